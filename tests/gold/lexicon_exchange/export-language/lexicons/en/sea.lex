[weather.storm]
origin: Weather > STORM & wind
title:    What blows
polarity: praise
source:   An invented source
(strong|fierce (very|)) gale*
  + A strong gale blew.
  - A strong wind blew.
@weight 2.5 squall
storm ..3 warning
! storm in a teacup
/\bhead-?wind/
*spout
b?at
bo*sun
what\?
tar\*
_wake
+gale

[weather]
sky

[crew]
hand
* deck

[empty]

[negation]
role: negation
not
