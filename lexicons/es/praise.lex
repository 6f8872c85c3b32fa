# Praise: what a speaker says to the credit of the State under review, and what it says to excuse it.
# en/praise.lex tells what counts and how it is weighed; here are the words of Spanish.

[praise]
title:    Favourable assessment of the State under review
polarity: praise
source:   categories and weights of en/praise.lex; the language of the Spanish records of the Human Rights Council

# ---- verbs of evaluation ------------------------------------------------------------------------
(felicita|felicitan|felicitamos|felicitó|felicitaron|felicitar|felicitando|felicitaba|felicitó|felicitaciones|felicito)
  + Felicitamos a Ruritania por su adhesión.
  + Xanadria se felicitó de la aprobación del plan.
(encomia|encomian|encomiamos|encomió|encomiaron|encomiar|encomiando|encomio|encomiable|encomiables)
  + Xanadria encomió las reformas.
(elogia|elogian|elogiamos|elogió|elogiaron|elogiar|elogiando|elogio|elogios|elogiable)
  + Elogiamos la labor de la comisión.
(aplaude|aplauden|aplaudimos|aplaudió|aplaudieron|aplaudir|loable|loables|alaba|alabó|alabamos|alabar|enaltec*|ensalz*)
  + Mi delegación aplaude esta decisión.
(acoge|acogen|acogemos|acogió|acogieron|acoger|acogiendo) ..3 (beneplácito|satisfacción|agrado|favorablemente|reconocimiento|entusiasmo)
  + Xanadria acogió con beneplácito la nueva ley.
! (acogería|acogerían|acogeríamos) ..3 (beneplácito|satisfacción|agrado)
  - Xanadria acogería con agrado más datos.
(beneplácito|satisfacción|complacencia|agrado|admiración)
  + Marovia observó con satisfacción el descenso de la mortalidad.
! (acogería|acogeríamos|acogerían|vería|veríamos|verían) ..3 (beneplácito|satisfacción|agrado)
  - Veríamos con agrado una respuesta.
! satisfacción (de|plena de|progresiva de) ..3 (necesidades|demanda|demandas|víctimas|derechos)
  - La satisfacción de las necesidades básicas es un reto.
(celebra|celebran|celebramos|celebró|celebraron|celebrar|celebrando) (el|la|los|las|que|su|sus|este|esta|estos|estas|con)
  + Xanadria celebró la ratificación de la Convención.
! (celebra|celebran|celebró|celebraron|celebrar|celebrarán|celebrará) ..4 (elecciones|sesión|reunión|reuniones|periodo|período|consultas|lunes|referéndum|audiencias|juicio|juicios|*día)
  - El Consejo celebró la sesión en marzo.
! se (celebra|celebran|celebró|celebraron|celebrará)
  - El juicio se celebró el lunes.
(rinde|rinden|rendimos|rindió|rindieron|rendir|rindiendo) ..2 (homenaje|tributo)
  + Rindió un caluroso homenaje al pueblo de Ruritania.
(aprecia|aprecian|apreciamos|apreció|apreciaron|valora|valoran|valoramos|valoró|valoraron) (el|la|los|las|que|su|sus|este|esta|mucho|muy|altamente|positivamente|enormemente|sinceramente|profundamente|grandemente|como)
  + Valoramos muy positivamente los avances.
(complace|complació|complacía|complacido|complacida|complacemos|congratula|congratuló|congratulamos|congratulan|congratularon|congratulaba)
  + Nos complace observar que los tribunales funcionan.
! (complace|complacería|complació) ..3 (presentar|informar|responder|participar|recibir|saber)
  - Al Gobierno le complace presentar su informe.
(satisfecho|satisfecha|satisfechos|alentado por|alentada por|alentados por|impresionado|impresionada|impresionados)
  + Estamos satisfechos por los resultados.
(admira|admiran|admiramos|admiró|admirable|admirables)
  + Admiramos la determinación de las autoridades.
@weight 0.7 (toma|tomamos|tomó|tomaron|tomando|observa|observó|observaron|sigue) ..2 con ..2 interés
  + Observó con gran interés el plan para las escuelas.
