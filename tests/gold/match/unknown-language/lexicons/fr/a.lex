[c]
pain
vin
