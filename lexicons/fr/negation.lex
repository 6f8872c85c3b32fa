# Negation: words that turn what follows them into its opposite; see en/negation.lex.
# Both halves of "ne … pas" are cues, for a record may drop the first and a participle follow the second.

[negation]
title:  Grammatical negation
source: M. Grevisse and A. Goosse, Le bon usage (14th ed., 2007), §§ 1009-1025
role:   negation
scope:  3
stops:  , ; : . ? ! ( ) mais et

(ne|n'*|pas|jamais|ni|nullement|aucunement|guère)
  + La Xanadrie ne salue pas cette loi.
(sans|aucun|aucune|aucuns)
  + Aucun progrès n'a été fait, sans plus.
aucune (raison|occasion) (de|d'*)
  + Il n'y a aucune raison de les féliciter.
(ne saurait|ne pouvait|ne peut|ne saurions|ne pouvons) ..1 (se|nous|que)
  + Elle ne saurait se féliciter de cette loi.
# "Ne … que" restricts, and "non seulement" denies nothing.
! (ne|n'*|non) ..3 (seulement|uniquement)
  - Elle ne salue pas seulement la loi mais le plan.
! sans (plus|) (précédent|réserve|pareil|conteste|délai|tarder|attendre|relâche)
  - Sans conteste la mesure est sans précédent.
  - Ouvrez sans plus tarder une enquête.
! (ne|n'*) ..2 aucun doute
  - Cela ne fait aucun doute.
