[a]
b
