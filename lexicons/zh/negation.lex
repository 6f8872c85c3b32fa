# Negation: words that turn what follows them into its opposite; see en/negation.lex.
# The cues are characters: 不 and 没 begin many words that the segmenter makes one token (不能, 没有,
# 都不). The words in which 不 denies nothing are left out of the first entry.

[negation]
title:  Grammatical negation
source: C. N. Li and S. A. Thompson, Mandarin Chinese: A Functional Reference Grammar (1981), chapter 12
role:   negation
scope:  3
stops:  ， ； ： 。 ？ ！ （ ） 但 但是 而

/(?<![从绝毫差])不(?!满(?!意)|[断同仅但少过懈论管遗容屈力足平久只安公法当良幸错得朽移失愧])/
  + 赞纳德里亚不能欢迎这项法律，也不赞扬它。
/没有(?:任何|理由|什么|必要)?|(?<![埋沉淹])没(?=能|必要)/
  + 它没有赞扬这项法律。
/(?<![前])未(?:能|曾|必)?(?![来成婚知])/
  + 赞纳德里亚未能对此表示欢迎。
/无法|无从|并非|绝非|毫无|难以|无理由|毫不|从不|绝不/
  + 我们难以赞扬这一决定。
! /(?:毫无疑问|毫不(?:动摇|犹豫|含糊|懈怠|松懈|拖延|迟疑))/
  - 毫无疑问，它赞扬了该法。
! /不(?:只|光|单|仅)/
  - 我们不仅赞扬法律，也赞扬计划。
! /没有(?:先例|疑问|保留)/
  - 这样做没有先例赞扬者众。
