# Technical assistance; see en/framing-technical-assistance.lex.

[framing.technical-assistance]
title:    Technical assistance, capacity-building and international help
polarity: none
source:   General Assembly resolution 60/251, paragraph 5(a) (advisory services, technical assistance and capacity-building); Human Rights Council resolution 5/1, paragraph 4(d)

(asistencia|ayuda|apoyo|cooperación) ..1 (técnica|técnico|técnicos|financiera|financiero|material|internacional|humanitaria|para el desarrollo)
  + El país pide asistencia técnica y financiera.
(fomento|fortalecimiento|fortalecer|aumentar|desarrollo|creación|refuerzo|fomentar|reforzar) ..2 (capacidad|capacidades)
  + Hace falta el fomento de la capacidad de los jueces.
(asistencia|ayuda|apoyo|solidaridad|cooperación) ..3 (comunidad internacional|naciones unidas|alto comisionado|donantes|asociados|organizaciones internacionales|acnudh)
  + Con el apoyo de la comunidad internacional lo logrará.
comunidad internacional ..5 (apoyar|ayudar|asistir|proporcionar|prestar|brindar|contribuir|responder|acompañar|apoye|ayude)
  + La comunidad internacional debe ayudar al país.
(pide|pidió|pidieron|pedir|solicita|solicitó|solicitar|solicitado|necesita|necesidad|llamamiento|recaba*) ..3 (asistencia|ayuda|apoyo|capacitación)
  + Solicitó la ayuda de la Oficina.
! asistencia (letrada|jurídica gratuita)
  - El preso solicitó asistencia letrada.
(donantes|asociados para el desarrollo|asociados internacionales|ayuda oficial al desarrollo)
  + Los donantes cumplieron su palabra.
(servicios de asesoramiento|transferencia de tecnología|transferencia de conocimientos|alivio de la deuda|condonación de la deuda|fondo de contribuciones voluntarias)
  + Se refirió a la condonación de la deuda.
