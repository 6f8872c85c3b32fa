# Akoma Ntoso debates, versions 2 and 3: speeches, questions and answers are statements.
# The language of profiles is explained in ../README.md.

root       akomaNtoso

statement  speech question answer

# The speaker's name as printed before the words, the number of a question, remarks.
skip       from num heading subheading authorialNote noteRef remark scene omissis

paragraph  p li block blockList tr
space      br eol td th

heading    heading

name       TLCPerson/@id        = @showAs
name       TLCPerson/@eId       = @showAs
name       TLCRole/@id          = @showAs
name       TLCRole/@eId         = @showAs
name       TLCOrganization/@id  = @showAs
name       TLCOrganization/@eId = @showAs

body       FRBRWork/FRBRauthor/@href known

# Sittings that the record dates as it goes on come before the date of the whole work.
date       recordedTime/@time latest
date       docDate/@date
date       FRBRWork/FRBRdate/@date

session    coverPage//session/@value
session    preface//session/@value

kind       "reply"      answer
kind       "statement"

# The name that the document's own list gives, else as printed before the words, else the pointer.
speaker    @by known
speaker    from match /^[*†§\s]*(.+?)[:\s]*$/
speaker    @by names

lang       @xml:lang
lang       FRBRExpression/FRBRlanguage/@language
