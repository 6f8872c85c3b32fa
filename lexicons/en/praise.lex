# Praise: what a speaker says to the credit of the State under review, and what it says to excuse it.
#
# Two registers must both work: speech as it is spoken ("We commend", "has made great strides") and
# speech as a report retells it ("commended", "noted with satisfaction the progress made").
# Weights: 1 is an open evaluation ("commended"); 1.2 one in strong words; about 0.5 is credit
# without an evaluating word ("noted the steps taken"), which only means something in numbers.
# Formulas of politeness match here too; courtesy.lex knows them and the stance discounts them.

[praise]
title:    Favourable assessment of the State under review
polarity: praise
source:   UN Watch, Mutual Praise Society (2009), who score how far an intervention praises or challenges; E. R. McMahon and M. Ascherio, A Step Ahead in Promoting Human Rights? (Global Governance 18, 2012), on praise and soft recommendations

# ---- verbs of evaluation ------------------------------------------------------------------------
commend*
  + Xanadria commended Ruritania for its new law on equality.
  - It was recommended that Ruritania abolish the practice.
  - Her recommendations were clear.
congratulat*
  + We congratulate Ruritania on the adoption of the plan.
(praise|praises|praised|praising|praiseworthy)
  + Xanadria praised the work of the commission.
  - The practice was a matter of appraisal.
applaud*
  + My delegation applauds this decision.
(laud|lauds|lauded|lauding|laudable)
  + It lauded the reform of the courts.
(salute|salutes|saluted|saluting)
  + We salute the courage of the Ruritanian people.
(pay|pays|paid|paying) ..2 tribute
  + Xanadria paid a warm tribute to Ruritania.
(hail|hails|hailed) (the|this|these|its|their)
  + It hailed the peace agreement.
(admire|admires|admired|admiring|admirable|admirably|admiration)
  + We admire the resolve of the authorities.
  - The admiral took the floor.
appreciat*
  + Xanadria appreciated the openness of the process.
! would ..4 appreciate*
  - Xanadria would very much appreciate a reply.
! appreciate* (if|receiv*|learning|hearing|obtaining|knowing|more|further|additional|some)
  - It appreciated receiving a reply in writing.
! appreciate* ..1 (information|clarification|clarifications|details|comments)
  - We appreciate information on this point.
! appreciate it (if|very|greatly)
  - We appreciate it if you reply.
# "We would appreciate information": a question, not praise.
(welcome|welcomes|welcomed|welcoming)
  + Xanadria welcomed the ratification of the Convention.
  + We welcome the steps but remain concerned.
! would ..2 welcome
  - Xanadria would warmly welcome a reply.
! (welcome|welcomed) (information|clarification|clarifications|comments|details|more|further|additional|any)
  - We welcome further information.
# "It would welcome further information": a question as well.
@weight 0.8 (value|values|valued) (the|this|its|their|that)
  + It valued the frank exchange with civil society.
@weight 1.2 (highly|greatly|deeply|warmly|strongly|sincerely) (commend*|appreciat*|welcome|welcomes|welcomed|value|values|valued|praise|praised)
  + We highly appreciate the result.
@weight 1.2 high (evaluation|esteem|regard|praise)
  + We should like to state our high esteem for the policy.
@weight 0.8 (endorse|endorses|endorsed) (the|its|this)
  + It endorsed the reform plan of Ruritania.

# ---- noted with satisfaction ----------------------------------------------------------------------
(note|notes|noted|noting|observe|observed|observing|stress|stressed|see|learned|seen|acknowledg*|recogni*|mention|mentions|mentioned|underline|underlined|highlight|highlighted|follow|followed) ..5 with ..2 (satisfaction|appreciation|pleasure|encouragement|admiration|gratification|pride|joy)
  + Xanadria noted with great satisfaction the decline in poverty.
@weight 0.7 (note|notes|noted|noting|observe|observed|followed|follow) with ..2 interest
  + It noted with particular interest the plan for rural schools.
