# Quotation: words that a speaker passes on; see en/quotation.lex.

[quotation]
title:  Words of others
source: the marks of the Unicode Standard, chapter 6.2, as Chinese texts use them
role:   quotation
scope:  6
stops:  。 ； ？ ！
marks:  “ ” 「 」 『 』

/援引|引述|引用|转述/
  + 赞纳德里亚援引委员会的话，委员会曾表示遗憾。
/用[^，。；]{1,12}的话[说讲]?/
  + 用委员会的话说，进展显著。
