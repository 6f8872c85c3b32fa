# Platitude: see en/platitude.lex.

[platitude]
title:    Recommendations that ask for nothing new: go on, tell others how
polarity: none
source:   E. R. McMahon and M. Ascherio, A Step Ahead in Promoting Human Rights? (Global Governance 18, 2012), on soft recommendations; UPR Info's actions 1 and 2

/继续[^，。；]{0,16}(?:努力|推进|推动|推行|促进|加强|改善|落实|执行|实施|保护|支持|改革|政策|工作|发展|保障|提高|致力|开展|完善|扩大|奉行|合作|对话)/
  + 继续推行农村电气化。
! /继续[^，。；]{0,8}(?:调查|侦查|暂停)/
  - 它应当继续加强调查工作。
! /(?:警察|当局|军队|暴力|侵权)[^，。；]{0,6}继续/
  - 当局继续推行审查制度。
/(?:坚持|保持|维持|巩固)[^，。；]{0,20}(?:努力|改革|政策|做法|道路|势头|成果|进展|承诺|方案|举措)/
  + 保持免费教育政策。
/再接再厉|一如既往|持之以恒/
  + 希望该国再接再厉。
/(?:分享|交流|推广|传播|介绍|交换)[^，。；]{0,24}(?:经验|做法|成果|知识|心得|专长)/
  + 与邻国分享其良好做法。
/(?:经验|做法|心得)[^，。；]{0,12}(?:分享|推广|借鉴|交流)/
  + 这些经验值得分享。
