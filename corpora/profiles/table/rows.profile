# The row stream itself: rows that were made before, or that other people's cleaning made in our
# form (tabs, \t \n \r \\ as escapes). Only `text` must be there. An id and a source stay; where
# there is no id one is made.
escapes   rows
columns   text

id        id
source    source
body      body
session   session
date      date
event     event
order     order
kind      kind
kind      "statement"
speaker   speaker
behalf    behalf
subject   subject
lang      lang
text      text

# Any other column that the run keeps (--keep).
keep      *
