# Transcripts in Markdown: the title is a heading of the first level, each speaker one of the third.
#
#     # 2030-05-01 Meeting of the working party
#     ### Speaker:
#     What is said …

head        /\A\s*#[ \t]+\S/
head        /(?m)^###[ \t]+[^\n]*[:：][ \t]*$/

date        /\A\s*#[ \t]+(?<date>\d{4}-\d\d-\d\d)(?!\d)/
event       /\A\s*#[ \t]+(?:\d{4}-\d\d-\d\d[ \t]+)?(?<event>[^\n]*\S)/

cue         /^###[ \t]+(?<speaker>.*?)[ \t]*[:：][ \t]*$/
skip        /^[ \t]*>/                      # notes and references of whoever made the transcript
drop        /<[^<>]*>/                      # embedded players
drop        /!?\[(?=[^\[\]]*\]\((?:[^()\s]|\([^()\s]*\))*\))|(?<=\S)\]\((?:[^()\s]|\([^()\s]*\))*\)/   # of a link its words stay
drop        /\*\*|__/
procedural  /^(?i)(?:the\s+)?(?:deputy\s+|vice[- ])?(?:chair(?:person|man|woman)?|president|moderator)$|^(?:主席|主持人)$/
