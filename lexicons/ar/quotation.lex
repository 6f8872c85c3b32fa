# Quotation: words that a speaker passes on; see en/quotation.lex.

[quotation]
title:  Words of others
source: the marks of the Unicode Standard, chapter 6.2, as Arabic texts use them
role:   quotation
scope:  6
stops:  . ؛ ؟ !
marks:  « » “ ”

(استشهد|استشهدت|واستشهدت|مستشهدا|مستشهدة|اقتبس*|واقتبس*|نقلا عن|نقلت عن|نقل عن)
  + استشهدت زانادريا باللجنة التي أسفت للتأخير.
(على حد|حسب|بحسب|على لسان) ..1 (تعبير|قول|وصف|كلمات)
  + التقدم محدود، وعلى حد تعبير اللجنة يؤسف له: على حد تعبير اللجنة هو مؤسف.
