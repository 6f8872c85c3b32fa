# Dialogue: the council is to talk and to cooperate, not to confront.

[framing.dialogue]
title:    Dialogue and cooperation instead of confrontation
polarity: none
source:   General Assembly resolution 60/251, paragraph 4 (constructive international dialogue and cooperation); Human Rights Council resolution 5/1, paragraph 3(b)

(constructive|genuine|open|frank|sincere|fruitful|respectful|interactive|inclusive|continued|continuous|meaningful|political|national|international|intercultural|interfaith|interreligious|candid|honest|positive|ongoing) ..2 (dialogue|dialogues|exchange|discussion|discussions|debate)
  + Xanadria favoured a constructive dialogue.
! interactive dialogue ..3 (section|report|state under review|during|made|held)
  - In the interactive dialogue section many spoke.
! (during|in|of) the interactive dialogue
  - Questions raised during the interactive dialogue were answered.
  - Many spoke during the interactive dialogue.
! interactive dialogue and responses
  - Interactive dialogue and responses by the State under review
dialogue (and|or|with|among|between|rather|instead|on|for) ..3 (cooperation|co-operation|civilizations|religions|cultures|confrontation|mechanisms|council|ohchr|states|society|understanding)
  + Dialogue and cooperation are the only way.
(cooperation|co-operation) and ..1 (dialogue|understanding|mutual|solidarity|partnership)
  + The review rests on cooperation and mutual trust.
(constructive|spirit of|constructive spirit of|fruitful|active|open|full|close|excellent|good|genuine) ..1 (cooperation|co-operation|engagement|participation|collaboration)
  + It took part in a spirit of cooperation.
(constructive|constructively|open|cooperative|self-critical|positive|serious) (approach|attitude|engaged|engagement|manner|spirit|participation|role|way|engages)
  + It commended the constructive approach of Ruritania.
(cooperate|cooperates|cooperated|cooperating|engage|engages|engaged|engaging|work|works|worked|working) ..2 with ..4 (council|mechanism|mechanisms|procedures|bodies|ohchr|office|high commissioner|united nations|review|rapporteurs)
  + Ruritania cooperated with the special procedures.
# Persons who speak to the United Nations are not their State's cooperation: see reprisals.lex.
! (activists|defenders|defender|witnesses|lawyers|individuals|persons|persons who|those|victims) ..3 (cooperat*|engag*|work*) ..1 with
  - Defenders who engage with the mechanisms were at risk.
(confrontation|confrontational|naming and shaming|finger-pointing|finger pointing|non-confrontational|condemnation) 
  + Naming and shaming helps no one.
(mutual|mutually) (respect|understanding|trust|benefit|beneficial|learning)
  + It called for mutual respect among States.
(exchange|exchanging|share|sharing|shared) ..3 (experience|experiences|views|practices|lessons|best practices|good practices)
  + States should share experiences.
learn* (from|of) (each other|one another)
  + States learn from one another.
on an equal footing
  + States sit there on an equal footing.
(peer review|equal footing|partnership|partnerships) (with|between|of|among|for|on|process)
  + The peer review process treats all alike.
(standing|open) invitation
  + Ruritania extended a standing invitation to all.