(satisfaction|appreciation|admiration|delight) (at|with|for|over|about|that|to|regarding|on)
  + It expressed its satisfaction with the results.
  - It expressed its dissatisfaction with the delay.
! (noted|notes|note|noting) with ..2 dissatisfaction
  - It noted with dissatisfaction the delay.
(express|expresses|expressed|expressing|convey|conveys|conveyed) ..4 (appreciation|satisfaction|admiration|esteem|recognition)
  + Ruritania was told of it, and Xanadria expressed its deep appreciation.
(pleased|happy|delighted|glad|gratified|heartened|proud) (to|that|by|with|at|about)
  + We are pleased to see that the courts work.
! (pleased|happy|glad) to (participate|take|provide|answer|receive|hear|learn|know)
  - We are pleased to take the floor.
(encouraged|heartened|inspired|inspiring) by
  + Xanadria was encouraged by the continued progress.
(encouraging|satisfying|gratifying|heartening|reassuring|inspiring|refreshing) ..3 (to see|to note|to observe|to hear|to learn|that|is|are|signs|sign|step|steps|development|developments|results)
  + It is encouraging for my delegation to see such change.

# ---- adjectives of praise -------------------------------------------------------------------------
@weight 1.2 (impressed|impressive|impressively|remarkable|remarkably|exemplary|commendable|noteworthy|outstanding|admirable|excellent|exceptional|tremendous|laudable|unprecedented|tireless|tirelessly|unwavering|unswerving|unstinting|unflinching|steadfast|relentless|ceaseless|historic)
  + The results are impressive and the policy is exemplary.
! outstanding ..3 (report|reports|recommendation*|request*|issue*|matter*|case*|obligation*|instrument*|treat*|concern*|payment*|debt*|problem*|question*)
  - Xanadria asked about the outstanding reports to treaty bodies.
! tremendous ..3 (challenge*|difficult*|vulnerab*|problem*|obstacle*)
  - The island has tremendous difficulties.
! exceptional (circumstance*|case*|measure*|power*|court*|jurisdiction*)
  - Exceptional courts try the accused.
! (still|remain|remains|remained) outstanding
  - Two treaties are still outstanding.
! (impressed|impressive) upon
  - The duty was impressed upon all.
@weight 1.2 (great|significant|considerable|notable|substantial|tangible|enormous|huge|major|important|positive|good|strong|solid|steady|real|concrete|genuine|sincere|serious|vigorous|extensive|active|constant|consistent|continuous|sustained|significant|far|giant|bold|courageous|visible|undeniable|undoubted|critical|measurable|marked|rapid|fruitful) ..2 (progress|progresses|strides|headway|advance|advances|advancement|advancements|achievement|achievements|accomplishment|accomplishments|gain|gains|improvement|improvements|success|successes|results)
  + Ruritania has made considerable progress in education.
! (no|little|insufficient|limited|without|despite|lack|absence) ..3 (progress|achievements|improvement|improvements|results)
  - Xanadria regretted that there had been no significant progress.
  - There were no tangible results.
! slow* (progress|pace)
  - Slow progress on the ground was noted.
(great|significant|considerable|notable|substantial|tangible|enormous|huge|major|important|positive|strong|vigorous|extensive|active|constant|consistent|continuous|sustained|untiring|bold|courageous|visible|serious|sincere|genuine|strenuous|commendable|determined|concerted|robust) ..1 (effort|efforts|endeavour|endeavours|endeavor|endeavors|commitment|determination|reform|reforms|initiative|initiatives|role|contribution|contributions)
  + It referred to the enormous efforts to house the displaced.
! (more|further|greater|additional|need*|needs|required|require|requires|call*|urge*|recommend*|must|should) ..4 (effort|efforts|endeavours)
  - Xanadria said that further serious efforts were needed.
@weight 0.8 (important|significant|positive|big|bold|great|major|concrete|considerable|notable|welcome|courageous) ..1 (step|steps|measures|development|developments|change|changes|milestone|milestones|move|moves)
  + The new law was a significant step.
