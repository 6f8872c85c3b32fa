[negation]
role:  negation
scope: 3
stops: , ;
not
! not only

[quotation]
role:  quotation
marks: “ ”
