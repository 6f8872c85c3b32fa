# Negation: words that turn what follows them into its opposite. A hit after one of them, with no
# stop between, is flagged `neg` and not counted.
#
# Only grammatical negators stand here. "Lack of" and "failed to" are scrutiny in their own right
# (scrutiny.lex), and so is "has not ratified".

[negation]
title:  Grammatical negation
source: R. Quirk et al., A Comprehensive Grammar of the English Language (1985), 10.54-10.70
role:   negation
scope:  3
stops:  , ; : . ? ! ( ) but however while although and

(not|never|cannot|nor|neither|hardly|scarcely|*n't)
  + Xanadria did not commend the decision.
(no|without|none of)
  + There was no significant progress.
no (reason|grounds|cause|occasion) (to|for)
  + It saw no reason to congratulate the authorities.
(unable|impossible) to
  + Xanadria was unable to support the plan.
# "Not only" and "no doubt" deny nothing; "not yet" leaves the negation as it is.
! not (only|just|merely|least)
  - It commended not only the law but the plan.
! no (doubt|less|fewer)
  - There is no doubt about it.
! without (precedent|doubt|reservation|reservations|delay)
  - It was without precedent.
  - Open without delay an independent inquiry.