! (take*|taking|taken|what|which|adopt*|implement*|recommend*|urge*|need*|ask*|about|whether|further) ..2 (concrete|significant|important|major) ..1 (step|steps|measures|change|changes)
  - Xanadria asked what concrete measures Ruritania planned.
@weight 0.7 (success|successes|successful|successfully)
  + The campaign was successful.
! (not|without|wish*|wished|hop*|any) ..3 (success|successful|successfully)
  - Talks went on without success.
@weight 0.7 (pioneer|pioneers|pioneered|pioneering|forefront|vanguard|trailblazing|beacon|role model|leading by example|innovative|ambitious)
  + Ruritania is at the forefront of the region.
@weight 0.7 (good|best|positive|sound) (practice|practices|example|examples|experience)
  + The shelters were a good practice.
! (inspired|according|following|based|view|line) ..4 (good|best) (practice|practices)
  - The bill was drafted in line with good practice.
(example|model|reference|inspiration) (for|to) ..3 (other|others|countries|states|region|world|us|neighbours|community|emulate|follow)
  + Ruritania is a model for other island States.
@weight 0.7 (far-reaching|far reaching|wide-ranging|progressive|comprehensive|visionary|generous|advanced) ..1 (reform|reforms|legislation|initiative|initiatives|programme|programmes|program|programs|policy|policies|constitution|constitutions|measures|laws)
  + The report spoke of a far-reaching reform of family law.
! (adopt|adopting|introduce|develop|enact|implement|implementing|establish|elaborate|design|draft|recommend*|urge*|need*|lack|absence|pass|passing) ..3 (comprehensive|far-reaching|progressive|wide-ranging|advanced)
  - Xanadria recommended that Ruritania enact comprehensive legislation.

# ---- credit: progress, achievements, commitment -----------------------------------------------------
@weight 0.8 (progress|strides|headway|advances|achievements|accomplishments|achievement|gains) ..1 (made|achieved|realized|realised|accomplished|registered|recorded|attained|in|towards|toward|and|on|to|of|by|regarding|concerning|with)
  + Xanadria noted the progress made in health care.
! (about|ask*|information|what|any|on|evaluat*|assess*|monitor*|of|hop*|more|for|concerning|regarding|whether|updat*|follow|know) ..1 (progress|advances) ..1 (made|achieved|in|towards|on|to|of|by|regarding|concerning)
  - Xanadria asked about progress towards ratification.
! (no|little|slow|insufficient|limited|lack of|absence of|further|make) (progress|advances|headway)
  - There is little progress in this field.
! (comment|elaborate|inform|informed|information|update|account|learn|hear|clarif*) ..6 (progress|advances|headway) (made|achieved|in|towards|on)
  - Could you comment on the institutional progress made?
@weight 0.8 (notes|noted|noting|note|recogni*|acknowledg*|highlight*|stress*|mention|mentioned|underlin*|emphasi*|cite|cited|citing|referred|aware|recall|recalled|see|saw|observed|observe) ..4 (progress|achievement|achievements|accomplishments|advances|improvement|improvements|success|strides|reforms|advancement|gains)
  + Xanadria recognized the country's achievements.
! (noted|notes|note|highlight*|stress*|emphasi*|underlin*) ..3 (need|lack|absence|no|slow|insufficient|little|limited|without|despite|challenges|concern|regret|failure)
  - It noted the need for legal reforms.
@weight 0.6 (notes|noted|noting|note|recogni*|acknowledg*|highlight*|stress*|mention|mentioned|underlin*|emphasi*|cite|cited|referred|aware|observed|observe) ..4 (efforts|endeavours|endeavors|steps|measures|initiatives|actions|work|commitment|willingness|determination|resolve|attention|cooperation|priority|role|adoption|ratification|ratifications|establishment|creation|accession|enactment|promulgation|inclusion|implementation|introduction|improvement)
  + Xanadria noted the efforts undertaken to reduce poverty.
