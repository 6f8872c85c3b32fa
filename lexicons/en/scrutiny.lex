# Scrutiny: what a speaker asks, criticizes, or wants the State under review to change.
#
# Concern and regret weigh 1.5, demands and recommendations of change 1, questions 0.5: a question
# leaves the answer to the State. The name of a violation weighs about 0.4, since it also stands in
# the sentences of those who praise the fight against it. A recommendation to go on as before is not
# scrutiny but the softest praise (praise.lex).

[scrutiny]
title:    Critical questions, concern and demands for change
polarity: scrutiny
source:   UN Watch, Mutual Praise Society (2009): questions, criticism and recommendations of specific action as the opposite of praise

# ---- concern and regret ------------------------------------------------------------------------------
@weight 1.5 (concern|concerns|concerned|worry|worries|worried|worrying|worrisome)
  + Xanadria remained concerned at the situation in prisons.
! (as|so) far as ..6 (is|are) concerned
  - As far as schools are concerned, all goes well.
! (where|when) ..4 (is|are|was|were) concerned
  - Where children are concerned, the law is clear.
! (parties|ministries|authorities|bodies|persons|departments|agencies|institutions|stakeholders|actors|all) concerned
  - It would consult all ministries concerned.
! (shared|common|global) concern for
  - Peace is a common concern for all.
! (address|addresses|addressed|addressing|respond*|allay|allayed) ..3 (concern|concerns)
  - The law addresses these concerns.
@weight 1.5 (regret|regrets|regretted|regrettable|regrettably|regretting|regretful)
  + It regretted that the law had not been passed.
@weight 1.5 (deplor*|condemn*|denounc*|criticizes|criticized|criticised|dismay*|appall*|outrag*|shocked|shocking|alarmed|alarming|alarm|distressed|disturbed|disturbing|troubled|troubling|disappoint*|dissatisf*|unacceptable|impermissible|intolerable)
  + Xanadria deplored the killing of protesters.
  - The school of Ruritania repaired its roof.
! false alarm
  - It was a false alarm.
! (has|have|had) condemned (terrorism|all|racism|violence)
  - Ruritania has condemned terrorism.
@weight 0.8 (challenge|challenges|problem|problems|shortcomings|obstacles|violations|abuses|practices|cases|gaps|difficulties|inequalities|disparities|discrimination|violence|issues|issue|much) ..2 (remain|remains|remained|remaining|persist|persists|persisted|persisting|persistent|continue|continues|continued|continuing|prevail|prevailed)
  + It noted that serious shortcomings remained.
@weight 0.8 (remaining|persistent|persisting|outstanding|continuing|ongoing|continued|continuous|serious|systematic|widespread|grave|gross|numerous|severe|deep-rooted|entrenched) ..2 (shortcomings|violations|violation|abuses|abuse|discrimination|problems|problem|gaps|inequalities|disparities|violence|impunity|restrictions|allegations|reports|incidents|cases|issue|issues|persecution|harassment|deficiencies|stereotypes)
  + It spoke of widespread discrimination against minorities.
@weight 0.8 (has|have|had|did|does|is|was|were|are) (not|never) ..2 (ratified|acceded|signed|implemented|adopted|established|ratify|implement|comply|complied|submitted|extended|responded|investigated|prosecuted|addressed|recognize|recognized|allow|guarantee|ensure|enough|sufficient|party|respected|provide|include)
  + Ruritania had not yet ratified the Convention.
(still|yet) (denied|excluded|face|faces|faced|suffer|suffers|suffered|exist|exists|existed|lack|lacks|lacked|lagging|subject|unresolved|pending|too|high|persist*|occur*|unable|not|insufficient|inadequate|exposed|common|widespread|experience*)
  + Minorities are still denied basic rights.
@weight 0.8 (insufficient|insufficiently|inadequate|inadequately|ineffective|weak|weakness|weaknesses|deficien*|deteriorat*|worsen*|worsening|poor|slow|delay|delays|delayed|contrary|inconsistent|incompatible|undermin*|hamper*|hinder*|gap|gaps|shortcoming|shortcomings|uneven|inequality|inequalities|disparit*|failure|failed|fails|failing|fail)
  + Xanadria noted the poor conditions in detention and the delays in court.
! (the|urban|rural|of|most) poor
  - The plan helped the poor.
! (poor|very poor) (people|families|communities|households|areas|country|population|citizens|regions|children|women|and)
  - The plan helped poor families.
