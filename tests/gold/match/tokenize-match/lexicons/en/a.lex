[c]
U.N. charter
don’t worry
STRASSE
capacity‑building
/charter[,;]\s+and/
