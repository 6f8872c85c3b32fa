# Parliamentary debates as mySociety (TheyWorkForYou, Public Whip) scrapes them: <speech>, and in
# written answers <ques> and <reply>. The language of profiles is explained in ../README.md.

root       publicwhip

statement  speech ques reply

# Lists of who voted how are no speech.
skip       mplist lordlist mpname lord divisioncount

paragraph  p tr ul ol li table
space      br td th

heading 1  oral-heading major-heading
heading 2  minor-heading

# The identifiers say where and when: uk.org.publicwhip/debate/2009-10-26a.1.2
body       @id match /^uk\.org\.publicwhip\/([^\/]+)\//
date       @id match /^.*([0-9]{4}-[0-9]{2}-[0-9]{2})/

kind       "procedural"  speech[@nospeaker]
kind       "reply"       reply
kind       "statement"

speaker    @speakername
lang       @xml:lang
lang       "en"
