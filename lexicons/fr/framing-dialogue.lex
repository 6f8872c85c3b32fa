# Dialogue: the council is to talk and to cooperate, not to confront; see en/framing-dialogue.lex.

[framing.dialogue]
title:    Dialogue and cooperation instead of confrontation
polarity: none
source:   General Assembly resolution 60/251, paragraph 4 (constructive international dialogue and cooperation); Human Rights Council resolution 5/1, paragraph 3(b)

(dialogue|dialogues|échange|échanges|débat) ..1 (constructif|constructive|véritable|authentique|ouvert|franc|francs|sincère|fructueux|respectueux|inclusif|permanent|politique|interculturel|interreligieux|national|positif)
  + La Xanadrie privilégie un dialogue constructif.
! dialogue ..1 interactif
  - Le dialogue interactif et la coopération des deux bureaux ont pris fin.
(véritable|authentique|franc|fructueux) dialogue
  + Un véritable dialogue est nécessaire.
dialogue ..1 (et|ou|avec|entre|plutôt) ..4 (coopération|*coopération|société|religions|civilisations|cultures|confrontation|mécanismes|*compréhension|états)
  + Le dialogue et la coopération sont la seule voie.
coopération et ..3 (dialogue|*entente|respect|*compréhension|confiance|solidarité)
  + L'Examen repose sur la coopération et le respect mutuel.
(esprit|*esprit|climat|attitude|*attitude|approche|*approche|démarche|manière) ..2 (constructif|constructive|coopération|dialogue|coopérative|ouverture|*ouverture)
  + Le pays a participé dans un esprit de coopération.
(coopération|participation|collaboration|engagement) (constructive|constructif|pleine|fructueuse|étroite|véritable|sincère)
  + La coopération constructive a porté ses fruits.
(véritable|véritables|étroite|pleine|fructueuse) (coopération|collaboration)
  + Une véritable coopération s'est nouée.
(coopère|coopèrent|coopéré|coopérer|collabore|collaboré|collaborer|dialoguer|coopérait) ..2 (avec|entre) ..5 (conseil|mécanismes|procédures|organes|haut-commissariat|elles|eux)
  + La Ruritanie a coopéré avec les procédures spéciales.
# Persons who speak to the United Nations are not their State's cooperation: see reprisals.lex.
! (militants|défenseurs|défenseur|témoins|avocats|personnes|journalistes|*homme|ceux|celles) ..3 (coopèr*|coopér*|collabor*|dialogu*)
  - Des témoins qui ont coopéré avec le Conseil furent menacés.
(confrontation|*affrontement|stigmatisation des états|désignation à la vindicte|pointer du doigt|mise au pilori)
  + La confrontation ne sert personne.
(respect|compréhension|confiance) (mutuel|mutuelle|réciproque)
  + Elle a prôné le respect mutuel.
(pied *égalité|apprentissage mutuel|apprendre les uns|apprennent les uns|examen par les pairs|partenariat ..2 avec|invitation permanente)
  + Les États y siègent sur un pied d'égalité.
! (femmes|hommes|filles|citoyens|travailleurs|minorités|tous) ..8 pied *égalité
  - Les femmes travaillent sur un pied d'égalité avec les hommes.
(échange|échanger|partager|partage|*échange|mise en commun) ..5 (expérience|*expérience|expériences|*expériences|vues|pratiques)
  + L'échange de vues a été utile.
