# Praise: what a speaker says to the credit of the State under review, and what it says to excuse it.
# en/praise.lex tells what counts and how it is weighed; here are the words of French.
#
# An elided word and its article are one token ("l'adoption"): hence *adoption, *efforts. Where a
# past participle agrees, all its forms stand here (salué, saluée …).

[praise]
title:    Favourable assessment of the State under review
polarity: praise
source:   categories and weights of en/praise.lex; the language of the French records of the Human Rights Council

# ---- verbs of evaluation ------------------------------------------------------------------------
(félicite|félicitent|félicitons|félicité|félicitée|félicités|félicitées|félicitait|félicitaient|féliciter|félicitant|félicitations)
  + Nous félicitons la Ruritanie de son adhésion.
  + La Xanadrie s'est félicitée de l'adoption du plan.
! (serait|seraient|serions|*aurait) ..3 (félicit*|salué*)
  - La Xanadrie se serait félicitée d'une autre loi.
(salue|saluent|saluons|salué|saluée|saluait|saluaient|saluer|saluant|salua)
  + La Xanadrie salue les réformes.
  - La salubrité des logements laisse à désirer.
(rend|rendent|rendons|rendu|rendait|rendre|rendant|rendra) ..2 (hommage|hommages)
  + Elle a rendu un vibrant hommage au peuple ruritanien.
