# Reprisals and transnational repression; see en/reprisals.lex.

[reprisals]
title:    Reprisals against those who cooperate with the United Nations, and repression across borders
polarity: none
source:   Human Rights Council resolutions 12/2 and 24/24 (reprisals); N. Schenkkan and I. Linzer, Out of Sight, Not Out of Reach (Freedom House, 2021), on transnational repression

(represalia|represalias)
  + Las represalias contra los testigos deben cesar.
represión (transnacional|transfronteriza|extraterritorial)
  + Se refirió a la represión transnacional.
(castig*|intimidar|intimidado*|intimidada*|intimidación|amenaz*|hostig*|encarcel*|detener|detenid*|detención|detenciones|persegu*|persig*|arrest*|acos*) ..8 (cooper*|colabor*|dirig*|habl*|testific*|comunic*|contact*) ..4 (naciones unidas|consejo|mecanismos|relator|relatora|órganos|alto comisionado|procedimientos)
  + Nadie puede ser castigado por cooperar con el Consejo.
(activistas|defensores|testigos|abogados|personas|organizaciones|periodistas|quienes) ..4 (cooper*|colabor*|habl*) ..5 (naciones unidas|consejo|mecanismos|relator|relatora|órganos|alto comisionado|procedimientos) ..6 (castig*|intimid*|amenaz*|hostig*|encarcel*|deten*|persegu*|arrest*|acos*)
  + Activistas que habían cooperado con el Consejo fueron encarcelados.
(disidente|disidentes|opositor|opositores|exiliados|exiliado|refugiados|periodistas|activistas|diáspora) ..6 (en el extranjero|suelo extranjero|territorio extranjero|en el exilio|propio país|exiliados)
  + Los disidentes en el exilio fueron amenazados.
! (estudi*|formad*|trabaj*) en el extranjero
  - Volvieron periodistas que se habían formado o estudiado en el extranjero.
(secuestr*|asesin*|hostig*|vigil*|espía|espían|espiar|espió|espiado|espiados|espiada|espionaje|seguido|seguidos|seguida|seguidas|siguió|siguieron|amenaz*|acos*|persegu*) ..5 (en el extranjero|suelo extranjero|territorio extranjero|exiliados|en el exilio|diáspora)
  + Condenó el asesinato de un opositor en suelo extranjero.
  - El espíritu de la diáspora sigue vivo, según los registros.
