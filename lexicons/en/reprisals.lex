# Reprisals, and repression across borders: what befalls those who speak to the United Nations, and
# exiles whom their own State follows abroad. Neither praise nor scrutiny of itself: who condemns it
# also speaks words of scrutiny.lex.

[reprisals]
title:    Reprisals against those who cooperate with the United Nations, and repression across borders
polarity: none
source:   Human Rights Council resolutions 12/2 and 24/24 (reprisals); N. Schenkkan and I. Linzer, Out of Sight, Not Out of Reach (Freedom House, 2021), on transnational repression

(reprisal|reprisals|retaliation|retaliate|retaliated)
  + Reprisals against witnesses must stop.
(transnational|extraterritorial|cross-border) ..1 repression
  + It spoke of transnational repression.
(punish*|intimidat*|threaten*|harass*|jail*|arrest*|detain*|persecut*|imprison*) ..6 (speaking|spoken|spoke|cooperat*|engag*|communicat*|testif*|meeting) ..2 (to|with|before|at) ..4 (united nations|council|mechanisms|mechanism|rapporteur|rapporteurs|treaty bodies|high commissioner|special procedures)
  + Nobody may be punished for cooperating with the Council.
(activists|defenders|defender|witnesses|lawyers|organizations|people|persons|persons who|individuals) ..4 (cooperat*|engag*|spoke*|communicat*) ..2 (with|to) ..4 (united nations|council|mechanisms|mechanism|rapporteur|rapporteurs|treaty bodies|high commissioner|special procedures) ..6 (punish*|intimidat*|threaten*|harass*|jail*|arrest*|detain*|persecut*|imprison*)
  + Activists who had cooperated with the Council were arrested.
(dissident|dissidents|exile|exiles|exiled|refugees|opponents|journalists|activists|emigrants|diaspora) ..5 (abroad|overseas|foreign soil|foreign territory|in exile|own country) 
  + Dissidents living abroad were followed.
! (study|studied|travel*|work*|trained|fled|flee) ..2 (abroad|overseas)
  - Journalists who studied abroad came home.
(abduct*|kidnap*|assassinat*|harass*|murder*|poison*|surveil*|spy*|track*|follow*|pressur*) ..6 (on foreign soil|exile|exiles|exiled|diaspora|dissidents abroad|opponents abroad|own country)
  + It condemned the harassment of exiles.
