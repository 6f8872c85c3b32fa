[praise]
polarity: praise
commend*
  + We commend Ruritania for its progress.
  - It was recommended that Ruritania go on.
  - We did not commend it.
! thank* .. presentation
  - We thank the delegation for its commendable presentation.
  + We thank the delegation and commend its work.
[negation]
role: negation
not
  + It did not.
! not only
  - Not only that.
