# Courtesy: what every delegation says before it begins. It is a formula, neither praise nor scrutiny;
# praise that overlaps with it is discounted by the stance (stance.conf, courtesy).

[courtesy]
title:    Formulas of politeness
polarity: none
source:   protocol of the Human Rights Council: thanks to the delegation, the report and its presentation

(thank|thanks|thanked|thanking|grateful|gratitude) ..8 (presentation|presentations|delegation|delegations|report|reports|statement|statements|introduction|information|replies|answers|responses|explanations|minister|ambassador|president|chair|remarks|participation|presence)
  + Xanadria thanked the delegation for its presentation.
(thank|thanks|thanked|thanking) (you|mr|madam|madame|mrs|ms)
  + Thank you, Mr. President.
(welcome|welcomes|welcomed|welcoming) ..6 (delegation|delegations|minister|ambassador|attorney-general|delegates|head of delegation|excellency)
  + It welcomed the high-level delegation of Ruritania.
! (establishment|appointment|post|office) ..4 (minister|ambassador)
  - It welcomed the appointment of a minister for equality.
(welcome|welcomes|welcomed|welcoming) ..3 (participation|presence) ..3 (review|delegation|dialogue|session|process|working group)
  + It welcomed the participation in the review.
(congratulat*|commend*|appreciat*|prais*|applaud*|welcome|welcomes|welcomed|grateful|admir*|pays tribute|paid tribute) ..7 (presentation|presentations|national report|report|introductory statement|introductory remarks|opening statement|opening remarks|written replies|replies|answers|responses|answers given)
  + Xanadria congratulated Ruritania on its comprehensive report.
  + We appreciate the clear and detailed presentation.
  - We commend Ruritania for its progress.
! (report|reports|delegation) (of|by|to) ..3 (committee|rapporteur|commission|ombudsman|bodies)
  - Xanadria welcomed the report of the committee.
! (request|requests|requested) ..3 report
  - It welcomed the request for a report.
! (efforts|progress|measures|steps|achievements|achieved|commitment|adoption|reforms|policies|information|submission|submitting) ..4 (report|replies|answers|responses)
  - Xanadria commended the progress achieved since the last report.
(congratulat*|commend*|appreciat*|prais*|applaud*|welcome|welcomes|welcomed) ..6 (preparation|drafting|quality|elaboration|consultations|consultation|consultative|inclusive|inclusiveness|participatory|participation) ..6 (report|review)
  + It commended the quality of the national report.
(comprehensive|detailed|excellent|informative|candid|frank|clear|exhaustive|impressive|extensive|thorough|outstanding|high-quality|eloquent) ..2 (presentation|presentations|report|introduction|statement|answers|replies|responses|explanations|overview)
  + It heard the excellent presentation of the minister.
(high-level|high level|distinguished|honourable|honorable|esteemed|large) ..2 (delegation|minister|ambassador|representative|delegates|guests)
  + We greet the distinguished ambassador.
(appreciat*|commend*|praise|praised|welcome|welcomes|welcomed|congratulat*|applaud*) ..5 (preparation|participation|engagement|cooperation|commitment|openness|constructive) ..4 (universal periodic review|upr|review|review process|periodic review|working group|dialogue)
  + It appreciated the preparation for the review.
(wish|wishes|wished) ..4 (success|delegation|well) ..5 (review|process|universal periodic review|upr|future|endeavours|implementation|efforts)
  + Xanadria wished Ruritania success in the review.
(grateful|gratitude) (to|for) ..3 (delegation|minister|presentation|report|information|replies|ambassador)
  + We are grateful for the replies.