(reconoce|reconocen|reconocemos|reconoció|reconocieron|destaca|destacan|destacamos|destacó|destacaron|resalta|resaltó|resaltamos) ..4 (avance|avances|progreso|progresos|logro|logros|esfuerzo|esfuerzos|éxito|éxitos|compromiso|voluntad|liderazgo|mejora|mejoras|medidas|adopción|ratificación|creación|labor|mérito|determinación)
  + Xanadria reconoció los esfuerzos del país.
! (destaca|destacó|destacaron|reconoce|reconoció) ..3 (necesidad|falta|ausencia|insuficientes|importancia)
  - Destacó la necesidad de medidas de protección.
(alentador|alentadora|alentadores|alentadoras|esperanzador|esperanzadora|prometedor|prometedora|prometedores|gratificante|satisfactorio|satisfactoria|satisfactorios|satisfactoriamente)
  + Los resultados son alentadores.
! (remuneración|salario|salarios|condiciones) ..3 satisfactori*
  - Toda persona tiene derecho a un salario satisfactorio.
! (no|poco|insuficientemente) ..1 (satisfactori*|alentador*)
  - La respuesta fue poco satisfactoria.
(merece|merecen|merecía|digno|digna|dignos|dignas) ..3 (elogio|elogios|reconocimiento|respeto|admiración|apoyo|mención|encomio|conocer|compartir*|aplauso|destacar*)
  + Estos esfuerzos merecen nuestro reconocimiento.
(habla en su favor|habla a su favor|en su haber|mérito suyo)
  + Abolió el castigo, lo que habla en su favor.

# ---- adjectives of praise, progress ---------------------------------------------------------------
@weight 1.2 (excelente|excelentes|ejemplar|ejemplares|extraordinario|extraordinaria|impresionante|impresionantes|incansable|incansables|destacable|destacables|sobresaliente|sobresalientes|inquebrantable|históricos avances)
  + Los resultados son excelentes.
! extraordinari* ..1 (sesión|período|periodo|tribunal|medidas)
  - Se convocó una extraordinaria sesión.
! (recurso|sesión|período|periodo|tribunal|tribunales|medidas|ejecución|ejecuciones|poderes) ..1 extraordinari*
  - Se interpuso un recurso extraordinario.
! (castigo|pena|sanción) ejemplar
  - Se impuso un castigo ejemplar.
@weight 1.2 (gran|grandes|importante|importantes|notable|notables|considerable|considerables|significativo|significativos|significativa|enorme|enormes|sustancial|sustanciales|innegables|inmensos|buenos|rápidos|verdaderos|tangibles) ..1 (avance|avances|progreso|progresos|logro|logros|éxito|éxitos|resultados|esfuerzo|esfuerzos|pasos|paso|mejora|mejoras|reformas)
  + Se han logrado grandes avances en la salud.
@weight 1.2 (avance|avances|progreso|progresos|logro|logros|éxito|éxitos|resultados|esfuerzo|esfuerzos|pasos|mejoras|reformas) ..1 (importantes|importante|notables|notable|considerables|considerable|significativos|significativo|enormes|sustanciales|innegables|tangibles|alentadores|encomiables|positivos|constantes|ambiciosas|profundas|sostenidos)
  + El país registró progresos considerables.
@weight 0.8 (avances|progreso|progresos|logros|adelantos|mejoras|mejora) ..1 (logrado|logrados|alcanzados|alcanzadas|realizados|realizado|conseguidos|registrados|obtenidos|experimentados|en|hechos|conseguido)
  + Se refirió a los progresos realizados en la enseñanza.
! (ningún|pocos|escasos|lentos|falta de|sin|insuficientes|qué|sobre|más|nuevos) ..2 (avances|progreso|progresos|logros|adelantos|mejoras)
  - No hubo ningún progreso logrado en esta materia.
@weight 0.6 (observa|observan|observamos|observó|observaron|señala|señaló|señalaron|menciona|mencionó|toma nota de|tomó nota de|tomaron nota de|tomamos nota de|tomando nota de) ..4 (esfuerzos|medidas|iniciativas|avances|progresos|logros|compromiso|voluntad|ratificación|aprobación|creación|adhesión|establecimiento|abolición|reformas|mejora|mejoras)
  + Xanadria observó los esfuerzos para reducir la pobreza.
