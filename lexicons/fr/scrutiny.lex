# Scrutiny: what a speaker asks, criticizes, or wants the State under review to change.
# en/scrutiny.lex tells what counts and how it is weighed; here are the words of French.

[scrutiny]
title:    Critical questions, concern and demands for change
polarity: scrutiny
source:   categories and weights of en/scrutiny.lex; the language of the French records of the Human Rights Council

# ---- concern and regret ---------------------------------------------------------------------------
@weight 1.5 (préoccupation|préoccupations|préoccupé|préoccupée|préoccupés|préoccupées|préoccupe|préoccupent|préoccupait|préoccupant|préoccupante|préoccupants|préoccupantes)
  + La Xanadrie demeurait préoccupée par la situation dans les prisons.
! (répond*|dissip*|tenir compte|tient compte) ..3 (préoccupation|préoccupations)
  - La loi répond à ces préoccupations.
! préoccupation ..1 (commune|partagée|majeure du gouvernement)
  - La paix est une préoccupation commune.
@weight 1.5 (inquiet|inquiets|inquiète|inquiètes|inquiètent|inquiétons|inquiété|inquiétée|inquiétés|inquiéter|inquiétait|inquiétude|inquiétudes|inquiétant|inquiétante|inquiétants|inquiétantes|s'inquiète|s'inquiètent|s'inquiétait|s'inquiéter|d'inquiétude|l'inquiétude|m'inquiète|d'inquiétudes)
  + La Xanadrie s'inquiète des arrestations.
! être inquiété* ..3 (pour|par)
  - Chacun a le droit d'écrire sans être inquiété pour ses opinions.
! sans être (inquiété|inquiétée|inquiétés)
  - Ils agissent sans être inquiétés.
@weight 1.5 (regrette|regrettent|regrettons|regretté|regrettait|regretter|regrettant|regret|regrets|regrettable|regrettables|déplore|déplorent|déplorons|déploré|déplorait|déplorer|déplorant|déplorable|déplorables)
  + Elle a regretté que la loi n'ait pas été adoptée.
