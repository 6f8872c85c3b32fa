# The entries stand on other lines than before; that alone changes nothing.
[praise]
title: Praise
polarity: praise

exemplary
great progress
! progress report*
progress
commend*

[scrutiny]
title: Scrutiny
polarity: scrutiny

concern*
violation*
torture

[negation]
title: Negation
role: negation
scope: 2

(not|hardly)