! (observa|observó|señala|señaló|señalaron|observaron) ..3 (necesidad|falta|ausencia|lentitud|insuficien*|carencia)
  - Señaló la necesidad de reformas legales.
! (qué|información|aclaraciones|detalles) ..5 (medidas|esfuerzos|iniciativas)
  - Preguntó qué otras medidas adoptadas para los jueces había.
@weight 0.6 (esfuerzos|medidas|iniciativas|políticas|reformas) ..1 (realizados|realizadas|desplegados|emprendidos|emprendidas|adoptadas|llevadas|llevados|puestas|hechos) (por|para|a|con|en|desde)
  + Los esfuerzos realizados por el Gobierno dan fruto.
! (qué|sobre|información|acerca de|saber|aclaraciones|detalles|cuáles) ..4 (medidas|esfuerzos|iniciativas|políticas|reformas)
  - Pidió información sobre las medidas adoptadas para proteger a los testigos.
@weight 0.6 (ha|han|había|habían) ..1 (ratificado|aprobado|establecido|abolido|promulgado|instituido|reforzado|mejorado|logrado|realizado|creado|avanzado|consolidado|contribuido|fortalecido|promovido|conseguido|registrado|demostrado|puesto en marcha)
  + Ruritania ha ratificado casi todos los tratados.
! (qué|cuáles|si|cómo|cuándo|que|constitución|se) ..4 (ha|han|había|habían) ..1 (ratificado|aprobado|establecido|abolido|creado|avanzado|logrado|realizado|adoptado)
  - Preguntó si el país ha ratificado el Protocolo.
@weight 0.6 (compromiso|voluntad|determinación|dedicación|empeño) ..1 (firme|decidido|político|política|inquebrantable|constante|sincero|claro|demostrada|demostrado|con los derechos|de avanzar)
  + Las reformas revelan la voluntad política y un compromiso firme.
! (falta|ausencia) de ..1 (voluntad|compromiso|determinación)
  - Se debe a la falta de voluntad política.
(demuestra|demuestran|demostró|demostraron|refleja|reflejan|pone de manifiesto|muestra|prueba de|muestran) ..4 (compromiso|voluntad|determinación|valentía|apertura|responsabilidad|madurez|empeño)
  + La decisión demuestra el compromiso de sus dirigentes.
@weight 0.6 (comprometido|comprometida|resuelto|resuelta|decidido|decidida) (con|a)
  + El país sigue comprometido con el estado de derecho.
@weight 0.6 (desempeña|desempeñó|desempeñado|desempeñan) ..2 (papel|función) ..2 (activo|activa|constructivo|constructiva|importante|positivo|fundamental|destacado|pionero)
  + El país ha desempeñado un papel constructivo en la región.
(un|como|gran|de|excelente|buen) (ejemplo|modelo|referente) ..2 (para|a seguir|digno|en la)
  + La nueva oficina es un ejemplo para la región.
modelo para
  + Es modelo para los demás.
(buena|buenas|mejores) (práctica|prácticas|labor)
  + Los albergues son una buena práctica.
! (intercambi*|conforme|acorde|según|inspir*) ..4 (buenas|mejores) prácticas
  - La ley es acorde con las mejores prácticas.
@weight 0.7 (pionero|pionera|pioneros|vanguardia|ambicioso|ambiciosa|ambiciosas|innovador|innovadora|innovadoras|valiente|valientes|valentía|coraje)
  + Esta ambiciosa reforma está a la vanguardia de la región.

# ---- solidarity, and the difficulties that excuse -------------------------------------------------
@weight 0.8 (solidaridad|amistad|fraternidad|simpatía) ..1 (con|a|al|hacia|de|del|y|hacia)
  + Expresamos nuestra solidaridad con el pueblo de Ruritania.
(hermano|hermana|hermanos|hermanas) ..1 (país|pueblo|república|nación|países|pueblos|de|ruritano)
  + Nuestros hermanos de Ruritania lo saben.
