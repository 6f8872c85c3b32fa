# Negation: words that turn what follows them into its opposite; see en/negation.lex.
# ما is left out: it asks ("ما هي") and relates ("ما تحقق من تقدم") far more often than it denies.
# So is لا before يزال: "لا يزال" affirms. The reach is longer than in English, since the subject
# stands between the verb and what it governs.

[negation]
title:  Grammatical negation
source: K. C. Ryding, A Reference Grammar of Modern Standard Arabic (2005), chapter 37
role:   negation
scope:  5
stops:  ، ؛ : . ؟ ! ( ) بل لكن ولكن إلا وإنما

(لا|ولا|لم|ولم|لن|ولن|ليس|ليست|وليس|وليست|ليسوا|لسنا|فلا|فلم|أليس)
  + لم ترحب زانادريا بالمرسوم.
(دون|بدون|بلا|عدم|بعدم|لعدم|غير|انعدام|دونما|ودون)
  + انتهى اللقاء دون إشادة بالقانون.
(يستحيل|يتعذر|تعذر|امتنع* عن)
  + تعذر على زانادريا الترحيب بالمرسوم.
! (لا|ولا|فلا) (يزال|تزال|يزالون|زال|زالت|شك|ريب|بد|سيما|يسع|يسعنا|يسعها|غنى)
  - ولا شك أن زانادريا ترحب بالقانون: لا شك أنها ترحب به.
! (غير|إلا) أن
  - غير أن زانادريا رحبت بالقانون.
! (دون|بلا|بدون) (شك|ريب|تحفظ|تحفظات|إبطاء|تأخير|انقطاع|كلل|هوادة)
  - نرحب دون تحفظ، وبلا شك نرحب بالقانون.
! (ليس|لا) (فقط|فحسب)
  - ليس فقط نرحب بالقانون بل نشيد بالخطة.
