# Sovereignty: human rights are the State's own affair, and the council is to respect that. The
# frame says that judgement from outside is unwelcome; whether it is right to is not asked here.

[framing.sovereignty]
title:    Sovereignty, non-interference and against politicization
polarity: none
source:   United Nations Charter, Article 2(7); Human Rights Council resolution 5/1, paragraph 3 (objectivity, non-selectivity, no politicization); R. Freedman, The United Nations Human Rights Council (2013), on these words as a bloc's language

sovereignty
  + Ruritania recalled the sovereignty of all States.
! food sovereignty
  - Farmers want food sovereignty.
! sovereignty over ..3 (resources|wealth|territory|land|lands)
  - Farmers claim sovereignty over their resources.
sovereign (right|rights|decision|choice|equality|state|states|nation|nations|country)
  + Each people has the sovereign right to choose its path.
territorial integrity
  + It called for respect of the territorial integrity of Xanadria.
! (violated|violation|violations) ..3 territorial integrity
  - The army violated the territorial integrity of Ruritania.
(political|national|full|their|its) independence and ..2 (sovereignty|integrity|dignity)
  + It defended its independence and national dignity.
(interference|interfere|interferes|interfering|intervention|interventionist|meddling) ..4 (internal|domestic|affairs|matters)
  + Xanadria rejected interference in the internal affairs of Ruritania.
(non-interference|noninterference|non interference|non-intervention|foreign interference|external interference|outside interference)
  + It upheld the principle of non-interference.
self-determination
  + The people won the right to self-determination.
(politicization|politicisation|politicized|politicised|politicize|politicizing|politically motivated) ..4 (human rights|council|review|process|issue|issues|mechanism|mechanisms|approach|resolution|resolutions|allegations|mandate|mandates|of)
  + Xanadria warned of the politicization of human rights.
  - The trials were politically motivated.
(double standards|double-standards|selectivity|selective approach|politicization|politicisation)
  + It spoke against selectivity and double standards.
(non-selectivity|impartiality|objectivity|universality) ..6 (non-selectivity|non-selective|impartiality|objectivity|non-politicization)
  + The review rests on objectivity and non-selectivity.
(imposed|imposition|impose|imposing) ..3 (values|models|will|outside|abroad|standards|from)
  + No model of society should be imposed from outside.
(unilateral|coercive|illegal|unjust|economic) ..1 (sanctions|embargo|blockade|coercive measures|measures)
  + It deplored the unilateral coercive measures against Ruritania.
! (economic|unjust|illegal) measures
  - It listed economic measures in the plan.
(foreign|colonial|military|illegal) (occupation|aggression|domination)
  + The people suffered under foreign occupation.
(own|chosen|independent) (path|way|road|model) ..2 (development|democracy|governance|society|socialism)
  + Ruritania follows its own path of development.
