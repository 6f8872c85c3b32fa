# Platitude: recommendations that the State under review can take without changing anything. The
# same words are the softest praise (praise.lex) or the softest action (softness.lex); here they are
# counted on their own, for those who want to know how much of a review they fill.

[platitude]
title:    Recommendations that ask for nothing new: go on, tell others how
polarity: none
source:   E. R. McMahon and M. Ascherio, A Step Ahead in Promoting Human Rights? (Global Governance 18, 2012), on soft recommendations; UPR Info's actions 1 and 2

(continue|continues|continued|continuing|pursue|pursues|pursued|pursuing|persevere|persevered|maintain|maintains|maintaining|sustain|sustaining|consolidate|redouble|keep up|proceed with) ..3 (efforts|effort|endeavours|work|reform|reforms|policy|policies|path|programme|programmes|measures|steps|strategy|strategies|initiatives|progress|cooperation|commitment|achievements|dialogue|course)
  + Continue its efforts to house the displaced.
! (continue|continued|pursue|pursued|proceed with|maintain) ..3 (investigat*|prosecut*|moratorium)
  - It should continue the investigation of that work.
(continue|continuing|persevere|carry on|keep|keep on) (to|with|in) ..1 (promot*|strengthen*|improv*|implement*|its|protect*|advanc*|ensur*|support*|enhanc*|develop*|work*)
  + Continue to strengthen its schools.
! (abuses|violations|police|authorities|practice) ..2 (continue|continued) to
  - The police continue to protect its own.
(good|excellent|on the right|on the same) (work|path|track|course) ..3 (women|continue*|children|forward|of reform|and)
  + Stay on the right path of reform.
(carry|carrying|go|move|moving|press) (on|forward|ahead) ..1 (with|its|the|in|on)
  + Move forward with its reforms.
(share|shares|shared|sharing|exchange|exchanges|exchanging|disseminate) ..8 (experience|experiences|practices|practice|lessons|expertise|knowledge|achievements|know-how)
  + Share its good practices with its neighbours.
(experience|experiences|practices|lessons) ..10 (shared|share|sharing)
  + Its experience could be shared with others.
