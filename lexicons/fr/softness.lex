# Softness of a recommendation: how little it asks for; see en/softness.lex. The first hit decides.
# Recommendations stand in the infinitive ("Ratifier …") or after the verb ("recommande d'abolir").

[softness.minimal]
title:  1 - Minimal action: ask for help, share information, or an address to others
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 1

(partager|échanger|diffuser|communiquer|faire profiter|faire bénéficier|faire connaître|faire part|mettre ..2 commun) ..12 (expérience|*expérience|expériences|pratiques|pratique|enseignements|connaissances|compétences|savoir-faire|renseignements|informations)
  + Partager son expérience avec d'autres pays.
(solliciter|demander|rechercher|requérir|faire appel|appeler|lancer un appel|inviter|obtenir|mobiliser|tirer parti|bénéficier|s'adresser) ..8 (assistance|*assistance|aide|*aide|appui|*appui|soutien|coopération technique|communauté internationale|donateurs|haut-commissariat|*accompagnement)
  + Demander l'appui technique du Haut-Commissariat.
! soutien ..2 (familles|victimes|femmes)
  - Solliciter des avis sur le soutien aux familles.
communauté internationale ..3 (doit|devrait|fournisse|apporte|aide|appuie|continue)
  + La communauté internationale devrait aider le pays.

[softness.continuing]
title:  2 - Continuing action: go on as before
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 2

(continuer|continue|poursuivre|poursuive|persévérer|persister|maintenir|maintienne|préserver|conserver|entretenir)
  + Continuer de promouvoir l'éducation.
! poursuivre ..4 (justice|responsables|auteurs|coupables|pénalement)
  - Poursuivre les auteurs de ces actes.
(aller|avancer) (de l'avant|plus avant) 
  + Aller de l'avant dans la réforme.
(rester|demeurer) (attaché|attachée|engagé|engagée|mobilisé|mobilisée|saisi|saisie)
  + Rester engagée dans la lutte contre la faim.

[softness.considering]
title:  3 - Considering action: think about change
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 3

(envisager|*envisager|envisage|étudier|*étudier|étudie|examiner|*examiner|examine|réexaminer|réfléchir|réfléchisse|analyser|*analyser|évaluer|*évaluer|explorer|*explorer|considérer|réviser|revoir|reconsidérer|s'interroger|se pencher)
  + Envisager de ratifier le Protocole.
(procéder|entreprendre|mener|effectuer|réaliser|engager) ..3 (examen|étude|évaluation|réexamen|révision|réflexion|analyse|*examen|*étude)
  + Entreprendre une étude des conditions de détention.
continuer ..1 (d'envisager|d'étudier|d'examiner|de réfléchir)
  + Continuer d'étudier la question.

[softness.general]
title:  4 - General action: act, without saying how one would know that it was done
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 4

(prendre|prenne|adopter|*adopter|mettre en place|mettre en œuvre|élaborer|*élaborer|entreprendre|déployer|faire|concevoir|définir) ..6 (mesures|mesure|dispositions|initiatives|efforts|actions|politiques|politique|stratégies|stratégie|approche)
  + Prendre toutes les mesures nécessaires pour protéger les témoins.
(garantir|assurer|*assurer|veiller|s'assurer|faire en sorte|sauvegarder|respecter|protéger|promouvoir|favoriser|encourager|*encourager|soutenir|appuyer|*appuyer|faciliter|défendre|valoriser)
  + Garantir l'indépendance des juges.
(renforcer|renforce|consolider|améliorer|*améliorer|améliore|accroître|*accroître|développer|intensifier|*intensifier|redoubler|accélérer|*accélérer|approfondir|*approfondir|élargir|*élargir|étendre|*étendre|augmenter|*augmenter|réduire|diminuer|multiplier|perfectionner)
  + Renforcer la protection des migrants.
(lutter|combattre|prévenir|traiter|remédier|s'attaquer|résoudre|faire face|répondre|réagir|contribuer|œuvrer|*œuvrer|s'employer|s'efforcer|éradiquer|atténuer|empêcher|*empêcher)
  + Lutter contre les violences domestiques.
(accorder|*accorder|prêter|porter|attacher|donner|consacrer) ..3 (attention|*attention|priorité|importance|place|ressources|poids)
  + Accorder une attention particulière aux filles.
(coopérer|collaborer|dialoguer|associer|*associer|consulter|se conformer|s'acquitter|honorer|*honorer|sensibiliser|allouer|*allouer|affecter|doter|fournir|offrir|*offrir|intégrer|*intégrer|permettre)
  + Coopérer pleinement avec les organes conventionnels.
(continuer|poursuivre) ..1 et ..2 (renforcer|intensifier|améliorer|accroître|accélérer|développer)
  + Poursuivre et intensifier les réformes.

[softness.specific]
title:  5 - Specific action: do this
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 5

(ratifier|ratifie|adhérer|*adhérer|signer|accéder|devenir partie|retirer|lever|reconnaître la compétence|accepter|*accepter)
  + Ratifier la Convention.
(abolir|*abolir|abolisse|abroger|*abroger|modifier|réformer|amender|*amender|promulguer|ériger|*ériger|incriminer|*incriminer|dépénaliser|décriminaliser|pénaliser|interdire|*interdire|proscrire|supprimer|annuler|*annuler|commuer|légaliser|inscrire|*inscrire|fixer|porter à|relever|instituer|*instituer|instaurer|*instaurer|décréter|proclamer)
  + Abolir la peine de mort.
(créer|établir|*établir|mettre sur pied|désigner|nommer|introduire|*introduire|achever|*achever|finaliser|ouvrir|d'ouvrir|rédiger|élaborer|*élaborer|dispenser|former|construire)
  + Créer une institution nationale indépendante.
(adopter|*adopter|appliquer|*appliquer|exécuter|*exécuter|mettre en œuvre|incorporer|*incorporer|transposer|organiser|*organiser)
  + Adopter le projet de loi sur la presse.
(enquêter|*enquêter|libérer|mettre fin|mettre un terme|cesser|s'abstenir|traduire|poursuivre ..4 (justice|responsables|auteurs|coupables|pénalement)|juger|punir|sanctionner|indemniser|*indemniser|fermer|éliminer|*éliminer|diligenter|suspendre|désarmer|*empêcher)
  + Libérer tous les prisonniers d'opinion.
(adresser|*adresser|lancer|inviter|*inviter) ..4 (invitation|rapporteur|rapporteurs|rapporteuse|procédures)
  + Adresser une invitation permanente aux procédures spéciales.
(soumettre|présenter|publier) ..3 (rapport|rapports)
  + Présenter ses rapports en retard.
(prendre|adopter) ..8 (pour|visant à|afin) ..1 (ratifier|abolir|abroger|adhérer|*adhérer|*abolir|*abroger)
  + Prendre des mesures en vue de la paix, pour ratifier la Convention.