! (fight*|combat*|reduc*|narrow*|clos*|bridg*|address*|eliminat*|overcome|tackle|redress*|correct*) ..4 (gap|gaps|inequality|inequalities|disparit*|shortcomings|weaknesses)
  - The plan reduces the gap between town and country.
@weight 0.8 (lack|absence|denial|erosion|failure|shortage|refusal|non-compliance) (of|to|with|in|by)
  + It pointed to the lack of an independent court.
! (lack|shortage|scarcity) of ..3 (resources|capacity|means|funds|funding|finance*|expertise|personnel)
  - A shortage of trained personnel was felt.
! (despite|due|because|owing) ..2 (lack|absence|shortage) of ..2 (resources|capacity|funds|means)
  - Schools were built despite a lack of means.
@weight 0.4 (however|nevertheless|nonetheless|unfortunately|on the other hand|that said|be that as it may)
  + However, more has to be done.
@weight 0.8 (reports|report|allegations|allegation|accounts|complaints|claims|accusations|information|cases|incidents|instances) (of|that|about|concerning|regarding|from|indicating|alleging) ..6 (torture|ill-treatment|abuse|abuses|violence|violations|impunity|killings|killing|disappearances|arrests|detention|detentions|intimidation|harassment|attacks|censorship|discrimination|restrictions|persecution|execution|executions|corruption|trafficking|mistreatment|threats|exploitation|brutality|force|overcrowding|police|labour|labor|forces)
  + There were reports of torture by the police.
@weight 0.7 (allegation|allegations|alleged|allegedly|reportedly|alleging|alleges)
  + Guards were alleged to have beaten prisoners.

# ---- recommendations and demands ----------------------------------------------------------------------
(recommend|recommends|recommended|recommending)
  + Xanadria recommended that Ruritania abolish the death penalty.
! as ..2 recommended
  - It acted as previously recommended.
! (recommended|recommendations) (by|in) (the|several|various|treaty|cerd|cedaw|crc|cat)
  - The law follows the model recommended by the Committee.
! (encourag*|recommend*|urge*|invit*|suggest*|call*|propose*|request*|hope*|advise*) ..6 (continue|continues|continued|continuing|pursue|persevere|maintain|maintains|sustain|consolidate|keep up|keep on|persist|redouble|proceed)
  - Xanadria recommended that Ruritania continue its efforts.
! (encourag*|recommend*|urge*|invit*|suggest*|call*|propose*|request*|ask*) ..6 (share|shares|sharing|exchange|extend|provide its) ..4 (experience|experiences|practices|expertise|lessons|knowledge)
  - It recommended that Ruritania share its experience.
! (recommend*|urge*|encourag*|ask*|request*|invit*|appeal*|suggest*) ..3 (international community|united nations|ohchr|donors|donor)
  - Xanadria urged the international community to help.
! (made|makes|making|offered) ..3 recommendation*
  - Xanadria made two recommendations.
(our|one|two|three|following|another|first|second|further|specific|only|new|a|some|also) (recommendation|recommendations) (is|are|to|:|that|would|for|,)
  + Our recommendation is to close the old prison.
(like|wish|wishes|wished|allow|want|wanted) ..4 (recommend|recommendation|recommendations|suggest|propose|urge)
  + We would like to make a recommendation to Ruritania.
(urge|urges|urged|urging)
  + It urged Ruritania to free the prisoners.
  - Urgent care is available.
(call|calls|called|calling) (on|upon|for)
  + Xanadria called on the Government to investigate.
! (call|calls|called|calling) (on|upon|for) ..4 (international|ohchr|united nations|world community|donor*|partners|countries|support|assistance|states to|increased)
  - It called on the international community to help.
@weight 0.5 (request|requests|requested|requesting) (that|information|clarification|clarifications|details|detailed|an|more|further|it|additional|to|the government|the delegation|about|comments|updates|updated|explanation|explanations)
  + It requested clarification on the new law.
! requested ..2 (visit|visits|assistance|technical|support)
  - Ruritania has requested technical assistance.
@weight 0.8 (suggest|suggests|suggested|suggesting|propose|proposes|proposed|proposing|advise|advises|advised) (that|to|the|it|a|an|including|two|three|considering|some)
  + Xanadria suggested that the law be repealed.
! proposed ..2 (bill|law|legislation|amendment*|reform*|plan|by)
  - The proposed bill is before parliament.
