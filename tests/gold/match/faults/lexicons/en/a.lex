[c]
(a|b c
good
@weight x d
[hits]
e
