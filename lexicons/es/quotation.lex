# Quotation: words that a speaker passes on; see en/quotation.lex.

[quotation]
title:  Words of others
source: the marks of the Unicode Standard, chapter 6.2, as Spanish texts use them
role:   quotation
scope:  6
stops:  . ; ? ! ¿ ¡
marks:  « » “ ”

(cita|citó|citaron|citando|citar)
  + Xanadria citó al Comité, que lamentaba el retraso.
en palabras (de|del)
  + En palabras del Comité, los avances son notables.