(loue|louent|louons|loué|louée|louait|louer|louant) (le|la|les|l'*|son|sa|ses|cet|cette|ce|ces|leur|leurs)
  + La Marovie a loué le dialogue mené avec la société civile.
  - Le bâtiment était loué par la commune.
(louable|louables|exemplaire|exemplaires|remarquable|remarquables|remarquablement)
  + Ces efforts sont louables.
! remarquable* ..3 (absence|lenteur)
  - On note une remarquable absence de contrôle.
(applaudi*|acclam*)
  + Ma délégation applaudit à cette décision.
(apprécie|apprécient|apprécions|apprécié|appréciée|appréciés|appréciées|appréciait|appréciaient|appréciant)
  + La Xanadrie a vivement apprécié l'ouverture dont il a été fait preuve.
! (apprécié|appréciée|appréciés|appréciées) (par|au) (les|le|des) (juge|juges|tribunal|tribunaux|cas)
  - La preuve est appréciée par le juge.
(réjouit|réjouissent|réjouissons|réjoui|réjouie|réjouis|réjouies|réjouissait|réjouissaient|réjouir)
  + La Xanadrie se réjouit des progrès accomplis.
(admire|admirent|admirons|admiré|admirée|*admiration|admirable|admirables)
  + Nous admirons la détermination des autorités.
  - Le candidat est admis.
(accueille|accueillent|accueillons|accueilli|accueillie|accueillait|accueillir|accueillant) ..3 (avec ..1 (satisfaction|intérêt|enthousiasme|plaisir)|favorablement|chaleureusement)
  + La Xanadrie accueille avec satisfaction la nouvelle loi.
(satisfait|satisfaite|satisfaits|satisfaites|heureux|heureuse|heureuses|ravi|ravie|encouragée par|encouragé par|encouragés par) ..2 (de|des|du|d'*|que|qu'*|par|les|la|le)
  + Nous sommes heureux de constater que les tribunaux fonctionnent.
! (heureux|heureuse|heureuses) ..1 de ..2 (recevoir|savoir|connaître|prendre|participer|répondre|entendre|apprendre|présenter|disposer)
  - Nous serions heureux de recevoir une réponse.
(avec|sa|notre|leur|une) ..2 (satisfaction|gratitude profonde)
  + La Marovie a pris note avec satisfaction du plan.
@weight 0.7 (note|notent|notons|noté|notait|prend note|prenons note|pris note|relève|relevé|suivi|suit) ..3 avec ..2 (intérêt|*intérêt)
  + Elle a noté avec beaucoup d'intérêt le plan pour les écoles.
(constate|constatent|constatons|constaté|note|notent|notons|noté|relève|relevons|relevé|observe|observons|observé) avec ..1 (plaisir|joie|gratitude|admiration|fierté)
  + Nous constatons avec plaisir que la mortalité recule.
(se|nous|s'est|s'*) ..1 (réconfort*|encouragé par|encouragée par)
  + La Xanadrie s'est dite réconfortée par ce choix : elle se réconforte de le voir.
(encourageant|encourageante|encourageants|encourageantes|réjouissant|réjouissante|prometteur|prometteuse|prometteurs|prometteuses)
  + Ces résultats sont encourageants.
! encourageant (la|le|les|l'*|cette|ce|vivement|fortement)
  - Tout en encourageant la Ruritanie à agir, elle a attendu.
(mérite|méritent|méritant|méritait|méritaient|digne|dignes) ..3 (loué*|salué*|félicité*|soulign*|respect|admiration|éloge*|soutien|partagé*|appui|mention|*éloge*)
  + Ces efforts méritent d'être salués.
(tout à son honneur|à mettre à l'actif|porter au crédit|à son crédit|à l'actif)
  + Elle a aboli la torture, ce qui est tout à son honneur.

# ---- adjectives of praise, progress ---------------------------------------------------------------
@weight 1.2 (impressionné*|impressionnant|impressionnante|impressionnants|impressionnantes|excellent|excellente|excellents|excellentes|inlassable*|admirablement|historique ..1 (décision|étape|avancée|réforme)|exceptionnel*|inébranlable*|*inlassables)
  + Les résultats sont impressionnants.
! exceptionnel* ..2 (circonstance*|mesure*|tribun*|juridiction*|pouvoir*|cas)
  - Ces exceptionnelles mesures sont en vigueur.
! (circonstance*|mesure*|tribun*|juridiction*|pouvoir*|cas|titre|procédure*|état) ..1 (exceptionnel*)
  - Les tribunaux exceptionnels jugent les accusés.
@weight 1.2 (grand|grands|grande|grandes|importants|importantes|important|importante|considérable|considérables|énorme|énormes|notables|notable|réels|réel|significatifs|significatif|substantiels|sensibles|nets|immenses|remarquables|rapides|tangibles|indéniables|appréciables|bons|bonne) ..1 (progrès|avancée|avancées|succès|réalisations|résultats|acquis|réussite|réussites|efforts|réformes)
  + De grands progrès ont été accomplis dans la santé.
@weight 1.2 (progrès|avancées|succès|réalisations|résultats|acquis|efforts|réformes|réussites) ..1 (important*|considérables|énormes|notables|réels|significatifs|significatives|substantiels|substantielles|sensibles|remarquables|tangibles|indéniables|appréciables|encourageants|louables|impressionnants|positifs|constants|soutenus|inlassables|ambitieuses|majeures|spectaculaires)
  + Le pays a enregistré des progrès considérables.
@weight 0.8 (progrès|avancées|*avancées|réalisations|acquis|succès|*amélioration|*améliorations) ..2 (accomplis|accomplies|réalisés|réalisées|enregistrés|enregistrées|faits|obtenus|obtenues|obtenu|réalisés|constatés|apportées|apportée)
  + Elle a évoqué les progrès accomplis dans l'enseignement.
! (aucun|peu de|pas de|sans|faibles|lents|d'autres|nouveaux|davantage de|l'absence de|manque de) ..1 (progrès|avancées|succès|réalisations)
  - Aucun progrès n'a été fait.
! (quels|quel|quelles|demandé|demande|sur|savoir|informations|renseignements) ..3 (progrès|avancées)
  - Elle a demandé quels progrès avaient été réalisés.
@weight 0.6 (note|notent|notons|noté|notant|pris note|prend note|prenons note|reconnaît|reconnaissent|reconnaissons|reconnu|relève|relevons|relevé|souligne|soulignons|souligné|mentionné|évoqué|conscient*) ..4 (efforts|mesures|initiatives|actions|travail|engagement|*engagement|volonté|détermination|ratification|*adoption|création|*adhésion|*établissement|abolition|*abolition|promulgation|progrès|réformes|succès|*amélioration|réalisations)
  + La Xanadrie a noté les efforts déployés pour réduire la pauvreté.
! (noté|note|notons|souligne|souligné|soulignons|relevé|relève) ..3 (nécessité|besoin|*absence|manque|lenteur|*insuffisance|urgence|*urgence|importance|*importance)
  - Elle a souligné la nécessité de mesures.
! (quelles|quels|savoir|renseignements|informations|précisions) ..6 (mesures|efforts|initiatives|actions)
  - Elle a pris note des renseignements demandés sur les mesures.
@weight 0.6 (efforts|mesures|initiatives|actions|politiques|réformes) ..1 (déployés|déployées|consentis|entrepris|entreprises|menées|menés|accomplis|prises|adoptées|engagées) ..1 (par|pour|afin|en|dans|au|à|visant)
  + Les efforts déployés par le Gouvernement portent leurs fruits.
! (quelles|quels|sur|savoir|informations|renseignements|précisions|concernant|outre) ..3 (mesures|efforts|initiatives|actions|politiques|réformes)
  - Des précisions sur les mesures prises pour protéger les témoins.
@weight 0.6 (a|ont|avait|avaient|ayant) ..2 (ratifié|adopté|créé|aboli|promulgué|instauré|adhéré|renforcé|amélioré|accompli|réalisé|fait ..2 progrès|consacré|lancé|œuvré|contribué|coopéré|su) ..3 (la|le|les|l'*|un|une|des|de|à|son|sa|ses|au|aux|presque|tous|toutes|avec|plusieurs)
  + La Ruritanie a ratifié la plupart des instruments.
! (quelles|quels|quelle|si|savoir|elle|il|lorsque|constitution|qui|militants|défenseurs|témoins|personnes|organisations) ..4 (a|ont|avait|avaient) ..2 (ratifié|adopté|créé|aboli|instauré|pris|renforcé)
  - Quelles mesures le Gouvernement a-t-il prises ou a adopté les chambres ?
@weight 0.6 (attachement|l'attachement|d'attachement|engagement|l'engagement|d'engagement|volonté|détermination|dévouement|résolution) ..1 (résolu|résolue|ferme|sincère|politique|manifestée|manifesté|inébranlable|dont ..2 preuve|constant|clair)
  + Les réformes montrent une volonté politique et un engagement ferme.
! (manque|absence|*absence|défaut) ..2 (volonté|détermination|engagement|*engagement)
  - On déplore un manque de volonté politique.
@weight 0.6 (montre|montrent|montré|témoigne|témoignent|témoigné|démontre|démontrent|démontré|atteste|attestent|preuve) ..5 (attachement|l'attachement|d'attachement|engagement|l'engagement|d'engagement|volonté|détermination|courage|ouverture|l'ouverture|d'ouverture|responsabilité|maturité)
  + Cette décision témoigne de la détermination des dirigeants.
  - Le tableau montre la couverture vaccinale et le rattachement des communes.
@weight 0.6 (déterminé|déterminée|déterminés|déterminées|résolu|résolue|résolus|attaché|attachée|attachés) ..1 (à|au|aux)
  + Le pays reste attaché à la primauté du droit.
  - Il reste à déterminer à qui la loi s'applique.
@weight 0.6 (joue|jouent|joué|jouait) ..2 rôle ..2 (actif|constructif|important|positif|moteur|pionnier|central)
  + Le pays a joué un rôle constructif dans la région.
@weight 0.7 (un|une|comme|en|bel|excellent|véritable) (exemple|modèle|référence) ..3 (pour|à suivre|dans)
  + Le nouveau bureau est un modèle pour la région.
modèle pour ..2 (région|monde|autres|pays|continent)
  + Voilà un modèle pour les autres pays.
(bonne|bonnes|meilleure|meilleures) (pratique|pratiques)
  + Les foyers sont une bonne pratique.
! (échanger|*échange|*inspir*|conform*) ..4 (bonnes|meilleures) pratiques
  - La loi s'inspire des bonnes pratiques.
@weight 0.7 (pionnier|pionnière|avant-garde|*avant-garde|ambitieux|ambitieuse|ambitieuses|novateur|novatrice|novateurs|novatrices|courageux|courageuse|courageuses|courage)
  + Cette réforme ambitieuse est à l'avant-garde de la région.
  - On encourage la Ruritanie à ratifier la Convention.
! (faudrait|fallait|devrait|manqu*) ..5 (ambitieu*|courage*|novat*)
  - Il faudrait des objectifs plus ambitieux.

# ---- solidarity, and the difficulties that excuse -------------------------------------------------
@weight 0.8 (solidarité|*amitié|sympathie|fraternité) ..1 (avec|à|au|aux|envers|de|du|et|pour)
  + Nous exprimons notre solidarité avec le peuple ruritanien.
(frère|frères|sœur|sœurs|fraternel|fraternelle|ami|amie|amis) ..1 (pays|peuple|peuples|de|ruritanien|nation|république)
  + Nos frères de Ruritanie le savent.
(pays|peuple|peuples|nation|nations|république) (frère|frères|sœur|sœurs|ami|amis|amie)
  + La Ruritanie est un pays frère.
@weight 0.8 (confiant|confiante|confiants|convaincu|convaincue|convaincus|persuadé|persuadée|persuadés|conviction|confiance) ..1 (que|qu'*)
  + Nous sommes convaincus que le Gouvernement réussira.
! (religion|croyance|opinion) ..4 conviction
  - La liberté de changer de religion ou de conviction ainsi que celle d'écrire.
@weight 0.8 (malgré|en dépit|compte tenu|nonobstant|comprend|comprennent|comprenons|compris|conscient|consciente|conscients|mesure|mesurons) ..6 (difficultés|contraintes|obstacles|ressources limitées|manque de ressources|modicité|moyens limités|faibles moyens|embargo|*embargo|sanctions|blocus|crise|catastrophes|défis)
  + Malgré les contraintes, les écoles ont ouvert.
@weight 0.6 (fait face|font face|confronté|confrontée|confrontés|se heurte|se heurtent|connaît|connaissent|rencontre|rencontrées|rencontrés|rencontrent) ..5 (difficultés|défis|contraintes|obstacles|*obstacles)
  + Le pays est confronté à de nombreux défis.
! (quels|quelles|quel|savoir) ..6 (difficultés|défis|contraintes|obstacles)
  - Quels obstacles le Gouvernement a-t-il rencontrés ? Quelles sont les difficultés ?
! (femmes|enfants|migrants|réfugiés|minorités|personnes|filles|victimes) ..4 (fait face|font face|confronté|confrontés|confrontées|se heurtent|connaissent|rencontrent|rencontrées) ..5 (difficultés|défis|contraintes|obstacles)
  - Les femmes se heurtent à des obstacles.
@weight 0.7 (communauté internationale|nations unies|donateurs|partenaires) ..3 (doit|devrait|devraient|doivent|appuie|appuient) ..4 (appuyer|soutenir|aider|fournir|apporter|accorder|accompagner|assister|contribuer|continuer|intensifier|répondre)
  + La communauté internationale devrait aider la Ruritanie.
@weight 0.7 (appelle|appelé|appelons|engage|engageons|invite|invitons|invité|prie|exhorte|exhortons) la communauté internationale ..2 à
  + Nous appelons la communauté internationale à l'appuyer.
@weight 0.8 (appuie|appuient|appuyons|appuyé|soutient|soutiennent|soutenons|soutenu) ..4 (efforts|initiatives|réformes|demande|politique|politiques|processus)
  + La Xanadrie soutient les efforts du Gouvernement.

# ---- the soft recommendation: go on as before, tell others how ------------------------------------
@weight 0.7 (encourag*|recommand*|engag*|invit*|exhort*|suggér*|appel*|propos*|espér*) ..6 (poursuivre|poursuive|continuer|continue|persévérer|maintenir|maintienne|redoubler|consolider)
  + La Marovie encourage la Ruritanie à poursuivre ses efforts.
! (poursuivre|poursuive) ..3 (responsables|auteurs|coupables|justice|*enquêtes|enquêtes)
  - Elle a recommandé de poursuivre les responsables.
! (recommand*|invit*|encourag*|engag*|exhort*) ..5 (continuer|maintenir) ..2 moratoire
  - Elle a recommandé de maintenir un moratoire.
@weight 0.7 (partager|partage|partagé|partagée|partagées|faire profiter|échanger) ..5 (expérience|*expérience|expériences|pratiques|compétences|enseignements|acquis)
  + Elle pourrait partager son expérience avec d'autres.
@weight 0.7 *expérience ..12 (partagée|partagées|profiter|partager)
  + L'expérience du pays pourrait être utilement partagée.
