# Quotation: words that a speaker passes on; see en/quotation.lex.

[quotation]
title:  Words of others
source: the marks of the Unicode Standard, chapter 6.2, as Russian texts use them
role:   quotation
scope:  6
stops:  . ; ? !
marks:  « » „ “ “ ”

(цитир*|процитир*|привел слова|привела слова|приводит слова)
  + Ксанадрия процитировала Комитет, который сожалел о задержке.
по словам
  + По словам Комитета, прогресс значительный.
