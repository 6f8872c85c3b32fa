# Scrutiny: what a speaker asks, criticizes, or wants the State under review to change.
# en/scrutiny.lex tells what counts and how it is weighed; here are the words of Spanish.

[scrutiny]
title:    Critical questions, concern and demands for change
polarity: scrutiny
source:   categories and weights of en/scrutiny.lex; the language of the Spanish records of the Human Rights Council

# ---- concern and regret ---------------------------------------------------------------------------
@weight 1.5 (preocupación|preocupaciones|preocupa|preocupan|preocupaba|preocupaban|preocupó|preocupando|preocupado|preocupada|preocupados|preocupadas|preocupante|preocupantes)
  + Xanadria expresó su preocupación por la situación de las cárceles.
! (respond*|atend*|disip*) ..3 (preocupación|preocupaciones)
  - La ley trata de atender a estas preocupaciones.
! preocupación ..1 (común|compartida)
  - La paz es una preocupación común.
@weight 1.5 (inquietud|inquietudes|inquieta|inquietan|inquietaba|inquieto|inquietos|inquietante|inquietantes)
  + Sigue inquieta por las detenciones.
@weight 1.5 (lamenta|lamentan|lamentamos|lamentó|lamentaron|lamentaba|lamentar|lamentando|lamentable|lamentables|lamentablemente|deplora|deploran|deploramos|deploró|deploraron|deplorar|deplorable|deplorables|pesar que|profundo pesar)
  + Lamentó que no se hubiera aprobado la ley.
@weight 1.5 (denuncia|denunció|denunciamos|denunciaron|repudi*|rechaza|rechazamos) (la|el|las|los|que|enérgicamente|firmemente) ..3 (detención|detenciones|violencia|violaciones|represión|uso|ataques|ley|persecución|tortura|torturas|ejecuciones|asesinato|asesinatos|discriminación)
  + Xanadria denunció las violaciones cometidas.
@weight 1.5 (condena|condenan|condenamos|condenó|condenaron) (el|la|los|las|enérgicamente|firmemente|que|este|estos|estas)
  + Xanadria condenó el secuestro de un opositor.
  - Lo visitó tras su condena por robo.
! (condenó|condenaron|condena) ..1 (terrorismo|acusado|acusados)
  - Ruritania condena el terrorismo.
@weight 1.5 (alarma|alarmó|alarmada|alarmado|alarmante|alarmantes|consternad*|consternación|indignación|indigna|inaceptable|inaceptables|intolerable|intolerables|decepcion*)
  + Las cifras son alarmantes.
@weight 0.8 (persiste|persisten|persistía|persistían|persistencia|persistente|persistentes|subsiste|subsisten|generalizada|generalizado|generalizadas|generalizados|sistemática|sistemáticas|extendida|extendido|extendidas|extendidos|agrava|agravan|agravó|agravado|agravada|agravamiento|agravarse|deterior*)
  + En el campo persisten las desigualdades.
! (acceso|enseñanza|vacunación|educación|invitación|invitaciones|plazo) ..2 (generalizada|generalizado|extendida|extendidas|extendido)
  - La enseñanza generalizada da fruto.
  - La invitación extendida a los relatores sigue en pie, y la ley prevé agravantes.
@weight 0.8 (no|nunca|ni|tampoco|nada) ..2 (ha|han|había|habían|haya|hayan|hubiera|hubieran) ..2 (ratificado|aprobado|abolido|firmado|adherido|hecho|respetado|adoptado|puesto|respondido|investigado|cumplido|creado|presentado|avanzado|logrado)
  + El país todavía no ha ratificado la Convención.
@weight 0.8 (insuficiente|insuficientes|inadecuad*|ineficaz|ineficaces|ineficacia|lentitud|laguna|lagunas|deficiencia|deficiencias|retraso|retrasos|demora|demoras|obstaculiz*|incompatible|incompatibles|contrario|contraria|contrarias|contrarios|fracaso|debilidad|debilidades|aplazar|aplazado|aplazada|incumplimiento)
  + Señaló las deficiencias de la ley.
! (subsan*|colm*|corregi*|super*|redu*|sin) ..3 (laguna|lagunas|deficiencia|deficiencias|retraso|retrasos|debilidades|demora|demoras)
  - El plan debe subsanar las deficiencias.
