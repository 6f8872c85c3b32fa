# Technical assistance: what the State needs is help; see en/framing-technical-assistance.lex.

[framing.technical-assistance]
title:    Technical assistance, capacity-building and international help
polarity: none
source:   General Assembly resolution 60/251, paragraph 5(a) (advisory services, technical assistance and capacity-building); Human Rights Council resolution 5/1, paragraph 4(d)

(assistance|*assistance|aide|*aide|appui|*appui|coopération|soutien) ..2 (technique|techniques|financière|financier|financières|matérielle|internationale|international|au développement)
  + Le pays demande une assistance technique et financière.
! coopération internationale ..3 (matière ..2 pénale|criminalité|police)
  - La coopération internationale contre la criminalité se renforce.
(renforcement|renforcer|renforce|développement|développer|renforçant) ..2 capacités
  + Le renforcement des capacités des juges est nécessaire.
(assistance|*assistance|aide|*aide|appui|*appui|soutien|concours|solidarité|coopération) ..3 (communauté internationale|nations unies|haut-commissariat|donateurs|partenaires|organisations internationales)
  + Avec l'appui de la communauté internationale il réussira.
communauté internationale ..5 (appuyer|aider|soutenir|assister|fournir|apporter|accorder|accompagner|contribuer|répondre|appuie|aide)
  + La communauté internationale doit aider le pays.
(demande|demandé|sollicite|sollicité|solliciter|demander|besoin|besoins|appel) ..3 (assistance|*assistance|aide|*aide|appui|*appui|soutien|formation)
  + Il a sollicité l'aide du Haut-Commissariat.
! (aide|*aide) juridictionnelle
  - Il a demandé l'aide juridictionnelle.
(donateurs|bailleurs de fonds|partenaires au développement|partenaires de développement|partenaires internationaux|aide publique au développement)
  + Les donateurs ont tenu parole.
(services consultatifs|transfert de technologie|transferts de technologie|transfert de compétences|allégement de la dette|allègement de la dette|annulation de la dette|*annulation de la dette|fonds de contributions volontaires)
  + Elle a évoqué l'annulation de la dette.