@weight 1.5 (condamne|condamnent|condamnons|condamnant|dénonce|dénoncent|dénonçons|dénoncé|dénonçant|dénonçait|réprouv*|désapprouv*|s'indigne|s'indignent|s'est indigné|s'est indignée|inacceptable|inacceptables|intolérable|intolérables|alarmé|alarmée|alarmés|alarme|s'alarme|alarmant|alarmante|alarmants|alarmantes|consterné*|choqué|choquée|choqués|troublé par|troublée par|déçu|déçue|déception)
  + La Xanadrie s'est alarmée de ces arrestations.
@weight 1.5 (a|ont|avait|avons) ..1 condamné (le|la|les|l'*|cette|cet|ces|fermement|vigoureusement|énergiquement)
  + La Xanadrie a condamné l'enlèvement d'un opposant.
  - Le tribunal a été saisi et l'homme condamné à cinq ans.
@weight 0.8 (persiste|persistent|persistance|persistantes|persistants|persistante|subsiste|subsistent|demeure ..1 (préoccupant*|fragile|insuffisant*)|généralisé|généralisée|généralisées|généralisés|systématique|systématiques|répandu|répandue|répandues|répandus|*aggravation|s'aggrave|s'aggravent|*détérioration)
  + Des inégalités persistent dans les campagnes.
! (*enseignement|accès|*accès|vaccination|scolarisation) ..2 (généralisé|généralisée)
  - L'enseignement généralisé porte ses fruits.
@weight 0.8 (n'a|n'ont|n'avait|n'avaient|n'ait|n'aient) ..2 (pas|toujours|rien|encore) ..3 (ratifié|adopté|aboli|signé|adhéré|fait|respecté|pris|mis|répondu|enquêté|donné|créé|présenté|été)
  + Le pays n'a toujours pas ratifié la Convention.
! aucun* ..6 n'a pas
  - Aucun doute n'a pas lieu d'être.
@weight 0.8 (aucun|aucune|peu de|guère de|pas de) ..1 (progrès|avancée|avancées|amélioration|enquête|mesure) ..1 (n'a|n'ont|n'avait|n'avaient|n'est)
  + Aucun progrès n'a été fait en la matière.
@weight 0.8 (insuffisant|insuffisante|insuffisants|insuffisantes|*insuffisance|inadéquat*|inefficac*|lenteur|lenteurs|lacune|lacunes|carence|carences|retard|retards|entrave|entravent|entraves|incompatible|incompatibles|contraire|contraires|échec|*échec|faiblesse|faiblesses|porte atteinte|portent atteinte|reportée|reporté|reportées)
  + Elle a relevé les lacunes de la loi.
! (combler|comblé|*insuffisance de ..1 (ressources|moyens)|insuffisance de ..1 (ressources|moyens)|remédi*|réduire|surmonter) ..3 (lacunes|lacune|retard|retards|faiblesses|entraves|carences|insuffisances|ressources|moyens)
  - Le plan doit combler les lacunes de la loi.
! (au|bien au|tout au) contraire
  - La loi, au contraire, protège les témoins.
@weight 0.8 (manque|absence|l'absence|*absence|défaut|refus) (de|d'*|du) (volonté|contrôle|indépendance|*indépendance|protection|enquête|*enquête|transparence|progrès|loi|cadre|garanties|coopération|recours|statistiques|données)
  + Elle a évoqué l'absence de contrôle.
@weight 0.4 (toutefois|cependant|néanmoins|pourtant|malheureusement)
  + Toutefois, il reste beaucoup à faire.
@weight 0.8 (informations|allégations|plaintes|signalements|cas|rapports) ..2 (selon lesquelles|selon lesquels|faisant état|concernant|de|d'*|relatives) ..4 (torture|tortures|mauvais|violences|violence|violations|détenus|arrestations|disparitions|exécutions|harcèlement|discrimination|brutalités|intimidation)
  + Des allégations de torture ont été formulées.
! (enquêter|*enquêter|*enquête|enquête) ..4 (allégations|plaintes|cas)
  - Une enquête sur des cas de violence est en cours.
@weight 0.6 (auraient|aurait|seraient|serait) (été ..1 (battu*|torturé*|arrêté*|détenu*|tué*|exécuté*|menacé*|maltraité*)|victime*)
  + Des détenus auraient été battus.

# ---- recommendations and demands --------------------------------------------------------------------
(recommande|recommandent|recommandons|recommandé|recommandait|recommander|recommandant|recommanderait)
  + La Xanadrie a recommandé d'abolir la peine de mort.
! (encourag*|recommand*|engag*|invit*|exhort*|suggér*|appel*|propos*|espér*) ..6 (poursuivre ..1 (ses|les|leurs|sa|son|l'*|la|le|dans|et)|poursuive|continuer|continue|persévérer|maintenir|maintienne|redoubler|consolider|partager|échanger|faire profiter)
  - Elle a recommandé à la Ruritanie de poursuivre ses efforts.
! (comme|ainsi que) ..4 (recommandé|recommande)
  - Elle a agi comme l'a recommandé le Comité.
! (recommand*|engag*|invit*|exhort*|appel*|encourag*) ..3 (communauté internationale|nations unies|donateurs|haut-commissariat)
  - Elle a exhorté la communauté internationale à aider.
(exhorte|exhortent|exhortons|exhorté|exhortait|exhorter|exhortant|adjure|adjuré)
  + La Xanadrie exhorte la Ruritanie à libérer les détenus.
(engage|engagent|engageons|engagé|engageait|engageant|appelle|appelons|appelé|appelait|prie|prions|prié|priait|presse|pressé) (la|le|l'*|les|instamment|vivement|fermement|à nouveau|une nouvelle fois) ..6 (à|de|d'*)
  + La Xanadrie engage vivement la Ruritanie à ratifier la Convention.
! (s'est|s'était|s'engage|est|sont|était) ..1 engagé* ..1 (à|dans)
  - Elle s'est engagée à ratifier la Convention.
! (la|de|cette|sa|une|leur) presse
  - La liberté de la presse la plus complète de la région règne.
@weight 0.5 (demande|demandent|demandons|demandé|demandait|demandant|demander) (à|au|aux|si|que|qu'*|pourquoi|comment|quel|quelle|quels|quelles|ce|de|d'*|des|instamment|combien|où|quand)
  + La Xanadrie a demandé pourquoi la visite avait été reportée.
! (demande|demandé|demandes|demander) ..3 (assistance|*assistance|appui|*appui|aide|*aide|coopération|soutien)
  - Elle a demandé de l'aide à ses partenaires.
! (la|une|cette|sa|les|ses|leur|toute|sur) (demande|demandes) (de|d'*|à)
  - Il a rejeté sa demande de visa.
@weight 0.5 (encourage|encouragent|encourageons|encouragé|encourageait|encourageant|invite|invitent|invitons|invité|invitait|incite|incité|incitons|suggère|suggèrent|suggérons|suggéré|suggérait) (le|la|l'*|les|à|au|aux|que|qu'*|ruritanie|vivement|de|d'*|instamment|côte) ..6 (à|de|d'*|que|qu'*)
  + Elle a invité la Ruritanie à adhérer au Protocole.
! (invité|invités|invitée) (par|d'honneur)
  - Il était invité par le Conseil à titre personnel.
@weight 0.6 (doit|doivent|devrait|devraient|devra|devront|il faut|il faudrait|faut-il|il convient|il importe|il est urgent|il conviendrait) ..3 (être ..2 (abrogé*|aboli*|traduit*|punis|poursuivis|libéré*|jugé*|modifié*|renforcé*|garanti*|protégé*|mis)|mettre|prendre|abroger|abolir|ratifier|adhérer|garantir|veiller|enquêter|modifier|réviser|libérer|cesser|faire|adopter|renforcer|respecter|créer|protéger|améliorer|redoubler|instituer|harmoniser|autoriser)
  + Le Gouvernement devrait abroger cette loi.
! communauté internationale ..2 (doit|devrait|devra)
  - La communauté internationale devrait prendre part à l'aide.
@weight 0.8 (davantage|plus|encore|reste|restent|restait) (à faire|d'efforts|de mesures|beaucoup à faire)
  + Il reste beaucoup à faire.
@weight 0.5 (souligne|souligné|soulignons|soulignait|insiste|insisté|rappelle|rappelé|rappelons) ..3 (nécessité|urgence|*urgence|manque|lacunes|obligation|*obligation|obligations)
  + La Xanadrie a souligné la nécessité d'un tribunal indépendant.
@weight 0.5 (espère|espèrent|espérons|espéré|espérait|espoir|*espoir) (que|qu'*|voir)
  + Elle espérait que le projet serait adopté.
! (espère|espérons|espère|espoir|*espoir) ..8 (poursuiv*|continu*|communauté internationale|succès)
  - Nous espérons que le pays continuera sur cette voie.
@weight 0.7 (d'abolir|d'abroger|de ratifier|de libérer|de lever|de mettre fin|qu'il soit mis fin|à abolir|à abroger|à ratifier|à libérer|de retirer|à retirer|à mettre fin|à cesser|de cesser|à adhérer|d'adhérer)
  + Elle a prié le Gouvernement d'abolir la peine de mort.
! (décidé|décision|engagement|*engagement|intention|*intention|promis|envisage|projet|engagée|engagé) ..1 (d'abolir|d'abroger|de ratifier|de libérer|de lever|de mettre fin|à abolir|à ratifier|de retirer|d'adhérer|à adhérer)
  - Le pays a décidé de ratifier la Convention.
@weight 0.8 (traduit|traduits|traduire|traduites|traduite|amener|comparaître|rendre) ..6 (justice|tribunal|tribunaux|juge|compte|comptes)
  + Les auteurs doivent être traduits en justice.
! rendre la justice
  - Le roi veut rendre la justice.
@weight 0.7 (enquête|enquêtes) ..2 (indépendante|indépendantes|impartiale|impartiales|approfondie|approfondies|sérieuse|transparente|crédible)
  + Elle a réclamé une enquête indépendante.
@weight 0.6 (sans délai|sans tarder|sans plus tarder|dans les meilleurs délais|dès que possible|de toute urgence|immédiatement)
  + Il faut agir sans plus tarder.

# ---- questions --------------------------------------------------------------------------------------
@weight 0.5 /\?/
  + Une date a-t-elle été fixée ?
@weight 0.5 (souhaite|souhaitent|souhaitons|souhaité|souhaitait|souhaiterait|souhaiterions|souhaiterais|voudrait|voudrions|aimerait|aimerions|aimerais|voulu|désire|désirerait|reconnaissante|reconnaissants|reconnaissant|gré) ..5 (savoir|connaître|obtenir|recevoir|disposer|apprendre|entendre|précisions|renseignements|informations|en savoir)
  + Nous aimerions savoir comment les juges sont nommés.
@weight 0.4 (davantage|plus|complément|amples|quelques|autres|nouvelles) ..2 (renseignements|d'informations|informations|précisions|éclaircissements|d'information|d'éclaircissements)
  + Elle a sollicité de plus amples renseignements.
@weight 0.4 (précisions|éclaircissements|renseignements) ..2 (sur|quant|concernant)
  + Des précisions sur ce point seraient utiles.
@weight 0.5 (s'est enquis|s'est enquise|s'enquiert|interrogé sur|interrogée sur|s'interroge|s'interrogent|s'est interrogé*|posé ..2 question*|quelles mesures|quels moyens|quelles dispositions)
  + La Xanadrie s'est enquise du sort des détenus.
(appelle|appelé|appelons|attiré|attire|attirons) ..2 *attention ..1 (sur|du|de)
  + Elle a attiré l'attention sur le sort des détenus.
  + Elle a appelé l'attention sur le sort des détenus.
(doute|doutes|réserve|réserves) (quant|sur|à propos)
  + Elle a émis des doutes sur le procès.

# ---- the names of violations -------------------------------------------------------------------------
@weight 0.4 (torture|torturé|torturés|tortures|mauvais traitements|traitements inhumains|disparitions forcées|disparition forcée|exécutions extrajudiciaires|exécutions sommaires|massacre|massacres|impunité|l'impunité|d'impunité|impuni|impunie|impunis|impunies|brutalités|sévices|atrocités)
  + Des témoins ont parlé de sévices et de massacres.
! (convention|comité|protocole|rapporteur|rapporteuse|pacte|sous-comité) ..10 (torture|traitements inhumains|disparitions forcées|disparition forcée|exécutions extrajudiciaires|exécutions sommaires)
  - Le pays a ratifié la Convention contre la torture.
! (lutte|lutter|contre|prévenir|prévention|interdit|interdire|*interdiction|éliminer|*élimination|combattre|incrimin*|*abolition|aboli) ..3 (torture|mauvais traitements|impunité|*impunité|disparitions forcées|sévices)
  - La lutte contre la torture progresse.
@weight 0.5 (arbitraire|arbitraires|arbitrairement|sans procès|sans inculpation|au secret|illégalement|usage excessif|recours excessif|disproportionné*|privé* ..2 (avocat|*avocat|droits|soins))
  + Des opposants sont détenus au secret.
! (secteur|droit) privé
  - Le secteur privé de travailleurs recrute.
# A rule of law that nobody may suffer a wrong accuses nobody.
! nul ne (sera|peut|doit|devrait|saurait) ..8 (arbitrair*|*arbitraire|torture|persécut*)
  - Nul ne peut être détenu arbitrairement.
! groupe de travail ..3 arbitraire
  - Le Groupe de travail sur la détention arbitraire s'est réuni.
@weight 0.6 (harcèlement|harcelé*|intimid*|*intimidation|persécut*|censur*|bâillonn*|réprim*|répression|muselé*|museler|musèle|enlèvement|enlèvements|*enlèvement|enlevé*|menacé|menacés|menacée|menacées|réduit* au silence|réduire au silence|expulsions forcées)
  + Les journalistes sont harcelés et intimidés.
! (lutte|lutter|contre|prévenir|prévention|combattre|nul|personne) ..6 (harcèlement|enlèvement|enlèvements|*intimidation|intimid*)
  - La loi protège contre le harcèlement.
! répression (de|des|du) (crime|crimes|*infraction*|fraude|traite|corruption)
  - La répression des crimes économiques relève du juge.
@weight 0.5 (restriction|restrictions|surpopulation carcérale|surpeuplement|discriminé*|discriminatoire|discriminatoires|marginalis*|stigmatis*|ségrégation|exclu|exclus|exclues|violé|violés|violées|viole|violent les|violations)
  + La surpopulation carcérale est notoire.
! (contre|victimes|lutter|lutte|prévenir|éliminer|réduire|remédier|combattre) ..4 (violations|surpeuplement|surpopulation carcérale|marginalisation|stigmatisation|ségrégation|restrictions)
  - Elle aide les victimes de violations.
@weight 0.4 (travail des enfants|peine de mort|peine capitale|châtiments corporels|mutilations génitales|mariages forcés|mariages précoces|prisonniers politiques|prisonniers d'opinion)
  + La Xanadrie a évoqué le travail des enfants.
! (*abolition|aboli*|moratoire|interdi*|*interdiction|lutte|contre|éliminer|*élimination) ..5 (travail des enfants|peine de mort|peine capitale|châtiments corporels|mutilations génitales|mariages forcés|mariages précoces)
  - Le pays a aboli la peine de mort et lutte contre le travail des enfants.
@weight 0.5 discrimination ..5 (femmes|minorités|filles|autochtones|migrants|personnes|égard|raciale) ..4 (est|reste|demeure|persiste|sont)
  + La discrimination à l'égard des minorités reste courante.
