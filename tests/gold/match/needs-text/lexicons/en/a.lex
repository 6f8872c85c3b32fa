[c]
/pa.n/
