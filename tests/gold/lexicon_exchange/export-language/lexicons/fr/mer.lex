[weather]
orage*
