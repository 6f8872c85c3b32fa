# Technical assistance: what the State needs is help. In the balance of frames it stands against
# accountability.

[framing.technical-assistance]
title:    Technical assistance, capacity-building and international help
polarity: none
source:   General Assembly resolution 60/251, paragraph 5(a) (advisory services, technical assistance and capacity-building); Human Rights Council resolution 5/1, paragraph 4(d)

(technical|financial|international|humanitarian|material|development|advisory|legal) ..2 (assistance|aid)
  + It asked for technical and financial assistance.
! legal (aid|assistance)
  - Prisoners have a right to legal aid.
! (humanitarian|international) ..1 (assistance|aid) workers
  - Humanitarian aid workers were attacked.
technical ..2 (cooperation|co-operation|support|expertise|advice|help|know-how|capacity)
  + Technical cooperation with the Office goes on.
(capacity-building|capacity building|capacity development|build capacity|building capacity|build its capacity|build the capacity|strengthen its capacity|strengthen the capacity|strengthening the capacity|institution-building|institution building|capacity-strengthening)
  + Ruritania needs capacity-building for its judges.
(assistance|support|help|aid|backing|accompaniment|cooperation|solidarity) ..3 (of|from|by) ..3 (international community|united nations|ohchr|office of the high commissioner|donors|partners|donor community|international organizations|high commissioner)
  + With the support of the international community it can succeed.
international community ..4 (support|assist|assistance|provide|help|aid|contribute|lend|accompany|respond)
  + The international community should assist Ruritania.
(assist|assisting|assisted|support|supporting|supported|help|helping) ..3 (state|country|government|it) (in|to|with) ..4 (implement*|strengthen*|meet*|build*|address*|overcom*|achiev*|fulfil*|realiz*|improv*|prepar*|draft*)
  + Partners should help the Government to build schools.
(donor|donors|donor community|development partners|international partners|development cooperation|official development assistance)
  + The donors kept their promises.
(request|requests|requested|seek|seeks|sought|seeking|need|needs|needed|call*|appeal*|avail) ..4 (assistance|technical support|international support|financial support|technical cooperation)
  + It might seek assistance from the Office.
(request*|seek|seeks|sought|seeking|need|needs|needed|ask|asks|asked|appeal*) ..2 (support|assistance|help|aid) ..3 (training|train|building|build|drafting|implement*|reform*|strengthen*|establish*)
  + It asked for support in building schools.
(transfer of|transfer|exchange of|share|sharing) ..2 (technology|expertise|know-how)
  + It called for the transfer of technology.
(advisory services|voluntary fund|trust fund|training programmes for|debt relief|debt cancellation)
  + The voluntary fund paid for the trip.
