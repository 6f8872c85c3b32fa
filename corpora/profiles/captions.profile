# Captions with speakers: WebVTT and SubRip, as United Nations Web TV and others give them out.

charsets   windows-1252

# Notes before the first cue, and the lines behind WEBVTT, may say what was filmed.
note       /^(?i)body:\s*(?<body>.+)/
note       /^(?i)session:\s*(?<session>.+)/
note       /^(?i)date:\s*(?<date>\d{4}-\d\d-\d\d)/
note       /^(?i)(?:event|title|meeting):\s*(?<event>.+)/
note       /^(?i)(?:subject|state under review):\s*(?<subject>.+)/
note       /^(?i)(?:lang|language):\s*(?<lang>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\s*$/

# Else the path: a date in it, and the name of the file.
path       /(?<![0-9])(?<date>\d{4}-\d\d-\d\d)(?![0-9])/
path       /\.(?<lang>[a-z]{2,3})\.(?:vtt|srt)(?:\.\w+)?$/
path       /(?<event>[^\/]+?)(?:\.[A-Za-z]{2,3})?\.(?:vtt|srt)(?:\.\w+)?$/
path       /(?<event>[^\/]+)$/

# How a cue that has no voice tag says who begins to speak.
#   RURITANIA: We thank …        >> RURITANIA: We thank …        >> Ms. Name: We thank …
cue        /^(?:>>+|-)?\s*(?<speaker>\p{Lu}[\p{Lu}\p{M} .,'’()\/-]{1,98}?)\s*:(?:\s+|$)/
cue        /^>>+\s*(?<speaker>\p{Lu}[^:!?]{1,98}?)\s*:(?:\s+|$)/
# Somebody else, nobody says who.
cue        /^>>+\s*/

# Who presides gives the floor.
procedural /^(?i)(?:the\s+)?(?:(?:deputy|acting|vice)[- ]?)?(?:president|chair(?:person|man|woman)?|moderator|secretary of the (?:council|meeting))$/

# The times of the first and of the last cue of a statement, hh:mm:ss.mmm.
keep       start  start
keep       end    end
