# Anti-imperialism: the speaker sees the council, or the criticism made there, as the work of former
# colonial powers, an empire, or "the West". A colonial past that explains a difficulty is a national
# circumstance (framing-national-circumstances.lex); the words may count in both.

[framing.anti-imperialism]
title:    Imperialism, colonialism, hegemony and "the West"
polarity: none
source:   R. Freedman, The United Nations Human Rights Council (2013); Durban Declaration (2001), paragraphs 13-14 (colonialism); General Assembly resolutions on a democratic and equitable international order

(imperialis*|neo-colonial*|neocolonial*|neo-colonialism|anti-imperialis*|hegemon*|unipolar)
  + Xanadria condemned imperialist designs and the hegemony of a few.
(colonialism|colonizers|colonisers|colonial (power|powers|master|masters|domination|crimes|oppression|mentality))
  + The former colonial powers have learned nothing.
(the west|western (country|countries|powers|power|states|world|values|democracies|governments|hegemony|media|model|models|group))
  + The West cannot impose its ways.
! (in|to|from|of|and) the west (of|and|coast|bank)
  - Rain fell in the west of the island.
! to the west
  - A river flows to the west.
! the west (bank|coast|indies|african|wing)
  - A road leads along the west coast.
(plunder*|loot*|pillag*) ..4 (continent|resources|wealth|riches|land|lands|peoples|country|countries)
  + They plundered the wealth of our continent.
(lecture|lectures|lecturing|preach|preaches|preaching) ..3 (human rights|democracy|morality|others|us)
  + They lecture us on democracy.