! (al|por el|lo) contrario
  - La ley, por el contrario, protege a los testigos.
@weight 0.8 (falta|ausencia|carencia|negativa) (de|a|del) (voluntad|independencia|control|protección|investigación|transparencia|avances|progresos|ley|leyes|garantías|cooperación|acceso|recursos efectivos|datos|una|un|cooperar|investigar)
  + Se refirió a la falta de independencia de los jueces.
@weight 0.4 (sin embargo|no obstante|desafortunadamente|desgraciadamente)
  + Sin embargo, queda mucho por hacer.
@weight 0.8 (informaciones|informes|denuncias|alegaciones|casos|noticias) ..2 (de|sobre|según|relativas|relativos) ..5 (tortura|torturas|malos|maltrato|maltratos|violencia|violaciones|detenidos|detenciones|desapariciones|ejecuciones|hostigamiento|acoso|discriminación|brutalidad|intimidación|abusos|golpeado)
  + Hubo denuncias de tortura.
! (investig*) ..4 (denuncias|casos|alegaciones)
  - La fiscalía investigó las denuncias de violencia.
@weight 0.6 (queda|quedan|quedaba) ..1 mucho ..1 por hacer
  + Queda mucho por hacer.
@weight 0.8 (excluido|excluida|excluidos|excluidas) (a|de|del)
  + Se ha excluido a la oposición.

# ---- recommendations and demands --------------------------------------------------------------------
(recomienda|recomiendan|recomendamos|recomendó|recomendaron|recomendaba|recomendar|recomendando|recomendaría)
  + Xanadria recomendó que se aboliera la pena de muerte.
! (alient*|alent*|recomend*|recomiend*|insta|instó|instan|instamos|instaron|invit*|exhort*|suger*|sugir*|anim*) ..6 (continuar|continúe|continuara|continuase|proseguir|prosiga|prosiguiera|seguir|siga|siguiera|perseverar|persevere|mantener|mantenga|mantuviera|redoblar|redoble|consolidar|consolide|compartir|comparta|compartiera|intercambiar)
  - Recomendó a Ruritania que continuara sus esfuerzos.
! (como|según|conforme) ..4 (recomendó|recomienda|recomendado)
  - Actuó como recomendó el Comité.
! (recomend*|recomiend*|insta|instó|instamos|exhort*|invit*|pid*|alent*|alient*) ..3 (comunidad internacional|naciones unidas|donantes|acnudh)
  - Instó a la comunidad internacional a ayudar.
(insta|instan|instamos|instó|instaron|instaba|instando|urge|urgió|urgimos|exhorta|exhortan|exhortamos|exhortó|exhortaron|exhortaba|exhortando|conmina|conminó)
  + Xanadria instó a Ruritania a poner en libertad a los presos.
@weight 0.5 (pregunta|preguntan|preguntamos|preguntó|preguntaron|preguntaba|preguntar)
  + Xanadria preguntó por qué se había aplazado la visita.
! (respond*|contest*) ..3 (pregunta|preguntas)
  - La delegación respondió a la pregunta.
@weight 0.7 (pide|piden|pedimos|pidió|pidieron|solicita|solicitó|solicitaron|solicitamos) (que|información|aclaraciones|detalles|al gobierno|más|a ..2 que)
  + Pidió al Gobierno que explicara la ley.
! (pide|pidió|solicita|solicitó) ..2 (ayuda|apoyo|asistencia|cooperación)
  - Solicitó más ayuda a los donantes.
! (pide|pidió|piden|pedimos) ..2 comunidad internacional
  - Pidió a la comunidad internacional que ayudara.
@weight 0.5 (alienta|alientan|alentamos|alentó|alentaron|anima|animó|animamos|invita|invitan|invitamos|invitó|invitaron|sugiere|sugieren|sugerimos|sugirió|sugirieron|propone|propuso|propusieron|proponemos|aconseja|aconsejó) (a|al|que|el|la|encarecidamente|vivamente) ..6 (a|que|de|la|el|considerar|considere|abolir|ratificar)
  + Invitó a Ruritania a adherirse al Protocolo.
