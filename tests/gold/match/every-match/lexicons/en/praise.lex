[praise]
title:    Favourable words
polarity: praise
source:   invented

commend*
(remarkable|notable|) (progress|achievement*)
welcom* ..4 (progress|efforts)
! progress report*
[framing.assistance]
capacity-building
technical assistance
