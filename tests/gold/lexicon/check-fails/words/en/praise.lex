[praise]
polarity: praise
commend*
  + We recommend it.
  - We commend it.
Progress
  + There was no progress.
progress   # once more
! progress report
  + The progress report was long.
  - We saw progress.
  - It rained.
[negation]
role: negation
no
  + There is no rain.