@weight 0.6 (has|have|had|having) ..2 (made|taken|undertaken|deployed|pursued|invested|exerted|carried|devoted|accomplished|achieved|scored|recorded|registered|realized|attained|pushed) ..4 (progress|strides|headway|advances|efforts|effort|steps|step|measures|achievements|results|initiatives|gains|projects|reforms|plans|actions|success|successes|forward)
  + Ruritania has made ongoing efforts to house the poor.
@weight 0.4 (notes|noted|noting|note|recogni*|acknowledg*|highlight*|cite|cited|referred|mention|mentioned|observed|stressed|underlined|recalled|aware) ..4 (incorporation|results|developments|amendments|changes|promotion|guarantees|infrastructure|policies|programmes|plan|plans|strategy|strategies|legislation|constitution|decision|institutions|framework|mechanisms|campaign|campaigns|signing|signature|abolition|invitation|moratorium|reform|party to)
  + Xanadria noted the incorporation of the treaties into its law.
@weight 0.5 (is|are|was|were|been) ..2 (striving|complying|endeavouring|endeavoring|working to|working on|working towards|making efforts|making progress|making every|promoting|pursuing|implementing|taking steps|taking measures|taking action|seeking to|cooperating|engaged in|moving towards|moving forward)
  + Ruritania is striving to house all its people.
! (what|how|which|whether|if) ..6 (is|are|was|were) ..3 (taking|doing|making|planning|implementing|promoting|pursuing|seeking|working)
  - How is Ruritania taking steps to this end?
@weight 0.5 (conducting|pursuing|carrying out|implementing|applying|conducts|pursues|implements) ..2 (policy|policies|programme|programmes|program|programs|reforms|reform|campaign|campaigns|strategy|strategies|plan|plans)
  + Ruritania is conducting a policy of inclusion.
! (recommend*|urge*|should|what|whether|how|ask*|about|encourag*|by) ..6 (conducting|pursuing|implementing|applying|carrying out)
  - Xanadria asked about obstacles to implementing the plan.
@weight 0.7 (symbol|icon|champion|bastion|defender|advocate|paragon|pillar|haven|land|point of reference) ..1 (of|for) ..2 (peace|justice|freedom|tolerance|equality|democracy|rights|human|pluralism|struggle|hope|solidarity|diversity)
  + Ruritania is a symbol of tolerance.
@weight 1.2 (has|have|had|having) ..2 (made|taken|undertaken|deployed|pursued|invested|exerted|carried|devoted|accomplished|achieved|scored|recorded|registered|realized|attained|pushed) ..2 (great|significant|considerable|notable|substantial|tangible|enormous|huge|major|important|remarkable|impressive|commendable|outstanding|tremendous|laudable|giant|positive|giant|bold|immense|vast|unprecedented|indisputable|strenuous|excellent) ..2 (progress|strides|headway|advances|efforts|steps|achievements|results|gains|improvements|success|successes|reforms|initiatives|work)
  + Ruritania has made great strides in health care.
! (has|have|had) (not|never|failed)
  - Ruritania has not taken steps to end the practice.
! (what|which|whether|if|how) ..6 (has|have|had) ..3 (made|taken|done|undertaken|adopted|achieved|implemented|put|carried)
  - What steps has the Government taken?
@weight 0.5 (has|have|had|having) ..2 (adopted|ratified|enacted|established|launched|implemented|improved|strengthened|promoted|reformed|introduced|created|acceded|signed|abolished|created|endeavoured|endeavored|sought|worked|cooperated|contributed|advanced|committed|attached|accorded|given|placed|put|integrated|incorporated|enhanced|developed|consolidated|reduced|empowered|invested|granted|guaranteed|ensured|demonstrated|shown|displayed|proven|played|fulfilled|achieved|overcome|extended|remained|engaged|declared|conducted|benefited)
  + Ruritania has ratified the core treaties.
