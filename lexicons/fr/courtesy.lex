# Courtesy: what every delegation says before it begins; see en/courtesy.lex.

[courtesy]
title:    Formulas of politeness
polarity: none
source:   protocol of the Human Rights Council: thanks to the delegation, the report and its presentation

(remercie|remercient|remercions|remercié|remerciait|remercier|remerciant|remerciements|gratitude|sait gré|savons gré|reconnaissant|reconnaissante) ..10 (présentation|présenté|présentée|délégation|rapport|exposé|*exposé|déclaration|réponses|renseignements|informations|explications|ministre|ambassadeur|*ambassadeur|président|présidente|participation|introduction|précisions|fournies)
  + La Xanadrie a remercié la délégation de son exposé.
! (gratitude|reconnaissant|reconnaissante) ..3 (donateurs|partenaires)
  - Elle dit sa gratitude aux donateurs, délégation comprise.
(souhaite|souhaitent|souhaitons|souhaité|souhaiter) ..2 (bienvenue|*bienvenue)
  + Elle a souhaité la bienvenue à la délégation.
(souhaite|souhaitent|souhaitons|souhaité) ..4 (succès|réussite) ..8 (examen|*examen|travaux|session|mandat|délégation)
  + Nous souhaitons à la délégation plein succès dans cet examen.
(félicit*|salue|salué|saluons|apprécie|apprécié|apprécions|loue|loué) ..6 (présentation|rapport national|rapport complet|rapport détaillé|exposé|*exposé|déclaration liminaire|qualité du rapport|réponses|élaboration du rapport|*élaboration)
  + Nous félicitons la délégation de la qualité du rapport.
  - Nous félicitons la Ruritanie de ses progrès.
(merci|merci,) ..1 (monsieur|madame|m|mme)
  + Merci, Monsieur le Président.
(éminente|*éminente|éminent|*éminent|distinguée|distingué|haut niveau) ..2 (délégation|ministre|représentant|représentante|ambassadeur|*ambassadeur)
  + Nous remercions de leur venue l'éminente délégation et le Ministre.
délégation ..1 (de haut niveau|de haut rang)
  + Elle accueille la délégation de haut niveau.
(rapport|exposé|présentation|réponses) ..1 (détaillé|détaillée|détaillées|complet|complète|complètes|exhaustif|clair|claire|franc|franche|franches)
  + Un rapport détaillé a été soumis.
