[negation]
title: Cues
role: negation
scope: 3

not