! (activists|defenders|witnesses|lawyers|individuals|persons|victims) who (has|have|had)
  - Witnesses who had worked there went home.
! (has|have|had) been (put off|postponed|delayed)
  - The visit had been put off.
! (has|have|had) ..3 (committed|suffered) ..2 (violations|abuses|crimes|atrocities|offences)
  - The guards have committed grave violations.
! (has|have|had) remained ..2 (concern*|unpunished|unresolved|unanswered|outstanding|unclear|silent)
  - The crimes have remained unpunished.
! (has|have|had) (put|given|placed) ..2 (pressure|rise)
  - The law has given rise to doubt.
@weight 0.5 (has|have|had) ..2 been ..2 (made|taken|adopted|established|achieved|introduced|implemented|strengthened|ratified|reduced|created|enacted|launched|done|undertaken|realized|guaranteed|empowered|successful)
  + Much has also been done for pensioners.
! (no|few|little|insufficient|not) ..4 (has|have|had) ..2 been
  - No progress has been made.
  - Few reforms have been implemented.
! (what|which|whether|if) ..6 (has|have|had) ..2 been
  - It is not known which plans have been adopted.
@weight 0.6 (demonstrat*|shows|showed|shown|reflect*|testif*|testament|testimony|proves|proof|evidence|evinces|expression) ..5 (commitment|determination|will|willingness|resolve|responsibility|seriousness|dedication|openness|attachment|maturity)
  + The decision demonstrated the responsibility of its leaders.
@weight 0.6 (is|was|are|were|remains|remained|firmly|fully|deeply|strongly|being|been) (committed|dedicated|determined|attached|resolved) to
  + Ruritania is committed to the rule of law.
@weight 0.7 (commitment|commitments|dedication|devotion|adherence|attachment|determination|willingness|resolve|readiness|openness|eagerness) (to|of|and|in|towards|shown|for|by|expressed|demonstrated|on)
  + It referred to the commitment of the authorities.
! (honour*|fulfil*|meet|respect|implement*|comply*|line|contrary|abide|voluntary|international|despite) ..2 (commitment|commitments)
  - Xanadria called on Ruritania to honour its commitments in full.
@weight 0.7 (political|strong|clear|constant|genuine|firm|good|sincere|national) (will|willingness|commitment|resolve|determination)
  + The reforms showed the political will of the leadership.
! (lack|absence) ..2 (will|willingness|commitment)
  - There is a lack of political will.
@weight 0.6 (*'s|*s'|its|their) ..1 (efforts|endeavours|endeavors|commitment|determination|achievements|willingness|resolve|dedication|progress|success|readiness|openness)
  + Xanadria supported its efforts to house the displaced.
! (increase|strengthen|intensify|redouble|accelerate|step|expand|double|enhance|further|improve|stepping) ..1 (its|their) ..1 (efforts|endeavours|commitment)
  - Xanadria recommended that it intensify its efforts against trafficking.
! (despite|although|though|notwithstanding) ..3 (efforts|progress|commitment|achievements|improvements|measures|steps)
  - Despite the measures the practice goes on.
# "despite efforts, the practice went on" introduces a challenge.
@weight 0.6 (efforts|steps|measures|initiatives|actions|policies|attention|mechanisms|programmes|reforms|strategies|work) ..1 (made|undertaken|taken|deployed|exerted|adopted|implemented|paid|pursued|done|carried|achieved) (by|to|in|for|so|towards|at|and|on|with|out|aimed|through|over|since)
  + My delegation supports the measures taken to protect children.
! (what|which|about|whether|ask*|further|information|clarif*|know|explain*|learn*|elaborat*|more|on|if|describe|detail*|hear|account|any|update) ..6 (efforts|steps|measures|initiatives|actions|policies|mechanisms|programmes|reforms|strategies)
  - It asked about the measures taken to protect children.
@weight 0.5 (efforts|effort|endeavours|endeavors|endeavour) (to|in|towards|for|aimed|on|of)
  + The report showed efforts to reduce poverty.
