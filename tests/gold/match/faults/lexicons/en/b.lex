[c]
polarity: good
f ..
/(/