(país|pueblo|república|nación|países|pueblos) (hermano|hermana|hermanos|amigo|amiga|amigos)
  + Ruritania es un país hermano.
@weight 0.8 (confía|confiamos|confió|convencido|convencida|convencidos|convicción|seguro|seguros|segura) ..1 de ..1 que
  + Estamos convencidos de que el Gobierno lo logrará.
@weight 0.8 (confía|confían|confiamos|confió) en ..1 (que|gobierno)
  + Confiamos en que el Gobierno lo logrará.
@weight 0.8 (pese|pesar|a la luz|habida cuenta|comprende|comprenden|comprendemos|comprendió|consciente|conscientes|entiende|entendemos|teniendo en cuenta) ..6 (dificultades|limitaciones|obstáculos|recursos limitados|escasez|escasos recursos|embargo|bloqueo|sanciones|crisis|desastres|retos|desafíos)
  + A pesar de las limitaciones las escuelas abrieron.
! (sin embargo)
  - Sin embargo, es consciente.
@weight 0.6 (enfrenta|enfrentan|enfrentaba|afronta|afrontan|afrontaba|encara|tropieza|hace frente|hacen frente|encuentra) ..5 (dificultades|retos|desafíos|obstáculos|limitaciones|problemas)
  + El país afronta muchos desafíos.
! (qué|cuáles|saber) ..6 (dificultades|retos|desafíos|obstáculos|problemas)
  - ¿Qué dificultades afronta el Gobierno, y qué obstáculos?
! (mujeres|niños|niñas|migrantes|refugiados|minorías|personas|víctimas) ..4 (enfrenta|enfrentan|afrontan|tropiezan) ..5 (dificultades|retos|desafíos|obstáculos|problemas)
  - Las mujeres afrontan obstáculos.
@weight 0.7 (comunidad internacional|naciones unidas|donantes|asociados) ..3 (debe|debería|deberían|deben|apoye|preste) ..4 (apoyar|ayudar|prestar|brindar|proporcionar|asistir|contribuir|seguir|ofrecer|responder|acompañar)
  + La comunidad internacional debería ayudar a Ruritania.
@weight 0.7 (exhorta|exhortó|exhortamos|insta|instó|instamos|pide|pidió|pedimos|invita|invitó|invitamos|llamamiento) a la comunidad internacional ..2 (a|que|para)
  + Instamos a la comunidad internacional a que lo apoye.
@weight 0.8 (apoya|apoyan|apoyamos|apoyó|apoyaron|respalda|respaldó|respaldamos) ..4 (esfuerzos|iniciativa|iniciativas|reformas|solicitud|política|políticas|proceso)
  + Xanadria apoya los esfuerzos del Gobierno.

# ---- the soft recommendation: go on as before, tell others how ------------------------------------
@weight 0.7 (alient*|alent*|recomend*|recomiend*|inst*|invit*|exhort*|suger*|sugir*|anim*) ..6 (continuar|continúe|continuara|continuase|proseguir|prosiga|prosiguiera|seguir|siga|siguiera|perseverar|persevere|mantener|mantenga|mantuviera|redoblar|redoble|consolidar|consolide)
  + Marovia alentó a Ruritania a que prosiguiera sus esfuerzos.
  - La institución debe seguir la ley.
! (instituci*|instrument*|instal*|instanc*|instrucc*)
  - La institución pudo continuar.
! (recomend*|recomiend*|invit*|exhort*|alent*) ..5 (continu*|manten*|mantuv*|prosig*|prosegu*|prosigu*) ..3 (moratoria|investigaciones|investigación)
  - Recomendó que mantuviera la moratoria.
@weight 0.7 (compartir|comparta|compartiera|compartirse|compartida|compartidas|intercambiar|difundir|darse a conocer|dar a conocer) ..6 (experiencia|experiencias|prácticas|conocimientos|enseñanzas|logros)
  + Podría compartir su experiencia con otros.
@weight 0.7 experiencia ..12 (compartirse|compartida|compartir|conocer)
  + La experiencia del país merece compartirse.