@weight 0.5 (encourage|encourages|encouraged)
  + It encouraged Ruritania to ratify the Convention.
! encouraged (by|that)
  - It was encouraged by the progress made.
! (is|was|are|were|been|be) ..2 encouraged
  - Girls are actively encouraged.
@weight 0.5 (invite|invites|invited) ..4 to (ratify|consider|adopt|take|strengthen|review|address|explain|provide|comment|elaborate|accede|implement|sign|submit|inform|keep|set|establish)
  + It invited Ruritania to accede to the Protocol.
@weight 0.6 (should|must|ought|needs to|need to|needed to) ..3 (be|take|ensure|make|adopt|do|ratify|implement|address|increase|strengthen|consider|devote|improve|pay|bring|comply|provide|end|review|abolish|amend|concentrate|guarantee|establish|investigate)
  + Ruritania must bring its laws into line.
! rights ..2 (should|must) be (considered|seen|viewed|understood|treated|given|guided|promoted|exercised)
  - Rights must be viewed in their context.
! international community ..2 (should|must|needs|needed)
  - The international community should ensure help.
! (should|must) be (noted|commended|congratulated|applauded|recognized|recognised|acknowledged|supported|encouraged|stressed|mentioned|praised|emulated|welcomed|recalled)
  - The Government should be commended.
@weight 0.6 (need|needs|necessity|necessary|requires|required|room|areas|scope) (for|to|that|of) ..3 (further|more|improve*|strengthen|ensure|address|urgent|effective|greater|reform|efforts|progress|protect*|guarantee|increase|enhance|adopt|implement|continue|end|action)
  + There is a need for further reform.
@weight 0.8 (further|more|additional|greater|stronger|urgent|immediate|prompt|increased|stepped-up) ..1 (efforts|measures|steps|action|actions|reform|reforms|attention|work|protection|progress) ..2 (to|are|were|is|was|be|needed|required|necessary|could|should|on|in|remained)
  + Further measures were needed to protect witnesses.
@weight 0.5 (stress|stresses|stressed|stressing|underline|underlines|underlined|underlining|emphasize|emphasizes|emphasized|emphasizing|underscored|highlighted|highlights|highlight|reiterated|recalled|insisted) ..2 (need|necessity|lack|urgency|problem|problems|shortcomings|obligation|obligations|responsibility)
  + Xanadria stressed the need for an independent court.
@weight 0.6 (remind|reminds|reminded|reminding) (the|it|that|of|all)
  + It reminded the Government of its obligations.
@weight 0.5 (area|areas|issue|issues|field|fields|matter) (where|in which|that|which) ..6 (should|could|might|must|need|needs|require|requires) ..3 (concentrate|focus|improve*|progress|attention|efforts|work|action|done|reform|addressed|effort)
  + Prisons are an area where the authorities could concentrate.
@weight 0.5 (expect|expects|expected|expecting) ..4 (to|that)
  + Xanadria expected the State to act.
! (is|are|was|were|be) ..1 expected
  - The bill is expected to pass.
@weight 0.5 (hope|hopes|hoped|hoping) ..1 (that|to|for|would|it|the)
  + It hoped that the bill would be passed.
! (hope|hopes|hoped) ..3 (international community|continue|success|support|assistance)
  - It hoped for the support of its partners.
@weight 0.7 (consider|considers|considering) ..2 (ratif*|acced*|sign*|abolish*|withdraw*|adopt*|establish*|review*|amend*|revis*|issuing|extending|inviting|lifting|removing|introducing|decriminali*|repeal*|possibility|becoming|declaring|a moratorium)
  + Ruritania might consider ratifying the Protocol.
@weight 0.7 to (ratify|abolish|amend|repeal|release|withdraw|lift|investigate|prosecute|criminalize|criminalise|decriminalize|decriminalise|revise|revoke|accede|sign|remove|halt|stop|end|refrain|cease|punish|prohibit|review)
  + It was invited to abolish the practice.
! (commitment|decision|decided|plan|plans|intention|willingness|efforts|steps|measures|commend*|welcome*|determination|endeavour*|programme*|campaign*|committed|pledge*|agreed|strategy|law|initiative*|laws) to (ratify|abolish|amend|repeal|release|withdraw|lift|investigate|prosecute|criminalize|criminalise|revise|accede|sign|remove|halt|stop|end|punish|prohibit|review)
  - We salute the decision to ratify the treaty.
