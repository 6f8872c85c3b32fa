# Sovereignty; see en/framing-sovereignty.lex.

[framing.sovereignty]
title:    Sovereignty, non-interference and against politicization
polarity: none
source:   United Nations Charter, Article 2(7); Human Rights Council resolution 5/1, paragraph 3 (objectivity, non-selectivity, no politicization); R. Freedman, The United Nations Human Rights Council (2013), on these words as a bloc's language

soberanía
  + Ruritania recordó la soberanía de todos los Estados.
! soberanía (alimentaria|sobre)
  - Los campesinos piden soberanía alimentaria.
(derecho|derechos|decisión|igualdad|país|países|estado|estados|nación) (soberano|soberana|soberanos)
  + Cada pueblo tiene el derecho soberano de elegir.
integridad territorial
  + Defendió la integridad territorial del país.
(injerencia|injerencias|inmiscuirse|inmiscuya|inmiscuyan|intromisión|intromisiones|no intervención)
  + Xanadria rechazó toda injerencia extranjera.
! (injerencia|injerencias|intromisión) ..5 (judicial|tribunales|jueces|vida privada|ejecutivo|prensa|justicia)
  - La injerencia del poder en la justicia es notoria.
asuntos internos
  + Los asuntos internos del país solo le incumben a él.
(autodeterminación|libre determinación)
  + Apoya el derecho a la libre determinación.
(politización|politizado|politizada|politizar|politizando|politiza|no politización)
  + Denunció la politización del Consejo.
(doble rasero|dobles raseros|doble moral|selectividad|no selectividad|enfoque selectivo|mandatos selectivos|dos pesos y dos medidas)
  + Criticó el doble rasero del Consejo.
(objetividad|imparcialidad|universalidad) ..4 (imparcialidad|objetividad|selectividad|politización)
  + El examen se basa en la objetividad y la no selectividad.
(imponer|impone|imponen|impuesto|impuestos|imposición) ..4 (valores|modelo|modelos|voluntad|desde fuera|exterior)
  + Nadie puede imponer sus valores a los demás.
(presión|presiones|interferencia|interferencias) (externa|externas|exterior|exteriores|extranjera|extranjeras)
  + Denunció presiones externas.
# What must not be is named in a denial; the entry begins with it, so that it is no negated hit.
(sin|contra|libre de|libres de) ..2 (presión|presiones|interferencia|interferencias|injerencia|injerencias) ..1 (externa|externas|exterior|exteriores|extranjera|extranjeras)
  + Cada pueblo elige sin presiones externas.
(medidas coercitivas unilaterales|sanciones unilaterales|bloqueo económico|bloqueo|embargo económico)
  + Las medidas coercitivas unilaterales golpean a los más pobres.
(ocupación|agresión|dominación) (extranjera|militar|colonial)
  + El pueblo sufre la ocupación extranjera.
(propia|propio|su) ..1 (vía|modelo|camino) de desarrollo
  + Cada país elige su propia vía de desarrollo.
