# National circumstances; see en/framing-national-circumstances.lex.

[framing.national-circumstances]
title:    National particularities, level of development and difficult conditions
polarity: none
source:   Vienna Declaration and Programme of Action (1993), paragraph 5 (national and regional particularities); Bangkok Declaration (1993), paragraph 8

(particularidades|peculiaridades|especificidades|especificidad|realidad|realidades|características|idiosincrasia) ..1 (nacional|nacionales|regionales|culturales|cultural|históricas|religiosas|locales|sociales|propias|del país|de cada|del pueblo)
  + Hay que tener en cuenta las particularidades nacionales.
(situación|circunstancias|condiciones|contexto) (particular|particulares|propia|propias|nacionales|nacional|específica|específicas|especiales|local|histórico)
  + Cada país tiene sus circunstancias propias.
! situación particular de ..1 (mujeres|niños|migrantes|víctimas|niñas|minorías)
  - Se trató la situación particular de las mujeres.
(valores|tradiciones|patrimonio|identidad|diversidad|sensibilidades|costumbres|creencias) ..1 (culturales|cultural|religiosos|religiosas|religiosa|tradicionales|nacionales|nacional|islámicos|familiares|ancestrales)
  + La ley refleja los valores religiosos del país.
(luz|cuenta|función|consideración) ..2 (historia|cultura|tradiciones|patrimonio|contexto)
  + Los derechos se leen a la luz de la historia de cada nación.
(nivel|grado|etapa) de desarrollo
  + El plan es adecuado a su nivel de desarrollo.
(país|estado|nación|isla) ..1 (pobre|pobres|en desarrollo|sin litoral|menos adelantado|insular|frágil|joven|pequeño)
  + Como otro país en desarrollo, Ruritania carece de médicos.
! (los|otros|todos los) países (en desarrollo|pobres)
  - Ayuda a los países pobres.
(joven|pequeño|pequeños) (democracia|nación|país|estado|estados|república|isla)
  + Belmora es una joven democracia.
(limitaciones|dificultades|falta|escasez|insuficiencia|carencia) ..3 (presupuestarias|financieras|económicas|estructurales|medios|recursos|capacidad|personal|instructores|fondos|médicos)
  + Las limitaciones presupuestarias frenaron la reforma.
(carece|carecen|carecía|carecían|faltan|faltaban) ..2 (medios|recursos|personal|fondos|dinero|capacidad|médicos|instructores|jueces|técnicos)
  + El país carece de medios.
(recursos|medios) (limitados|insuficientes|escasos|modestos)
  + Con recursos limitados construyó escuelas.
escasos (recursos|medios)
  + Con escasos recursos construyó escuelas.
(pese|pesar|habida cuenta|comprende|comprendemos|comprendió|entiende|entendemos|consciente*|afronta) ..6 (dificultades|limitaciones|retos|desafíos|obstáculos)
  + Xanadria comprendió las dificultades del país.
(pasado|legado|herencia|secuelas|dominación|yugo) (colonial|del colonialismo|de la guerra|del conflicto|de la colonización)
  + El legado colonial pesa sobre los tribunales.
(larga|años|decenios|décadas|salir|sale|recupera|secuelas) ..3 (guerra|guerras|conflicto|conflictos)
  + El país se recupera de una larga guerra civil.
(desastre|desastres|catástrofe|catástrofes) natural*
  + Los desastres naturales golpearon la isla.
(cambio climático|nivel del mar|huracán|huracanes|terremoto|terremotos|sequía|ciclón|ciclones|inundaciones|tsunami)
  + Los huracanes amenazan los atolones.
(crisis|recesión) (económica|financiera|alimentaria|mundial|humanitaria|política)
  + La crisis económica golpeó a los más pobres.
(amenaza|amenazas|flagelo|lacra) ..2 (terrorista|terroristas|terrorismo)
  + Está expuesto a la amenaza terrorista.
(realización progresiva|efectividad progresiva|paulatina|gradual)
  + La realización progresiva de esos derechos requiere tiempo.
