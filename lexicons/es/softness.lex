# Softness of a recommendation: how little it asks for; see en/softness.lex. The first hit decides.
# Recommendations stand in the infinitive ("Ratificar …") or in the subjunctive ("que ratifique").

[softness.minimal]
title:  1 - Minimal action: ask for help, share information, or an address to others
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 1

(compartir|comparta|intercambiar|intercambie|difundir|comunicar|transmitir|dar a conocer) ..12 (experiencia|experiencias|prácticas|práctica|enseñanzas|conocimientos|información)
  + Compartir su experiencia con otros países.
(solicitar|solicite|pedir|pida|recabar|recabe|buscar|procurar|recurrir|obtener|movilizar|aprovechar|hacer un llamamiento|dirigirse|invitar) ..8 (asistencia|ayuda|apoyo|cooperación técnica|cooperación internacional|comunidad internacional|donantes|alto comisionado)
  + Pedir apoyo técnico a la Oficina del Alto Comisionado.
! apoyo ..2 (familias|víctimas|mujeres)
  - Buscar modos de apoyo a las familias.
comunidad internacional ..3 (debe|debería|preste|proporcione|apoye|ayude|siga)
  + La comunidad internacional debería ayudar al país.

[softness.continuing]
title:  2 - Continuing action: go on as before
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 2

(continuar|continúe|proseguir|prosiga|perseverar|persevere|persistir|mantener|mantenga|preservar|conservar|seguir|siga)
  + Continuar promoviendo la educación.

[softness.considering]
title:  3 - Considering action: think about change
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 3

(considerar|considere|examinar|examine|estudiar|estudie|analizar|analice|evaluar|evalúe|reflexionar|reflexione|explorar|explore|contemplar|contemple|revisar|revise|reconsiderar|reconsidere|sopesar|plantearse|se plantee|reexaminar)
  + Considerar la ratificación del Protocolo.
(realizar|emprender|efectuar|llevar a cabo) ..3 (examen|estudio|evaluación|revisión|análisis)
  + Emprender un estudio de las condiciones de detención.
(continuar|seguir) ..1 (considerando|estudiando|examinando)
  + Seguir estudiando la cuestión.

[softness.general]
title:  4 - General action: act, without saying how one would know that it was done
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 4

(adoptar|adopte|tomar|tome|elaborar|elabore|emprender|aplicar|formular|desplegar|hacer|diseñar) ..6 (medidas|medida|iniciativas|esfuerzos|acciones|políticas|política|estrategias|estrategia)
  + Adoptar todas las medidas necesarias para proteger a los testigos.
(garantizar|garantice|asegurar|asegure|velar|vele|salvaguardar|respetar|respete|proteger|proteja|promover|promueva|fomentar|fomente|favorecer|apoyar|apoye|facilitar|facilite|defender|impulsar)
  + Garantizar la independencia de los jueces.
(reforzar|refuerce|fortalecer|fortalezca|consolidar|consolide|mejorar|mejore|aumentar|aumente|intensificar|intensifique|redoblar|redoble|acelerar|acelere|profundizar|ampliar|amplíe|incrementar|reducir|reduzca|perfeccionar|desarrollar|extender)
  + Reforzar la protección de los migrantes.
(luchar|luche|combatir|combata|prevenir|prevenga|abordar|aborde|remediar|hacer frente|haga frente|responder|contribuir|procurar|erradicar|afrontar|solucionar|impedir|subsanar)
  + Luchar contra la violencia doméstica.
(prestar|preste|conceder|dar|otorgar|asignar|dedicar) ..3 (atención|prioridad|importancia|recursos)
  + Prestar particular atención a las niñas.
(cooperar|coopere|colaborar|dialogar|consultar|cumplir|cumpla|sensibilizar|proporcionar|ofrecer|integrar|incluir|permitir)
  + Cooperar plenamente con los órganos de tratados.
(continuar|proseguir) ..1 (y|e) ..2 (reforzar|intensificar|mejorar|aumentar|acelerar|fortalecer|ampliar)
  + Proseguir e intensificar las reformas.

[softness.specific]
title:  5 - Specific action: do this
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 5

(ratificar|ratifique|adherirse|se adhiera|firmar|firme|hacerse parte|retirar|retire|levantar|levante|aceptar|acepte|reconocer la competencia)
  + Ratificar la Convención.
(abolir|derogar|derogue|modificar|modifique|enmendar|enmiende|reformar|reforme|promulgar|promulgue|tipificar|tipifique|penalizar|despenalizar|despenalice|prohibir|prohíba|suprimir|anular|conmutar|legalizar|fijar|elevar|instituir|instaurar|decretar|declarar)
  + Abolir la pena de muerte.
(crear|cree|establecer|establezca|designar|designe|nombrar|introducir|introduzca|finalizar|ultimar|abrir|construir|redactar|impartir)
  + Crear una institución nacional independiente.
(adoptar|adopte|aprobar|apruebe|aplicar|aplique|ejecutar|incorporar|incorpore|organizar)
  + Aprobar el proyecto de ley de prensa.
(investigar|investigue|poner en libertad|ponga en libertad|liberar|libere|poner fin|ponga fin|cesar|abstenerse|se abstenga|enjuiciar|enjuicie|juzgar|castigar|sancionar|indemnizar|cerrar|cierre|eliminar|elimine|suspender|llevar ante)
  + Poner en libertad a todos los presos de conciencia.
(cursar|curse|extender|extienda|invitar|invite) ..4 (invitación|relator|relatora|relatores|procedimientos)
  + Cursar una invitación permanente a los procedimientos especiales.
(presentar|presente|publicar|publique) ..3 (informe|informes)
  + Presentar sus informes atrasados.
(adoptar|tomar) ..8 para (ratificar|abolir|derogar|adherirse)
  + Tomar medidas ya para ratificar la Convención.
