[praise]
title: Praise
polarity: praise

commend*
commend* the progress
progress
the progress
laud*
applau*
commend*
/\bmodel\b/
! laud* the weather
