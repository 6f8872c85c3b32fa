# Quotation: words that a speaker passes on; see en/quotation.lex.

[quotation]
title:  Words of others
source: the marks of the Unicode Standard, chapter 6.2, as French texts use them
role:   quotation
scope:  6
stops:  . ; ? !
marks:  « » “ ”

(cite|cité|citait|citant|citer)
  + La Xanadrie a cité le Comité, qui avait regretté ce retard.
(reprendre|selon|d'après) ..1 (termes|mots) (du|de|des)
  + Selon les termes du Comité, les progrès sont remarquables.
