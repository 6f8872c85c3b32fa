# National circumstances; see en/framing-national-circumstances.lex.

[framing.national-circumstances]
title:    National particularities, level of development and difficult conditions
polarity: none
source:   Vienna Declaration and Programme of Action (1993), paragraph 5 (national and regional particularities); Bangkok Declaration (1993), paragraph 8

(particularités|particularismes|spécificités|spécificité|réalités|réalité|caractéristiques) ..1 (nationales|nationale|régionales|culturelles|culturelle|historiques|historique|religieuses|locales|sociales|propres|du pays|de chaque|du peuple)
  + Il faut tenir compte des particularités nationales.
(situation|circonstances|conditions|contexte) (particulière|particulières|propre|propres|nationales|national|nationale|spécifique|spécifiques|local|locales|historique|socioculturel)
  + Chaque pays a une situation particulière.
! situation particulière des (femmes|enfants|migrants|victimes|filles|minorités)
  - La situation particulière des femmes a été évoquée.
(valeurs|traditions|patrimoine|identité|*identité|diversité|sensibilités|coutumes|croyances) ..1 (culturelles|culturelle|culturel|religieuses|religieux|religieuse|traditionnelles|nationales|nationale|islamiques|familiales|africaines|asiatiques|ancestrales)
  + La loi reflète les valeurs religieuses du pays.
(lumière|compte|égard|fonction) (de|tenu|du|des) ..3 (*histoire|histoire|culture|traditions|patrimoine|contexte)
  + Les droits se lisent à la lumière de l'histoire de chaque nation.
(niveau|stade|degré) de développement
  + Le plan convient à son niveau de développement.
(pays|état|nation|île) ..1 (pauvre|pauvres|en développement|en voie|enclavé|moins avancé|moins avancés|insulaire|sortant ..2 conflit|fragile|jeune)
  + Comme d'autres pays en développement, la Ruritanie manque de médecins.
! (tous|autres|aux|des) ..1 pays (en développement|pauvres)
  - Elle aide les habitants des pays en développement.
(jeune|petit|petits) (démocratie|nation|pays|état|états|république|île)
  + La Belmore est une jeune démocratie.
(contraintes|difficultés|manque|pénurie|insuffisance|faiblesse|modicité) ..2 (budgétaires|financières|financière|économiques|structurelles|moyens|ressources|capacités|ressource|personnel|instructeurs|*instructeurs|compétences)
  + Les contraintes budgétaires ont freiné la réforme.
(manque|manquent|manquait|manquaient|dispose de peu) (de|d'*|des|du|cruellement) ..1 (moyens|ressources|personnel|fonds|capacités|médecins|instructeurs|juges|qualifiés|*instructeurs)
  + Le pays manque de moyens.
manquait *instructeurs
  + La police manquait d'instructeurs.
(ressources|moyens) ..1 (limitées|limités|insuffisants|insuffisantes|rares|modestes|restreints)
  + Avec des moyens limités il a bâti des écoles.
(malgré|en dépit|nonobstant|compte tenu|comprend|comprenons|comprennent|compris|conscient*|face) ..6 (difficultés|contraintes|défis|obstacles)
  + La Xanadrie a compris les difficultés du pays.
(passé|héritage|*héritage|séquelles|legs|domination|joug) (colonial|coloniale|du colonialisme|coloniales|de la guerre|du conflit|de la colonisation)
  + L'héritage colonial pèse sur les tribunaux.
(longue|années|décennies|sortir|sort|relève|séquelles) ..3 (guerre|guerres|conflit|conflits)
  + Le pays se relève d'une longue guerre civile.
(catastrophe|catastrophes) (naturelle|naturelles)
  + Des catastrophes naturelles ont frappé l'île.
(changements climatiques|changement climatique|élévation du niveau|ouragan|ouragans|séisme|séismes|sécheresse|cyclone|cyclones|inondations|tsunami)
  + Les ouragans menacent les atolls.
(crise|récession) (économique|financière|alimentaire|mondiale|humanitaire|politique)
  + La crise économique a frappé les plus pauvres.
(menace|menaces|fléau) ..2 (terroriste|terroristes|terrorisme)
  + Il est exposé à la menace terroriste.
(réalisation progressive|progressivement ..2 réalis*|étape par étape)
  + La réalisation progressive de ces droits prend du temps.
