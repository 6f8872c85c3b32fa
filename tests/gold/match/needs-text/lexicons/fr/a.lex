[c]
pain
