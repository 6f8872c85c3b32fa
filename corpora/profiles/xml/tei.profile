# TEI P5, and ParlaMint, which is written in it: one <u> (utterance) is one statement.
# The language of profiles is explained in ../README.md.

root       TEI teiCorpus
document   TEI

statement  u

# What stands in an utterance and is not said in it.
skip       note vocal kinesic incident desc gap head label speaker stage fw figure
skip       teiHeader

paragraph  seg p lg l list item table row
space      lb pb cb milestone cell ab

# Words that go on across the end of a line, and annotated corpora, where every word is an element
# and join="right" says that no space follows.
glue-before  lb[@break=no] pb[@break=no] *[@join=left] *[@join=both]
glue-after   lb[@break=no] pb[@break=no] *[@join=right] *[@join=both]

name       person/@xml:id = persName(forename nameLink surname)
name       person/@xml:id = name
name       org/@xml:id = orgName[@full=yes]
name       org/@xml:id = orgName
name       org/@xml:id = name

# Where it was said. ParlaMint points from the meeting to the chamber.
body       titleStmt/meeting[@corresp]/@corresp names
body       settingDesc//orgName
body       org[@role=parliament]/orgName

# A session is the largest unit below the term of the house that the header tells.
session    titleStmt/meeting[@ana~=parla.session]/@n
session    titleStmt/meeting[@ana*=parla.meeting]/@n
session    titleStmt/meeting[@ana*=parla.sitting]/@n
session    titleStmt/meeting[@ana!*=parla.term]/@n

date       settingDesc//date/@when
date       settingDesc//date/@from
date       sourceDesc//bibl/date/@when

event      titleStmt/title[@type=main]
event      titleStmt/title[@type!=sub]

# The role of the speaker: who presides conducts the debate. To count the chair's utterances as
# statements like any other, remove the line.
kind       "reply"           u[@ana~=reply]
kind       "recommendation"  u[@ana~=recommendation]
kind       "procedural"      u[@ana~=procedural]
kind       "procedural"      u[@ana~=chair]
kind       "statement"

speaker    @who     names
subject    @toWhom  names
subject    org[@role=reviewed]/orgName
lang       @xml:lang
