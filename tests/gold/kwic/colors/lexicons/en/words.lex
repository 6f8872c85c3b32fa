# Praise and scrutiny are what the lexicon calls so, whatever their names.
[acclaim]
title: Applause
polarity: praise
commend

[challenge]
title: Concern
polarity: scrutiny
regret

[softness.general]
title: General action
polarity: none
promote

[framing.dialogue]
title: Dialogue
polarity: none
dialogue

[courtesy]
title: Courtesy
polarity: none
thank

[framework]
title: Not one of framing's
polarity: none
framework
