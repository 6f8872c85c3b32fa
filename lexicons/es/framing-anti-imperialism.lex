# Anti-imperialism; see en/framing-anti-imperialism.lex.

[framing.anti-imperialism]
title:    Imperialism, colonialism, hegemony and "the West"
polarity: none
source:   R. Freedman, The United Nations Human Rights Council (2013); Durban Declaration (2001), paragraphs 13-14 (colonialism); General Assembly resolutions on a democratic and equitable international order

(imperialis*|neocolonial*|antiimperialis*|hegemonía|hegemonías|hegemónic*|hegemonismo|unipolar)
  + Denunció los designios imperialistas y la hegemonía de unos pocos.
(colonialismo|colonizadores|potencia colonial|potencias coloniales|metrópolis coloniales|dominación colonial|crímenes coloniales|opresión colonial)
  + Las antiguas Potencias coloniales no han aprendido nada.
occidente
  + Occidente no puede imponer sus valores.
! occidente (de|del) (país|isla|provincia|territorio|la)
  - En el occidente del país falta agua.
! (oriente|región|provincia) ..2 occidente
  - Se extiende de oriente a occidente.
(país|países|potencia|potencias|estado|estados|mundo|valores|democracias|gobiernos|hegemonía|medios|modelo) occidental*
  + Los países occidentales no escuchan.
(saque*|expoli*|pillaje|despoj*) ..4 (continente|recursos|riquezas|riqueza|tierras|pueblos|países)
  + Saquearon las riquezas de nuestro continente.
lecciones de (moral|democracia|derechos)
  + Pretenden darnos lecciones de democracia.
