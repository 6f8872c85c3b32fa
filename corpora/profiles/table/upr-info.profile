# UPR Info's database of recommendations, as CSV: one row for each State that makes one.
columns   To Text From Response Action Issue Session

charsets  macintosh windows-1252

body      "UPR"
session   Session
event     "UPR " Session " " To

# A pledge is what the State under review itself promises.
kind      "reply" where Response = "Voluntary Pledge"
kind      "recommendation"

speaker   From
subject   To
lang      "en"
text      Text

# What UPR Info's coders decided: the category of action asked for (1 minimal to 5 specific), the
# response of the State under review, and the human rights issues.
keep      action    Action
keep      response  Response
keep      issue     Issue
