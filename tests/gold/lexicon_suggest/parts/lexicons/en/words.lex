[praise]
title: Praise
polarity: praise

commend*
great progress
! progress report*

[scrutiny]
title: Scrutiny
polarity: scrutiny

concern*
