# Reprisals and transnational repression; see en/reprisals.lex.

[reprisals]
title:    Reprisals against those who cooperate with the United Nations, and repression across borders
polarity: none
source:   Human Rights Council resolutions 12/2 and 24/24 (reprisals); N. Schenkkan and I. Linzer, Out of Sight, Not Out of Reach (Freedom House, 2021), on transnational repression

# What must not be is named in a denial; the entry begins with it, so that it is no negated hit.
(nul|personne|aucun|aucune|sans) ..6 (menac*|emprisonn*|puni*|intimid*|arrêt*|harcel*|sanctionn*|persécut*|détenu*|inquiét*) ..6 (coopér*|adress*|*adress*|collabor*|contact*|parl*|témoign*|dialogu*) ..4 (nations unies|mécanismes|conseil|haut-commissariat|organes|*organisation des nations unies|rapporteur|rapporteurs)
  + Nul ne devrait être puni pour s'être adressé aux mécanismes.
(représailles|*intimidation et ..2 représailles)
  + Les représailles contre les témoins doivent cesser.
(répression transnationale|répression transfrontière|répression par-delà)
  + Elle a évoqué la répression transnationale.
(menac*|emprisonn*|puni*|intimid*|arrêt*|harcel*|sanctionn*|persécut*|détenu*|poursuivi*) ..10 (coopér*|adress*|collabor*|contact*|parl*|témoign*|dialogu*) ..4 (nations unies|mécanismes|conseil|haut-commissariat|organes|*organisation des nations unies|rapporteur|rapporteurs)
  + Il a été arrêté pour avoir parlé au Rapporteur.
(militants|défenseurs|défenseur|témoins|avocats|personnes|organisations|journalistes) ..4 (coopér*|collabor*) ..5 (nations unies|mécanismes|conseil|haut-commissariat|organes) ..6 (menac*|emprisonn*|puni*|intimid*|arrêt*|harcel*|persécut*|détenu*)
  + Des militants qui avaient coopéré avec le Conseil ont été arrêtés.
(opposants|dissidents|dissident|réfugiés|exilés|exilé|militants|journalistes) ..6 (exil|à *étranger|hors du pays|territoire étranger|diaspora|leur propre pays) ..10 (suivi*|menac*|silence|surveill*|enlev*|enlèv*|harcel*|harcèl*|assassin*|intimid*|empoisonn*|proches|familles)
  + Des opposants en exil ont été menacés.
(suivi*|menac*|surveill*|enlev*|enlèvement*|*enlèvement|harcel*|harcèlement*|assassin*|intimid*|traqu*|espionn*) ..6 (à *étranger|territoire étranger|sol étranger|en exil|exilés|diaspora|par-delà ..1 frontières|réfugiés par)
  + Elle a condamné l'enlèvement d'un opposant en territoire étranger.
! (enlèvement*|*enlèvement) ..3 (ordures|déchets)
  - L'enlèvement des ordures en territoire étranger fut réglé.
! (le|un|du|au|de) suivi
  - Le suivi scolaire des enfants de la diaspora est assuré.
