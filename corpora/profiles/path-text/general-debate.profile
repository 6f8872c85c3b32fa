# The UN General Debate corpus: one speech a file, "Session 74 - 2019/AFG_74_2019.txt". The path
# gives the speaker as an ISO 3166-1 alpha-3 code (EU for the European Union), the session of the
# General Assembly and the year; the day is in neither path nor text.

path /(?:^|\/)(?<speaker>[A-Z]{2,3})_(?<session>\d{1,3})_(?<year>\d{4})\.txt(?:\.(?:gz|xz|bz2|zst|lz4))?$/

charsets  windows-1252 macintosh

body      "UNGA"
session   [session]
date      [year]
event     "General Debate " [session]
kind      "statement"
speaker   [speaker]
lang      "en"
