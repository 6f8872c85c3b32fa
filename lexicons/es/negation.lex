# Negation: words that turn what follows them into its opposite; see en/negation.lex.

[negation]
title:  Grammatical negation
source: Real Academia Española, Nueva gramática de la lengua española (2009), chapter 48
role:   negation
scope:  3
stops:  , ; : . ? ! ( ) ¿ ¡ pero sino y

(no|nunca|jamás|ni|tampoco|apenas)
  + Xanadria no encomia esta ley.
(sin|ningún|ninguna|ninguno)
  + No hubo ningún avance, sin más.
motivo ..2 para
  + No hay motivo alguno para felicitarlos.
! buen motivo ..2 para
  - Es buen motivo para felicitarlos.
! no (solo|sólo|solamente|únicamente|menos|obstante)
  - No solo encomia la ley.
! sin (más|) (precedentes|duda|reservas|embargo|parangón|demora|dilación|tardar|descanso|tregua)
  - Sin duda es un hito sin precedentes.
  - Abran sin demora una investigación.
