# Sovereignty: human rights are the State's own affair; see en/framing-sovereignty.lex.

[framing.sovereignty]
title:    Sovereignty, non-interference and against politicization
polarity: none
source:   United Nations Charter, Article 2(7); Human Rights Council resolution 5/1, paragraph 3 (objectivity, non-selectivity, no politicization); R. Freedman, The United Nations Human Rights Council (2013), on these words as a bloc's language

souveraineté
  + La Ruritanie a rappelé la souveraineté de tous les États.
! souveraineté (alimentaire|sur)
  - Les paysans réclament la souveraineté alimentaire.
(droit souverain|droits souverains|choix souverain|décision souveraine|égalité souveraine|*égalité souveraine|pays souverain|pays souverains|état souverain|états souverains)
  + Chaque peuple a le droit souverain de choisir sa voie.
intégrité territoriale
  + Elle a défendu l'intégrité : intégrité territoriale et unité.
*intégrité territoriale
  + Elle a défendu l'intégrité territoriale du pays.
(ingérence|ingérences|*ingérence|*ingérences|s'ingérer|s'immiscer|immixtion|*immixtion|non-ingérence|non-intervention)
  + La Xanadrie a rejeté toute ingérence étrangère.
! (ingérence|ingérences|*ingérence|immixtion) ..5 (justice|judiciaire|tribunaux|juges|vie privée|exécutif|*exécutif|médias)
  - L'ingérence du pouvoir dans la justice est notoire.
affaires ..1 intérieures
  + Les affaires intérieures du pays ne regardent que lui.
! ministre ..3 affaires intérieures
  - Le ministre des affaires intérieures a parlé.
(autodétermination|*autodétermination|à disposer d'eux-mêmes|à disposer de lui-même)
  + Elle soutient le droit à l'autodétermination.
(politisation|politisé|politisée|politisées|politiser|politise|non-politisation)
  + Elle a dénoncé la politisation du Conseil.
(deux poids deux mesures|deux poids, deux mesures|sélectivité|approche sélective|mandats sélectifs|non-sélectivité|double langage)
  + Elle a critiqué la politique de deux poids, deux mesures.
(objectivité|*objectivité|impartialité|*impartialité|universalité|*universalité) ..4 (impartialité|*impartialité|objectivité|*objectivité|non-sélectivité|sélectivité|politisation)
  + L'Examen repose sur l'objectivité et la non-sélectivité.
(imposer|impose|imposent|imposé|imposés|imposition|*imposition) ..4 (valeurs|modèle|modèles|*extérieur|volonté|*étranger)
  + Certains veulent imposer leurs valeurs aux autres.
# What must not be is named in a denial; the entry begins with it, so that it is no negated hit.
(nul|aucun|personne|droit) ..6 (imposer|ingérer|*ingérer|immiscer|*immiscer|dicter)
  + Nul ne peut imposer ses valeurs aux autres.
(pression|pressions|interférence|interférences) (extérieure|extérieures|étrangère|étrangères|de *extérieur)
  + Elle a dénoncé les pressions extérieures.
(sans|contre|toute|libre de) ..2 (pression|pressions|ingérence|*ingérence|ingérences|interférence|*interférence) (extérieure|extérieures|étrangère|étrangères|de *extérieur)
  + Chaque peuple choisit sans pression extérieure.
(mesures coercitives unilatérales|mesures unilatérales coercitives|sanctions unilatérales|embargo|*embargo|blocus)
  + Les mesures coercitives unilatérales frappent les plus pauvres.
! (embargo|*embargo) ..2 armes
  - Le Conseil a décrété l'embargo sur les armes.
(occupation|*occupation|agression|*agression|domination) (étrangère|militaire|coloniale)
  + Le peuple subit l'occupation étrangère.
(propre|sa|leur) ..1 (voie|modèle) de développement
  + Chaque pays choisit sa propre voie de développement.
système politique ..3 (choix|choisi*|propre)
  + Le système politique de son choix lui appartient.