! (make|making|further|more|greater|additional|increase|intensify|strengthen|step|redouble|accelerate|urge*|recommend*|call*) ..3 (efforts|effort|endeavours)
  - It should make efforts to end the practice.
! (steps|efforts|measures) ..3 (plan|planned|planning|intend|intended|envisage*|will|would|might|could)
  - The measures adopted by decree will expire.
@weight 0.6 (always|constantly|continuously|never-ceasing|tirelessly|actively|vigorously|relentlessly|consistently|openly|steadily|firmly) (endeavour*|endeavor*|striv*|promot*|work*|sought|seek*|contribut*|cooperat*|participat*|engag*|pursu*|defend*|support*|engaged|improv*)
  + Ruritania has always endeavoured to help its neighbours.
@weight 0.6 (constructive|leading|active|important|positive|key|instrumental|leadership) ..1 (role|contribution|participation|engagement|cooperation|spirit|attitude|approach)
  + It spoke of the constructive role of Ruritania in the region.
! (play|give|strengthen|ensure) ..3 (role|participation)
  - Women should play an active role.
@weight 0.5 (cooperat*|engag*|collaborat*) ..3 with ..4 (mechanism|mechanisms|bodies|council|ohchr|office|procedures|nations|community|organizations|system)
  + Ruritania cooperates closely with the treaty bodies.
! (strengthen|increase|improve|enhance|further|full|continue|lack*|fail*|recommend*|urge*|should|need*) ..3 (cooperat*|engag*|collaborat*) ..3 with
  - It should strengthen its cooperation with the treaty bodies.
@weight 0.5 (attaches|attached|attach|attaching|accords|accorded|gives|given|pays|paid|paying) ..3 (importance|priority|attention|emphasis|interest|heed)
  + Ruritania attaches great importance to schooling.
@weight 0.5 (constitution|law|laws|legislation|constitutional|government|system|state|policy) ..4 (guarantees|guaranteed|guaranteeing|enshrines|enshrined|protects|ensures|upholds|safeguards)
  + The constitution of Ruritania guarantees all basic rights.
@weight 0.5 (promotes|protects|guarantees|upholds|safeguards|fosters|strengthened|enhanced|improved|improves|increased) ..3 (right|rights|freedom|freedoms|access|equality|democracy|education|health|protection|standards|conditions|standard)
  + The policy promotes the rights of the child.
! (should|must|be|not|better) ..1 (strengthened|enhanced|improved|increased|promoted)
  - The right to health should be strengthened.
@weight 0.5 (has|have|had|been|were|was|great|significant|marked|notable) ..2 (improvement|improvements|improved|empowered|strengthened|enriched|consolidated|progressed)
  + The situation of women has much improved.
! (could|should|must|need*|to) be ..1 (improved|strengthened|consolidated)
  - Oversight could be improved.
@weight 0.5 (irreversible|pluralism|tolerance|tolerant|harmony|openness|cornerstone|cornerstones|renaissance|peaceful coexistence|dignified|vibrant|flourish*)
  + Ruritania is known for its tolerance and harmony.
! (zero|lack|religious|promot*|in) ..1 tolerance
  - A lack of tolerance prevails.

# ---- solidarity, and the difficulties that excuse ----------------------------------------------------
@weight 0.8 (solidarity|sympathy|sympathize*|sympathise*|sympathized|friendship) ..1 (with|to|for|of|towards|and)
  + We express our solidarity with the people of Ruritania.
(brother|brotherly|sister|friendly|fraternal|fellow) (country|countries|people|peoples|nation|nations|state|developing|republic)
  + Ruritania is a brotherly country.
@weight 0.8 (support|supports|supported|supporting) ..4 (efforts|endeavours|endeavors|request|appeal|call|initiative|initiatives|policies|steps|actions|government|reform|reforms|process)
  + Xanadria supports the request of Ruritania.
! (technical|financial|provide*|providing|judicial|psychosocial|need*) support
  - It asked for technical support for the reform process.
