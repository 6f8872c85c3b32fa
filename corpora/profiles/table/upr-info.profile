# UPR Info's database of recommendations, as CSV: one row for each State that makes one.
columns   To Text From Response Action Issue Session

charsets  macintosh windows-1252

body      "UPR"
session   Session
event     "UPR " Session " " To

# The database does not say on which day a review was. Its session is known, and the month in which
# that opened, as the reports of the Working Group say. Coalitions are those of that month.
# (South Sudan was no State yet when the session opened at which its review is counted.)
date      "" where To = "South Sudan"
date      "2008-04" where Session = "1"
date      "2008-05" where Session = "2"
date      "2008-12" where Session = "3"
date      "2009-02" where Session = "4"
date      "2009-05" where Session = "5"
date      "2009-11" where Session = "6"
date      "2010-02" where Session = "7"
date      "2010-05" where Session = "8"
date      "2010-11" where Session = "9"
date      "2011-01" where Session = "10"
date      "2011-05" where Session = "11"
date      "2011-10" where Session = "12"
date      "2012-05" where Session = "13"
date      "2012-10" where Session = "14"
date      "2013-01" where Session = "15"
date      "2013-04" where Session = "16"
date      "2013-10" where Session = "17"
date      "2014-01" where Session = "18"
date      "2014-04" where Session = "19"
date      "2014-10" where Session = "20"

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
