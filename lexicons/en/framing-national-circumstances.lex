# National circumstances: rights are to be seen in the light of a State's culture, religion, history,
# poverty, or troubles. The frame explains or excuses; it also stands where a speaker only describes.

[framing.national-circumstances]
title:    National particularities, level of development and difficult conditions
polarity: none
source:   Vienna Declaration and Programme of Action (1993), paragraph 5 (national and regional particularities); Bangkok Declaration (1993), paragraph 8

(national|local|specific|particular|special|country|historical|cultural|religious|social|economic|domestic|unique|own) ..1 (circumstances|particularities|specificities|peculiarities|context|contexts|realities|characteristics|features|specificity|particularity)
  + Rights must be seen in the light of national particularities.
! (specific|particular) context of the (review|universal)
  - It spoke in the specific context of the review.
(cultural|religious|traditional|national|historical|islamic|family|asian|african) (values|traditions|heritage|beliefs|background|sensitivities|identity|diversity|customs)
  + The law reflects the religious values of Ruritania.
(level|stage|stages|degree) of ..2 development
  + The plan suits its level of development.
(developing|least developed|small island|landlocked|small|poor|young|post-conflict|transitional) ..2 (country|countries|state|states|nation|nations|democracy|democracies)
  + Like other small island developing States, Ruritania is exposed to storms.
! (all|other|those|cooperat*|assist*|aid|partner*) ..1 (developing|least developed) (countries|states)
  - It helps other developing countries.
(resource|resources|financial|budgetary|economic|capacity|human|institutional|structural|socio-economic) (constraints|limitations|shortages|shortage|difficulties|underdevelopment)
  + Resource constraints slowed the reform.
(limited|scarce|lack of|insufficient|meagre|scant|inadequate) ..2 (resources|means|capacity|capacities|funds|funding)
  + With limited resources the State built schools.
(lack|lacks|lacked|lacking) ..2 (resources|means|capacity|funds|funding|equipment|personnel|staff|qualified|trained|skilled|experts|teachers|doctors|judges|instructors)
  + Its schools lacked trained teachers.
(despite|notwithstanding|in spite of|given|considering|face|facing|faced|faces|understand*|understood|recogni*|acknowledg*|aware) ..5 (difficulties|constraints|challenges|obstacles|limitations|hardship|hardships|circumstances)
  + Xanadria understood the difficulties of Ruritania.
(colonial|colonialism|colonization|apartheid) ..2 (past|legacy|legacies|era|rule|heritage|history|period)
  + The colonial legacy weighs on the courts.
(legacy|aftermath|consequences|effects|years|decades) of ..3 (war|conflict|colonialism|occupation|sanctions|embargo|crisis|apartheid|genocide)
  + The country recovers from decades of civil war.
(natural|environmental) (disaster|disasters|calamities|hazards|catastrophe|catastrophes)
  + Natural disasters struck the island.
(climate change|rising sea level|rising sea levels|sea-level rise|hurricane|hurricanes|earthquake|earthquakes|tsunami|drought|cyclone|cyclones)
  + Climate change threatens the atolls of Xanadria.
(financial|economic|global|food|political|humanitarian|security) (crisis|crises|downturn|recession)
  + The economic crisis struck the poorest.
(terrorism|terrorist|terrorists|insurgency|armed groups|armed conflict|instability) ..3 (threat|threats|scourge|challenge|attacks|situation)
  + It faced terrorist threats on its border.
(scourge|threat|threats|fight|danger) (of|against|from) ..1 (terrorism|terrorist|armed groups|extremism|insurgency)
  + Xanadria knows the scourge of terrorism.
(gradual|progressive|incremental|step by step|step-by-step) ..1 (realization|realisation|approach|implementation|reform|reforms|process)
  + The gradual realization of these rights takes time.
(poverty|underdevelopment|debt burden|external debt|foreign debt|vulnerability) ..3 (challenge|obstacle|hinder*|hamper*|main|remain*|constrain*)
  + Underdevelopment was the main obstacle.
