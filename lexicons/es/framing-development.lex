# Development first; see en/framing-development.lex.

[framing.development]
title:    Development first: the right to development, subsistence before other rights
polarity: none
source:   Declaration on the Right to Development (General Assembly resolution 41/128); Human Rights Council resolution 35/21, The contribution of development to the enjoyment of all human rights

derecho al desarrollo
  + El derecho al desarrollo es inalienable.
(desarrollo|crecimiento) ..3 (fundamento|base|condición|requisito|clave|prioridad|primero|primordial|prevalece)
  + El desarrollo es la base de todos los derechos.
! desarrollo (infantil|del niño|profesional)
  - El desarrollo infantil es la base del programa.
(contribución|papel) del desarrollo
  + Recordó la contribución del desarrollo a los derechos.
(pobreza|hambre) ..6 (prioridad|prioridades|prioritaria|ante todo|primero|primera|primordial|anteponerse|anteponer)
  + La erradicación de la pobreza es la primera prioridad.
(prioridad|prioritario|primero|antepone*) ..5 (desarrollo|pobreza|hambre|crecimiento)
  + Su absoluta prioridad es el desarrollo.
! (plan|objetivos|programa|banco) ..2 desarrollo
  - La prioridad del plan de desarrollo es el agua.
crecimiento ..8 (anteponerse|ante todo|primero)
  + El crecimiento y el pan deben anteponerse a lo demás.
(derecho a la subsistencia|derechos a la subsistencia)
  + El derecho a la subsistencia es lo primero.
derechos económicos ..1 sociales y culturales
  + Los derechos económicos, sociales y culturales no son menores.
! (pacto|comité|protocolo) ..8 derechos económicos ..1 sociales y culturales
  - Ratificó el Pacto Internacional de Derechos Económicos, Sociales y Culturales.
desarrollo centrado en ..2 (personas|pueblo|ser)
  + Propugna un desarrollo centrado en las personas.
