# Development first; see en/framing-development.lex.

[framing.development]
title:    Development first: the right to development, subsistence before other rights
polarity: none
source:   Declaration on the Right to Development (General Assembly resolution 41/128); Human Rights Council resolution 35/21, The contribution of development to the enjoyment of all human rights

droit au développement
  + Le droit au développement est un droit inaliénable.
(développement|croissance) ..3 (fondement|base|condition|préalable|clef|clé|priorité|prime|passe avant|passer avant|d'abord|primordial)
  + Le développement est le fondement de tous les droits.
! développement ..1 (enfant|*enfant) 
  - Le développement de l'enfant est la base du programme.
(contribution|rôle) du développement
  + Elle a rappelé la contribution du développement à l'exercice des droits.
(pauvreté|faim) ..4 (priorité|priorités|absolue|avant tout|passer avant|première|primordial*)
  + L'élimination de la pauvreté est la première des priorités.
(priorité|priorités|prioritaire|d'abord) ..5 (développement|pauvreté|faim|croissance)
  + Sa priorité absolue va au développement.
! (priorité|priorités) ..5 (plan|objectifs|programme) ..2 développement
  - La priorité du plan de développement est l'eau.
(droit|droits) ..1 (subsistance|à la subsistance|de subsister)
  + Le droit à la subsistance vient en premier.
droits économiques ..1 sociaux et culturels
  + Les droits économiques, sociaux et culturels ne sont pas moindres.
! (pacte|comité|protocole) ..8 droits économiques ..1 sociaux et culturels
  - Il a ratifié le Pacte international relatif aux droits économiques, sociaux et culturels.
(développement durable|développement humain|développement axé|développement centré) ..3 (homme|*homme|peuple|êtres|personne|droits)
  + Un développement centré sur le peuple est la voie.