@weight 0.6 (debe|deben|debería|deberían|deberá|deberán|debía|debían|hay que|ha de|han de|tiene que|convendría|es necesario|es preciso|es urgente|es imprescindible|habría que) ..3 (abolir|ratificar|adherirse|garantizar|velar|investigar|modificar|revisar|liberar|cesar|hacer|adoptar|reforzar|respetar|crear|proteger|mejorar|redoblar|derogar|poner|tomar|cumplir|establecer|eliminar|permitir|rendir|ser ..2 (llevados|llevadas|llevado|castigados|enjuiciados|juzgados|derogada|abolida|liberados|investigados|investigadas|sancionados))
  + El Gobierno debería derogar esa ley.
! comunidad internacional ..2 (debe|debería)
  - La comunidad internacional debería adoptar planes de ayuda.
! (nadie|ningún*) ..1 (debe|debería) ..1 ser
  - Nadie debería ser castigado ni ser llevados los niños.
@weight 0.5 (subraya|subrayó|subrayamos|subrayaron|recalca|recalcó|recuerda|recordó|insiste|insistió|destaca|destacó) ..3 (necesidad|urgencia|falta|deficiencias|obligación|obligaciones|lagunas)
  + Xanadria subrayó la necesidad de un tribunal independiente.
@weight 0.5 (espera|esperan|esperamos|esperó|esperaba|esperanza) ..1 que
  + Esperaba que se aprobara la ley.
! (espera|esperamos|esperaba|esperanza) ..8 (continú*|prosig*|sig*|comunidad internacional|éxito)
  - Esperamos que el país continúe por este camino.
@weight 0.7 (a|que|de|su|la|se|para) (abolir|derogar|poner en libertad|poner fin|ponga fin|pusiera fin|ratifique|ratificara|derogue|derogara|cese|cesara|se abstuviera|se abstenga|retire|retirara|abolición|derogación|puesta en libertad)
  + Exigió que ratifique la Convención y pidió la abolición.
! (decidió|decisión|compromiso|intención|prometió|celebra|celebró|acoge|acogió|felicit*|elogi*|encomi*|mediante|tras|incluida|satisfacción|aplaud*|valor*) ..6 (abolir|abolición|derogación|derogar|ratificar|poner en libertad|poner fin)
  - El país tomó la decisión de abolir la pena capital.
@weight 0.8 (llevado|llevados|llevar|comparecer|sometidos|rendir|rindan) ..5 (justicia|tribunal|tribunales|juez|cuentas)
  + Los autores deben ser llevados ante la justicia.
@weight 0.7 (investigación|investigaciones) ..2 (independiente|independientes|imparcial|imparciales|exhaustiva|exhaustivas|efectiva|transparente|creíble)
  + Reclamó una investigación independiente.
@weight 0.6 (sin demora|sin dilación|lo antes posible|cuanto antes|de inmediato|inmediatamente|urgentemente)
  + Hay que actuar sin dilación.

# ---- questions --------------------------------------------------------------------------------------
@weight 0.5 /[?¿]/
  + ¿Se ha fijado una fecha?
@weight 0.5 (agradecería|agradeceríamos|agradecerían|desea|deseamos|desearía|desearíamos|quisiera|quisiéramos|querría|gustaría|quiso|deseó|interesaría|interesa) ..4 (saber|conocer|recibir|obtener|información|informaciones|detalles|aclaraciones|más|escuchar|una respuesta|que ..3 (explicara|aclarara|informara))
  + Quisiéramos saber cómo se nombra a los jueces.
! desea ..4 (conocer el progreso de otros|éxito)
  - Le desea más éxito en todo.
@weight 0.4 (más|mayor|mayores|nueva) ..1 (información|informaciones|detalles|aclaraciones|datos)
  + Sería útil más información.
@weight 0.5 (qué|cuáles|cómo) ..2 (medidas|pasos|mecanismos|planes|son|se)
  + Quedó por ver qué medidas protegen a los testigos.
(señala|señaló|señalamos|llama|llamó|llamamos) ..2 la atención ..1 (sobre|de|hacia)
  + Señaló a la atención el caso, y llamó la atención sobre los presos.
(duda|dudas|reservas) (sobre|acerca|respecto|en cuanto)
  + Expresó dudas sobre el juicio.

