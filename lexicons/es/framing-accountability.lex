# Accountability; see en/framing-accountability.lex.

[framing.accountability]
title:    Accountability, justice and independent scrutiny
polarity: none
source:   Basic Principles and Guidelines on the Right to a Remedy and Reparation (General Assembly resolution 60/147); Updated Set of Principles to Combat Impunity (E/CN.4/2005/102/Add.1)

(impunidad|impune|impunes|impunemente)
  + Hay que acabar con la impunidad.
(rendición de cuentas|rendir cuentas|rindan cuentas|rinda cuentas|rendir ..2 cuentas|responder ..1 de sus actos)
  + Pidió la rendición de cuentas.
(depurar|determinar|exigir|establecer) ..2 (responsabilidad|responsabilidades)
  + Hay que depurar responsabilidades.
(llevado|llevados|llevadas|llevar|comparecer|comparezcan|procesados|enjuiciados|enjuiciar|enjuiciamiento|procesamiento|juzgar|sometidos) ..4 (justicia|tribunal|tribunales|juez|jueces|responsables|autores|culpables)
  + Los autores fueron llevados ante un tribunal.
(enjuiciamiento|enjuiciar|enjuiciados|procesamiento|imputado|imputados|acusado a|inculpados|culpables)
  + Preguntó por el enjuiciamiento de los agentes.
(investigación|investigaciones|investigar|investigó|investigado|investigada|investigados|investigue|pesquisas)
  + Se abrió una investigación.
! (investigación|investigaciones) ..1 (científica|científicas|académica|médica|social|y desarrollo|agrícola|estadística)
  - La investigación científica es libre.
(reparación|reparaciones|indemnización|indemnizaciones|indemnizar|resarcimiento|recurso efectivo|recursos efectivos|recurso judicial)
  + Las víctimas tienen derecho a reparación.
! reparación* de ..1 (carreteras|caminos|edificios|escuelas|puentes)
  - Avanza la reparación de carreteras.
(comisión|comisiones) ..3 (verdad|investigación)
  + Se creó una comisión de la verdad.
(justicia transicional|justicia de transición|verdad y ..1 reconciliación)
  + Se refirió a la justicia de transición.
(corte penal internacional|estatuto de roma|crímenes de guerra|crímenes de lesa humanidad|lesa humanidad|genocidio)
  + El país firmó el Estatuto de Roma.
! convención ..10 genocidio
  - Se adhirió a la Convención para la Prevención y la Sanción del Delito de Genocidio.
(estado de derecho|imperio de la ley|debido proceso|debidas garantías|juicio imparcial|juicio justo)
  + Insistió en el estado de derecho.
(mecanismo|órgano|organismo) ..1 (independiente|nacional de prevención) ..3 (denuncias|supervisión|tortura|policía|control|prevención)
  + Propuso un órgano independiente de denuncias.
