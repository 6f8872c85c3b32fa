[praise]
title: Praise
polarity: praise

félicit*