@weight 0.6 (abolish|repeal|decriminalize|decriminalise|revoke|refrain|withdraw its|withdraw all|withdraw the|lift its|lift the|lift all|ratify|accede|amend|put an end|put to an end|immediately|without delay|as soon as possible|deadline|timetable|time frame|timeframe)
  + Canceled camps: abolish them as soon as possible.
@weight 0.8 (bring|brought|bringing|hold|held|holding) ..6 (to justice|accountable)
  + Those responsible must be brought to justice.
@weight 0.7 (independent|impartial|thorough|prompt|full|effective|credible|transparent) ..3 (investigation|investigations|inquiry|inquiries|investigate|investigated)
  + It asked for a prompt and impartial investigation.
@weight 0.6 (investigat*|prosecut*|punish*|punishment) (and|or) ..1 (investigat*|prosecut*|punish*|convict*)
  + It asked to continue the investigation and prosecution of such crimes.
@weight 0.6 (is|be|are|fully|properly|duly|promptly|thoroughly|appropriately) (investigated|prosecuted|punished)
  + All killings should be fully investigated.

# ---- questions -----------------------------------------------------------------------------------------
@weight 0.5 (ask|asks|asked|asking)
  + Xanadria asked about the status of the bill.
  + It asked Ruritania how the law was applied.
! (assistance|aid|support|help) ..4 asked for
  - It was given the aid that it had asked for.
! (is|are|was|were|been|being|when) asked
  - When asked, it said nothing.
! (ask|asks|asked|asking) ..8 (best practices|good practices|experience|experiences|achievements|achievement|successes|lessons|positive results|international community|technical assistance|support|assistance)
  - It asked Ruritania to share its experiences in schooling.
@weight 0.5 (inquir*|enquir*|wonder|wonders|wondered|wondering) ..4 (about|whether|if|how|what|into|as|on|when|why|regarding)
  + Xanadria inquired about the prison reform.
@weight 0.5 (like|wish|wishes|wished|want|wants|wanted|keen|love|interested|grateful|interest|eager|curious) ..3 (know|learn|learning|hear|hearing|knowing|receive|receiving|understand|obtain|have details|have more|inquire|enquire|ask|be informed)
  + We would like to know how the courts are paid.
@weight 0.5 (interested|interest) in (the|more|information|any|further|details)
  + It was interested in the details of the reform.
! (note|noted|notes|with) ..2 interest in
  - It noted with interest in particular the school plan.
@weight 0.4 (seek|seeks|sought|seeking|request|requested|requests|obtain|further|more|additional|detailed|appreciate|welcome|some|extra|provide|receive|have|for|specific) ..1 (information|clarification|clarifications|details|explanation|explanations)
  + Xanadria sought clarification from the delegation.
! more ..2 (informative|detailed)
  - The report is more detailed than the last.
! (thank*|appreciat*|grateful|noted|noting) ..4 (information|explanations|clarifications) (provided|given)
  - We thank the minister for the information given.
@weight 0.4 (elaborate|clarify|clarified|explain|describe|comment on|account of|inform us|keep us informed|kept informed|tell us|shed light|specify|update on|updated information)
  + Could the delegation clarify this point?
! (delegation|minister|representative) (explained|clarified|described)
  - The minister clarified the law.
@weight 0.5 /\?/
  + Is there a date for the vote?
@weight 0.4 (question|questions) (is|was|are|on|about|regarding|concerning|whether|to|of how|as|relates|focused|raised)
  + Our question is about pensions.
! (respon*|answer*|reply*|replies|replied|respect|regard*) ..3 (question|questions)
  - The delegation responded to the questions raised.
@weight 0.3 (what|which|how|whether) ..1 (measures|steps|concrete|specific|actions|action|plans|extent|progress|policies|further|additional|further steps|many)
  + It would know what measures protect witnesses.
(raise|raises|raised|raising|express|expressed|voiced|echoed|share|shares|shared|joined) ..5 (question|questions|issue|issues|doubt|doubts|reservations)
  + Xanadria raised doubts about the trial.
(draw|draws|drew|drawing) ..2 attention to
  + It drew attention to the fate of the detainees.

# ---- the names of violations ---------------------------------------------------------------------------
@weight 0.4 (torture|tortured|ill-treatment|mistreatment|inhuman|degrading|impunity|disappearance|disappearances|extrajudicial|extra-judicial|killing|killings|executions|execution|executed|massacre|massacres)
  + Witnesses spoke of impunity and killings.