# ---- the names of violations -------------------------------------------------------------------------
@weight 0.4 (tortura|torturas|torturado|torturados|malos tratos|tratos inhumanos|desapariciones forzadas|desaparición forzada|ejecuciones extrajudiciales|masacre|masacres|matanza|matanzas|impunidad|impune|impunes|brutalidad|atrocidades|vejaciones)
  + Los testigos hablaron de torturas y matanzas.
! (convención|comité|protocolo|relator|relatora|pacto|subcomité) ..10 (tortura|tratos inhumanos|desapariciones forzadas|desaparición forzada|ejecuciones extrajudiciales)
  - El país ratificó la Convención contra la Tortura.
! (lucha|luchar|contra|prevenir|prevención|prohíbe|prohibir|prohibición|eliminar|eliminación|combatir|tipific*|erradic*) ..3 (tortura|malos tratos|impunidad|desapariciones forzadas)
  - La lucha contra la tortura avanza.
@weight 0.5 (arbitrari*|sin juicio|sin cargos|incomunicad*|ilegalmente|uso excesivo|desproporcionad*|negado el acceso|denegado el acceso)
  + Hay opositores detenidos sin juicio.
# A rule of law that nobody may suffer a wrong accuses nobody.
! nadie (será|podrá|puede|debe|debería) ..8 (arbitrari*|tortura|torturas|persegu*)
  - Nadie podrá ser detenido arbitrariamente.
! grupo de trabajo ..3 arbitrari*
  - Se reunió el Grupo de Trabajo sobre la Detención Arbitraria.
@weight 0.6 (hostig*|acoso|acosad*|intimida|intimidan|intimidar|intimidó|intimidado|intimidada|intimidados|intimidadas|intimidación|intimidatori*|persecu*|persegu*|censur*|silenciar|silencia|silencian|silenciaba|silenciaban|silenciando|silenció|silenciado|silenciada|silenciados|silenciadas|silenciamiento|reprimi*|reprime|represión|amordaz*|secuestr*|amenazad*|amenazó|acall*|obligad* ..1 callar|desalojos forzosos|desalojo forzoso)
  + Los periodistas son hostigados e intimidados.
  - La ley protege la intimidad, y el Consejo guardó un minuto de silencio.
! (persecución|perseguir|persegu*) ..2 (penal|penales|penalmente|delito|delitos|crimen|crímenes|objetivo|objetivos|fin|fines|responsables|autores|delincuencia)
  - Corresponde a la fiscalía la persecución penal de esos delitos.
! (lucha|luchar|contra|prevenir|prevención|combatir|nadie) ..6 (hostig*|acoso|intimid*|secuestr*|persecu*)
  - La ley protege contra el acoso.
@weight 0.5 (restricción|restricciones|restring*|hacinamiento|discriminatori*|marginad*|marginación|estigmatiz*|segregación|violaciones|viola los|vulnera|vulneran)
  + Se imponen restricciones a las asociaciones.
! (contra|víctimas|prevenir|eliminar|reducir|remediar|combatir|luchar) ..4 (violaciones|hacinamiento|marginación|estigmatización|segregación|restricciones)
  - Asiste a las víctimas de violaciones.
@weight 0.4 (trabajo infantil|pena de muerte|pena capital|castigos corporales|castigo corporal|mutilación genital|matrimonios forzados|matrimonio precoz|presos políticos|presos de conciencia)
  + Se refirió al trabajo infantil.
! (abol*|moratoria|prohíb*|prohib*|lucha|contra|eliminar|eliminación|erradic*) ..5 (trabajo infantil|pena de muerte|pena capital|castigos corporales|castigo corporal|mutilación genital|matrimonios forzados)
  - El país abolió la pena capital y lucha contra el trabajo infantil.
@weight 0.5 discriminación ..5 (mujeres|minorías|niñas|indígenas|migrantes|personas|racial) ..4 (es|sigue|está|persiste|siguen)
  + La discriminación contra las minorías sigue siendo frecuente.
@weight 0.8 (grave|graves|serio|serios|serias) (peligro|riesgo|riesgos|amenaza|amenazas)
  + La prensa corre un grave riesgo.
@weight 0.5 detención de ..2 (periodistas|opositores|activistas|defensores|manifestantes)
  + La detención de periodistas continúa.
