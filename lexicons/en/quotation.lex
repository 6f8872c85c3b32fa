# Quotation: words that a speaker passes on. A hit between the marks, or beside one of the cues, is
# flagged `quo` and still counted: a delegation that quotes a criticism mostly makes it its own
# (stance.conf, quoted, says how much a stance makes of it).

[quotation]
title:  Words of others
source: the marks of the Unicode Standard, chapter 6.2, as English texts use them
role:   quotation
scope:  6
stops:  . ; ? !
marks:  “ ” « »

(quote|quotes|quoted|quoting)
  + Xanadria quoted the committee, which had regretted the delay.
in the words of
  + In the words of the commission, progress is remarkable.
