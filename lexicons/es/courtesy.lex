# Courtesy: what every delegation says before it begins; see en/courtesy.lex.

[courtesy]
title:    Formulas of politeness
polarity: none
source:   protocol of the Human Rights Council: thanks to the delegation, the report and its presentation

(agradece|agradecen|agradecemos|agradeció|agradecieron|agradecer|agradeciendo|gracias|gratitud|agradecimiento|reconocimiento) ..10 (presentación|delegación|informe|exposición|declaración|respuestas|información|explicaciones|ministro|ministra|embajador|embajadora|presidente|presidenta|participación|introducción|preguntas)
  + Xanadria agradeció a la delegación su presentación.
gracias ..1 (señor|señora|sr|sra)
  + Gracias, señor Presidente.
(bienvenida) ..3 (delegación|delegaciones|ministro|ministra|embajador)
  + Dio la bienvenida a la delegación.
(desea|deseamos|desean|deseó|desear) ..4 éxito ..8 (examen|labor|período|mandato|delegación|trabajos)
  + Deseamos a la delegación mucho éxito en este examen.
(felicit*|encomi*|elogi*|acoge|acogió|aprecia|apreció|valora|valoramos) ..6 (presentación|informe nacional|informe completo|informe detallado|exposición|declaración introductoria|calidad del informe|respuestas|elaboración del informe|preparación del informe)
  + Felicitamos a la delegación por la calidad del informe.
  - Felicitamos a Ruritania por sus progresos.
(distinguida|distinguido|honorable|ilustre|alto nivel) ..2 (delegación|ministro|ministra|representante|embajador|embajadora)
  + Escuchó al distinguido representante.
delegación ..1 (de alto nivel|de alto rango)
  + Recibió a la delegación de alto nivel.
(informe|exposición|presentación|respuestas) ..1 (detallado|detallada|detalladas|completo|completa|exhaustivo|clara|claras|francas|franca)
  + Presentó un informe detallado.
(detallado|clara|completo|exhaustivo|detallada|excelente) (informe|presentación|exposición)
  + Presentó su detallado informe.
