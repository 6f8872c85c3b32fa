# Dialogue; see en/framing-dialogue.lex.

[framing.dialogue]
title:    Dialogue and cooperation instead of confrontation
polarity: none
source:   General Assembly resolution 60/251, paragraph 4 (constructive international dialogue and cooperation); Human Rights Council resolution 5/1, paragraph 3(b)

(diálogo|diálogos|intercambio|debate) ..1 (constructivo|auténtico|verdadero|abierto|franco|sincero|fructífero|respetuoso|inclusivo|incluyente|permanente|político|intercultural|interreligioso|nacional|positivo)
  + Xanadria prefiere un diálogo constructivo.
(auténtico|verdadero|franco|fructífero) diálogo
  + Hace falta un verdadero diálogo.
diálogo ..1 (y|o|con|entre) ..4 (cooperación|sociedad|religiones|civilizaciones|culturas|confrontación|mecanismos|entendimiento|estados)
  + El diálogo y la cooperación son el único camino.
! (durante|en) el diálogo interactivo
  - En el diálogo interactivo y en la cooperación posterior se habló de ello.
cooperación (y|e) ..3 (diálogo|entendimiento|respeto|confianza|solidaridad)
  + El examen se basa en la cooperación y el respeto mutuo.
(espíritu|clima|actitud|enfoque|ánimo|manera) ..1 (constructivo|constructiva|cooperación|diálogo|apertura|cooperativo)
  + Participó con espíritu constructivo.
(cooperación|participación|colaboración) (constructiva|plena|fructífera|estrecha|sincera|auténtica)
  + La cooperación constructiva dio fruto.
(auténtica|verdadera|estrecha|plena|sincera) (cooperación|colaboración)
  + Nació una verdadera cooperación.
(coopera|cooperan|cooperó|cooperado|cooperar|colabora|colaboró|colaborado|colaborar) ..2 con ..3 (consejo|mecanismos|procedimientos|órganos|oficina)
  + Ruritania cooperó con los procedimientos especiales.
(confrontación|enfrentamiento|señalar con el dedo|señalamiento de países|estigmatización de estados)
  + La confrontación no sirve a nadie.
! enfrentamiento ..3 (armado|armados|policía|étnico)
  - Un enfrentamiento armado costó muchas vidas.
(respeto|comprensión|entendimiento|confianza) (mutuo|mutua|recíproco|recíproca)
  + Abogó por el respeto mutuo.
(pie de igualdad|aprendizaje mutuo|aprender unos|aprendieran unos|aprendan unos|examen entre pares|invitación permanente|invitación abierta)
  + Los Estados se reúnen en pie de igualdad.
! (mujeres|hombres|niñas|niños|ciudadanos|trabajadores|minorías|todos) ..8 pie de igualdad
  - Las mujeres trabajan en pie de igualdad con los hombres.
(intercambio|intercambiar|intercambien) ..3 (experiencias|opiniones|prácticas|ideas|pareceres)
  + El intercambio de opiniones fue útil.
