# CSV or quoted TSV whose columns are already named as ours.
columns   speaker text

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

keep      *
