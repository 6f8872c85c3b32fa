# Anti-imperialism; see en/framing-anti-imperialism.lex.

[framing.anti-imperialism]
title:    Imperialism, colonialism, hegemony and "the West"
polarity: none
source:   R. Freedman, The United Nations Human Rights Council (2013); Durban Declaration (2001), paragraphs 13-14 (colonialism); General Assembly resolutions on a democratic and equitable international order

(impérialisme|*impérialisme|impérialiste|impérialistes|néocolonialisme|néocolonial*|néo-colonial*|anti-impérialis*|hégémonie|*hégémonie|hégémonies|hégémonisme|*hégémonisme|hégémonique|hégémoniques)
  + Elle a dénoncé les visées impérialistes et l'hégémonie de quelques-uns.
(colonialisme|puissance coloniale|puissances coloniales|anciens colonisateurs|anciennes métropoles|domination coloniale|crimes coloniaux|*oppression coloniale)
  + Les anciennes puissances coloniales n'ont rien appris.
(*occident|occidental|occidentale|occidentaux|occidentales)
  + L'Occident ne saurait imposer ses valeurs.
! (côte|rive|partie|province|région|provinces|frontière|afrique|*afrique|asie|*asie|sahara) occidental*
  - La province occidentale manque d'eau.
! occidental* (de|du|des) (pays|*île|province)
  - La côte et le versant occidental du pays sont arides.
(pillé|pillée|pillés|pillent|pillage|piller|pillaient) ..4 (continent|ressources|richesses|richesse|terres|peuples|pays)
  + Ils ont pillé les richesses de notre continent.
(leçons|leçon) ..2 (de morale|de démocratie|de droits)
  + Ils prétendent nous donner des leçons de morale.
(ordre|*ordre|système) (unipolaire|colonial|impérial|mondial injuste)
  + L'ordre unipolaire a fait son temps.
