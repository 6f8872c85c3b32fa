# Accountability: who is responsible for violations answers for them; see en/framing-accountability.lex.

[framing.accountability]
title:    Accountability, justice and independent scrutiny
polarity: none
source:   Basic Principles and Guidelines on the Right to a Remedy and Reparation (General Assembly resolution 60/147); Updated Set of Principles to Combat Impunity (E/CN.4/2005/102/Add.1)

(impunité|*impunité|impuni|impunie|impunis|impunies)
  + Il faut mettre fin à l'impunité.
(rendre|rendent|rendu|rendre des|répondre) ..2 (comptes|compte ..2 actes|actes)
  + Les chefs doivent rendre des comptes et répondre de leurs actes.
(responsabilité|responsabilités|*obligation|principe) (pénale|de rendre|de ..1 responsabilité|établi*|de redevabilité)
  + Les responsabilités établies, les poursuites ont suivi.
! responsabilité pénale ..3 (mineurs|âge|*âge|enfants)
  - La responsabilité pénale des mineurs commence à quatorze ans.
! *âge de ..2 responsabilité pénale
  - Le pays a relevé l'âge de la responsabilité pénale.
(traduit|traduits|traduites|traduite|traduire|traduisent|déférer|déféré|déférés) ..4 (justice|tribunal|tribunaux|juge|juges|parquet)
  + Les auteurs ont été traduits devant un tribunal.
(poursuivre|poursuivi|poursuivis|poursuites|poursuivies) ..5 (justice|responsables|auteurs|pénales|judiciaires|coupables)
  + Elle a demandé combien de policiers ont fait l'objet de poursuites judiciaires.
(enquête|enquêtes|*enquête|*enquêtes|enquêter|*enquêter|enquêté)
  + Une enquête a été ouverte.
! (enquête|enquêtes|*enquête) ..1 (statistique|statistiques|ménages|auprès|nationale sur la santé|sociale|démographique)
  - Une enquête statistique auprès des ménages est prévue.
(inculpé|inculpés|inculpée|inculpation|inculpations|mis en examen|mise en accusation|auteurs de violations|responsables de violations)
  + Des agents ont été inculpés.
! sans ..1 inculpation
  - Il est détenu sans inculpation.
(réparation|réparations|*indemnisation|indemnisation|indemniser|indemnisées|indemnisés|recours utile|recours utiles|voies de recours)
  + Les familles ont droit à réparation.
! réparation* ..2 (route|routes|bâtiment*|école*|pont*)
  - La réparation des routes avance.
(vérité|*vérité) ..2 (réconciliation|justice)
  + La vérité et la réconciliation sont à ce prix.
commission ..2 vérité
  + Une commission de vérité a été créée.
(justice transitionnelle|justice de transition|commission *enquête|mission *établissement)
  + Elle a évoqué la justice transitionnelle.
(cour pénale internationale|statut de rome|crimes de guerre|crimes contre l'humanité|crime contre l'humanité)
  + Le pays a signé le Statut de Rome.
(état de droit|*état de droit|primauté du droit|procès équitable|procès équitables)
  + Elle a insisté sur la primauté du droit.
(mécanisme|organe|organisme) ..1 (indépendant|national de prévention) ..3 (plaintes|surveillance|torture|police|contrôle|prévention)
  + Un organe indépendant de contrôle de la police a été proposé.
