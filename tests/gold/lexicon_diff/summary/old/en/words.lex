[praise]
title: Praise
polarity: praise

commend*
laud*
progress
great
@weight 2 exemplary

[scrutiny]
title: Scrutiny
polarity: scrutiny

concern*
violation*

[negation]
title: Negation
role: negation
scope: 2

not