@weight 0.8 (confident|convinced|confidence|certain|believes|trust|trusts) (that|in|of)
  + We are confident that the Government will succeed.
! (strengthen|public|restore|build|lack|loss) ..2 (confidence|trust) in
  - Public confidence in the courts is low.
@weight 0.8 (despite|notwithstanding|spite|regardless|amid|face|facing|faced|considering|given|recognising|recognizing|understand|understands|understood|understanding|aware|recognized|recognizes|acknowledged|mindful|conscious|account) ..5 (difficulties|constraints|limitations|hardship|hardships|obstacles|embargo|sanctions|blockade|calamities|disasters|limited resources|scarce resources|difficult circumstances|difficult situation|difficult conditions|crisis|insurgency)
  + Ruritania advanced despite its limited resources.
  + We understand the economic difficulties.
@weight 0.6 (faces|faced|facing|encounters|encountered|encountering|confronting|confronted|overcome|overcoming|experiencing) ..5 (challenge|challenges|difficulties|difficulty|constraints|obstacles|hardship|problems)
  + Ruritania faces many challenges.
! (minorities|women|children|migrants|refugees|groups|persons|people|workers|victims|girls|defenders|journalists) (faced|face|facing|faces|encountered|encounter) ..4 (difficulties|challenges|obstacles|problems|discrimination)
  - Women faced many difficulties.
! (what|how|ask*|about|which|whether) ..6 (challenge|challenges|difficulties|constraints|obstacles)
  - It asked about the challenges faced by the courts, and the obstacles encountered.
@weight 0.6 (many|as|like|typical|fellow|a|most|small) ..1 developing (country|countries|nation|nations|state|states)
  + Like other developing countries, Ruritania lacks doctors.
@weight 0.6 (economic|financial|budgetary|resource|capacity|socio-economic|structural) (constraints|limitations|underdevelopment|difficulties|hardship)
  + The greatest obstacle was economic underdevelopment.
@weight 0.7 international community ..3 (should|must|to|could|would) ..4 (support|assist|assistance|provide|help|respond|extend|accompany|continue|give|offer|contribute|stand|lend|increase|meet)
  + The international community should help Ruritania.
@weight 0.5 (request|requests|need|needs|appeal) ..2 (for|to|of) ..3 (technical|financial|international) ..2 (assistance|support|cooperation|aid)
  + The request for technical assistance deserves support.
@weight 0.5 (deserve|deserves|deserved|worthy|merit|merits) ..3 (support|appreciation|respect|praise|mention|consideration|attention|recognition|encouragement|note|commendation|emulation)
  + Such work deserves the respect of this Council.

# ---- the soft recommendation: go on as before, tell others how ---------------------------------------
@weight 0.7 (encourag*|recommend*|urge*|invit*|suggest*|call*|propose*|hope*|advise*) ..6 (continue|continues|continued|continuing|pursue|persevere|maintain|maintains|sustain|consolidate|keep up|keep on|persist|redouble|proceed)
  + Xanadria encouraged Ruritania to continue its reforms.
! (continue|continued|continuing|pursue) ..3 (investigat*|prosecut*|concern*|moratorium|violations)
  - It called on the State to continue the investigations.
@weight 0.7 (experience|experiences|practices|example) ..10 (shared with|emulated|followed by|replicated)
  + Its experience deserves to be shared with others.
@weight 0.7 (share|shares|sharing|exchange|extend) ..4 (experience|experiences|practices|expertise|lessons|knowledge|achievements)
  + Ruritania could share its experience with others.
@weight 0.6 (elaborate|comment|information|more|know|learn|hear) ..5 (achievements|successes|success|accomplishments|good practices|best practices|positive results|lessons)
  + We would be glad to hear more about the achievements of Ruritania.
@weight 0.6 continue* (its|their|to|with|the|in|on) ..3 (efforts|endeavours|policies|path|work|commitment|reforms|initiatives|programmes|cooperation)
  + Ruritania should continue with its good work.