! (convention|committee|protocol|treaty|rapporteur|instrument|act) ..8 (torture|inhuman|degrading|disappearance|disappearances|executions)
  - Ruritania ratified the Convention against Torture.
! (prevention|prohibition|prohibit*|prevent*|combat*|fight*|against|eliminat*|eradicat*|criminali*|tackl*|end*) ..3 (torture|ill-treatment|impunity|disappearance|disappearances|killing|killings|executions|degrading)
  - The law prohibits torture.
@weight 0.8 (remain|remains|remained) ..1 (widespread|common|prevalent|rife|pervasive|endemic|rampant)
  + Child labour remains widespread.
@weight 0.8 (grave|serious|imminent) (danger|peril|jeopardy|risk|risks)
  + The press is in serious danger.
@weight 0.5 (arbitrary|arbitrarily|unlawful|unlawfully|incommunicado|politically motivated|without trial|without charge|prolonged|excessive|excessively|disproportionate|indiscriminate)
  + People were held without trial.
@weight 0.6 (harass*|intimidat*|persecut*|censor*|repress*|crackdown|crack-down|criminalization of|criminalisation of|muzzl*|silenc*|abduct*|kidnap*|threaten*|brutality|atrocit*|war crimes|crimes against humanity|child soldiers)
  + Journalists were harassed and silenced.
! (no one|nobody|none) ..5 (harass*|intimidat*|persecut*|threaten*)
  - No one should be harassed for speaking.
! (against|combat*|fight*|prevent*|prohibit*) ..2 (harassment|kidnapping|trafficking)
  - The campaign against harassment goes on.
@weight 0.5 (restrict*|curtail*|limitation|limitations|obstruct*|prohibit|banned|bans|ban|barred|denied|deny|denies|denying|deprived|dismantl*|violate|violates|violated|violating|violations|abuses|abuse|abused|marginalization|marginalisation|stigmati*|overcrowd*|evict*|evictions|expuls*|refoulement|stateless*)
  + The authorities restricted the right of assembly.
! (against|combat*|fight*|prevent*|eliminat*|eradicat*|reduc*|prohibit*|victims) ..3 (violations|abuses|abuse|marginali*|stigmati*|overcrowd*|statelessness)
  - A shelter serves victims of abuse.
! (drug|substance|alcohol) abuse
  - Ruritania fought drug abuse.
@weight 0.5 (suffer|suffers|suffered|suffering|subjected) ..2 (from|to) ..4 (discriminat*|violence|abuse|exploitation|restrictions|segregation|harassment|torture|ill-treatment|trafficking|poverty|exclusion|marginali*)
  + Minorities suffered from segregation.
@weight 0.4 (death penalty|capital punishment|corporal punishment|female genital mutilation|forced labour|forced labor|child labour|child labor|forced marriage|forced marriages|early marriage|early marriages|honour killings|honor killings|human trafficking|domestic violence|hate speech|police violence|political prisoner|political prisoners|prisoners of conscience|prison conditions|pretrial detention|pre-trial detention|detention conditions|conditions of detention)
  + Xanadria spoke of child labour in the mines.
! (abolition|abolish*|moratorium|prohibit*|combat*|against|fight*|eradicat*|eliminat*|ban|banned|address*|prevent*|tackl*|criminali*|law|legislation|act|reduc*|victims) ..5 (death penalty|capital punishment|corporal punishment|mutilation|labour|labor|marriage|marriages|killings|trafficking|domestic violence|hate speech|prison conditions)
  - The moratorium on the death penalty and the fight against child labour go on.
@weight 0.3 (freedom|freedoms) of (expression|assembly|association|press|opinion|movement|information|the press|the media|speech|religion)
  + It turned to freedom of assembly.
@weight 0.3 (human rights defenders|journalist|journalists|trade unionists|civil society activists|dissidents|opposition|independence of the judiciary|independence of judges|media freedom|press freedom)
  + It turned to the fate of journalists.
@weight 0.4 (reservation|reservations) ..1 (to|on|regarding|made|concerning|entered|it|they|from)
  + It turned to the reservations to the Convention.
! (withdrawn|withdrew|lifted|lifting|withdrawal|removed|without) ..4 (reservation|reservations)
  - Ruritania has withdrawn its reservations to the Convention.
