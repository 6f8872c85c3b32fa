# Anti-imperialism: the council, or its criticism, as the work of former colonial powers, an empire,
# or "the West"; see en/framing-anti-imperialism.lex.

[framing.anti-imperialism]
title:    Imperialism, colonialism, hegemony and "the West"
polarity: none
source:   R. Freedman, The United Nations Human Rights Council (2013); Durban Declaration (2001), paragraphs 13-14 (colonialism); General Assembly resolutions on a democratic and equitable international order

/帝国主义|霸权|霸道|霸凌|强权政治|单边主义|单极|反帝/
  + 赞纳德里亚谴责帝国主义的图谋。
/殖民主义|新殖民|殖民(?:大国|列强|国家|者|宗主国|统治|压迫|罪行|心态)|宗主国/
  + 前殖民列强毫无悔意。
/西方(?=国家|列强|大国|世界|阵营|价值|模式|媒体|民主|集团|势力|霸权|的前|以|利用|把|将|企图|强加|没有|不能|无权|对|，|。|的(?:双重|傲慢|干涉|价值|霸权|做法))/
  + 西方国家不能强加自己的方式。
! /西方(?:古典|音乐|绘画|哲学史|文学)/
  - 她研究西方古典音乐。
! /(?:在|向|从|往)西方/
  - 太阳落在西方。
/(?:掠夺|劫掠|抢掠|洗劫|搜刮)[^，。；]{0,10}(?:大陆|资源|财富|土地|人民|国家)/
  + 他们掠夺我们大陆的财富。
/说教|教师爷|颐指气使|指手画脚|居高临下/
  + 他们没有资格对我们说教。
