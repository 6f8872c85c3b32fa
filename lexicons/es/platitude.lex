# Platitude: see en/platitude.lex.

[platitude]
title:    Recommendations that ask for nothing new: go on, tell others how
polarity: none
source:   E. R. McMahon and M. Ascherio, A Step Ahead in Promoting Human Rights? (Global Governance 18, 2012), on soft recommendations; UPR Info's actions 1 and 2

(continuar|continúe|continuara|proseguir|prosiga|prosiguiera|prosiguiese|perseverar|persevere|redoblar|redoble|mantener|mantenga|mantuviera|consolidar|consolide|preservar|seguir|siga) ..3 (esfuerzos|acción|reforma|reformas|política|políticas|labor|programas|programa|medidas|estrategia|logros|iniciativas|camino|cooperación|diálogo|avances)
  + Continuar sus esfuerzos en favor de las mujeres rurales.
! (seguir|siga|continuar|mantener) ..2 (investig*|moratoria)
  - Hay que mantener la moratoria sobre esas medidas.
(continuar|continúe|continuara|seguir|siga|siguiera|proseguir) ..1 (promoviendo|fortaleciendo|reforzando|mejorando|aplicando|trabajando|avanzando|protegiendo|desarrollando|impulsando|garantizando|con)
  + Seguir promoviendo la educación.
(compartir|comparta|compartiera|intercambiar|intercambie|difundir|dar a conocer|transmitir) ..8 (experiencia|experiencias|prácticas|enseñanzas|conocimientos|logros)
  + Compartir sus buenas prácticas con sus vecinos.
(experiencia|experiencias) ..12 (compartida|compartidas|compartir|compartirse|compartiera|conocer|conocerse)
  + La experiencia adquirida merece compartirse.
(buen camino|seguir adelante|avanzar por)
  + Seguir adelante con las reformas.
