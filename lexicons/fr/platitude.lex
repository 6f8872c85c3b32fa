# Platitude: see en/platitude.lex.

[platitude]
title:    Recommendations that ask for nothing new: go on, tell others how
polarity: none
source:   E. R. McMahon and M. Ascherio, A Step Ahead in Promoting Human Rights? (Global Governance 18, 2012), on soft recommendations; UPR Info's actions 1 and 2

(poursuivre|poursuive|poursuivent|poursuit|continuer|continue|persévérer|persévère|redoubler|redouble|maintenir|maintienne|consolider|préserver) ..3 (efforts|*efforts|action|*action|réformes|politique|politiques|œuvre|*œuvre|travail|travaux|programmes|programme|mesures|stratégie|acquis|initiatives|voie|effort|coopération|dialogue)
  + Poursuivre ses efforts en faveur des rurales.
! (poursuivre|poursuive) ..2 *enquête
  - Il faut poursuivre l'enquête.
(continuer|persévérer|continue|poursuivre) ..1 (de|d'*|à|dans|sur) 
  + Continuer de promouvoir l'éducation.
! (continue|poursuivre) ..1 (de|d'*|à) ..3 (violer|réprimer|détenir|arrêter|subir|souffrir|nier|justice|poursuites)
  - La police continue de détenir des opposants.
! (poursuivre|continue) (à|dans|de|d'*|en) (charge|justice)
  - Le parquet peut les poursuivre en justice.
(partager|partage|partagée|partagées|partageant|échanger|*échange|communiquer|diffuser|faire connaître|faire profiter|faire bénéficier|faire part) ..8 (expérience|*expérience|expériences|*expériences|pratiques|enseignements|savoir-faire|compétences)
  + Partager ses bonnes pratiques avec ses voisins.
*expérience ..15 (partagée|partagées|partager|profiter|connue)
  + L'expérience acquise mérite d'être partagée.
(aller|va|allant|bonne) ..1 (*avant|voie|lancée) ..3 (réformes|réforme|efforts|processus|continuer|persévérer|programme)
  + Aller de l'avant dans ses réformes.
