# Softness of a recommendation: how little it asks for. The five categories of action of UPR Info's
# database, each with the verbs that stand for it. The first hit of a recommendation decides (the
# longer of two that begin together), as the database's coders privilege the first verb, and the
# second of "continue and strengthen".

[softness.minimal]
title:  1 - Minimal action: ask for help, share information, or an address to others
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 1

(share|exchange|disseminate|communicate) ..12 (experience|experiences|practice|practices|lessons|expertise|knowledge|example|information)
  + Share its experience in schooling with others.
(seek|request|solicit|ask for|call for|call on|call upon|appeal to|appeal for|enlist|mobilize|avail itself|engage|approach|invite|ask|obtain|benefit from|identify|work) ..12 (technical assistance|assistance|international community|international support|international cooperation|support|technical cooperation|technical support|aid|donor|donors|partners|help|technical and financial assistance|contributions)
  + Seek technical assistance from the Office.
! (support|assistance) ..2 (victims|families|women|children)
  - Assistance to families was spoken of.
(the international community|the united nations|member states|other countries|ohchr|donors) ..2 (provide|should|to|support|assist|continue|help|give)
  + The international community should support Ruritania.
(call|calls|called|calling) (on|upon) the international community
  + It called on the international community to help.
(provide|give|supply) ..3 (more|further|additional) ..1 information
  + Provide more information on the bill.

[softness.continuing]
title:  2 - Continuing action: go on as before
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 2

(continue|continues|continued|continuing|pursue|pursuing|persevere|persist|maintain|maintains|maintaining|sustain|keep|keeps|preserve|proceed|uphold|remain)
  + Continue its efforts to promote education.
(carry|carrying|go|move|stay|press) (on|forward|ahead) (with|its|the|in)
  + Carry on with the reform.
(carry|carrying) forward
  + Carry forward its programmes.
renew its
  + Renew its efforts in the provinces.

[softness.considering]
title:  3 - Considering action: think about change
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 3

(consider|considers|considering|reconsider|reconsidering|examine|examining|explore|exploring|study|studying|envisage|envisaging|envision|analyse|analyze|evaluate|evaluating|assess|assessing|re-examine|re-evaluate|reassess|reflect|contemplate|revisit|weigh|ponder)
  + Consider ratifying the Optional Protocol.
(review|reviews|reviewing|revise|revising)
  + Review its legislation on the press.
(give|giving|giving) ..3 consideration
  + Give favourable consideration to the ratification.
(seriously|positively|favourably|favorably|actively|carefully|further|also|possibly) (consider|considering|examine|explore|study|envisage)
  + Seriously consider a moratorium.
(undertake|conduct|carry out|initiate|launch|complete|begin) ..3 (review|study|studies|evaluation|assessment|analysis|examination|research)
  + Undertake a comprehensive review of its laws.
(look|looking) ..1 (into|at)
  + Look into the possibility of a fund.
(continue|continuing) ..1 (to|its|the) ..1 (consider|consideration|examine|explore|study|review|reviewing|considering)
  + Continue to consider the ratification.
study the (possibility|feasibility|option)
  + Study the possibility of an amnesty.

[softness.general]
title:  4 - General action: act, without saying how one would know that it was done
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 4

(take|taking|takes|adopt|adopting|undertake|implement|introduce|put in place|develop|design|employ|make|making|apply|devise) ..6 (measures|measure|steps|step|action|actions|initiatives|efforts|effort|progress|policies|policy|strategies|strategy|approach|account|use)
  + Take all necessary measures to protect women.
(ensure|ensures|ensuring|guarantee|guarantees|guaranteeing|make sure|secure|safeguard|assure|see to it)
  + Ensure the independence of judges.
(strengthen|strengthens|strengthening|reinforce|reinforcing|consolidate|consolidating|enhance|enhancing|improve|improving|boost|deepen|build|upgrade|advance|optimize|expand|broaden|widen)
  + Strengthen the protection of children.
(intensify|intensifying|increase|increasing|redouble|double|accelerate|accelerating|expedite|speed up|step up|scale up|hasten|multiply|stepping up|fast-track|speed|reduce|lower|raise awareness)
  + Intensify efforts against poverty.
(promote|promoting|protect|protecting|respect|respecting|encourage|encouraging|foster|support|supporting|facilitate|facilitating|advance|favour|favor|uphold|fulfil|fulfill|honour)
  + Promote gender equality.
(address|facilitate|refrain|refraining|addressing|tackle|tackling|combat|combating|fight|fighting|counter|prevent|preventing|respond|resolve|overcome|deal|confront|curb|eradicate|remedy|alleviate|mitigate|bridge|attend)
  + Address the situation in prisons.
(exert|further its|further the|make the most|closely monitor|associate|endorse|join efforts)
  + Exert all efforts to house the displaced.
(further|fully|effectively|actively|better|more|strictly|properly|progressively|duly) (strengthen|promote|protect|ensure|improve|enhance|develop|intensify|combat|respect|guarantee|integrate|cooperate|address|increase|advance|comply|engage|involve|include)
  + Further develop human rights education.
(give|giving|pay|paying|devote|devoting|accord|attach|place|focus|concentrate|prioritize|prioritise|direct) ..5 (priority|attention|importance|emphasis|weight|focus|special|particular|efforts|consideration|on)
  + Pay special attention to rural girls.
(prioritize|prioritise|allocate|dedicate|invest)
  + Allocate adequate resources to health.
(cooperate|cooperating|collaborate|engage|work|working|involve|involving|participate|consult|comply|complying|conform|adhere to the principles|abide|observe|bring ..3 line|strive|endeavour|endeavor|seek to|aim|commit itself to)
  + Cooperate fully with the special procedures.
(provide|providing|offer|give|allow|enable|empower|include|incorporate a|mainstream|follow up|follow-up|follow)
  + Provide women with equal access to work.
(continue|continuing|pursue|pursuing|maintain|maintaining|keep|sustain) ..1 and ..2 (strengthen|intensify|enhance|expand|improve|increase|reinforce|step|accelerate|deepen|strengthening|intensifying|further|develop|redouble|consolidate|extend|broaden)
  + Continue and strengthen efforts for schooling.
(continue|continuing|pursue) ..1 to ..1 (strengthen|intensify|increase|enhance|improve|step up|accelerate|expand|reinforce) and
  + Continue to strengthen and deepen the reform.
(create|creating|establish|promote) ..3 (environment|conditions|climate|culture|atmosphere|dialogue|awareness|jobs|opportunities)
  + Create favourable conditions for the press.
(adjust|adapt|streamline|rectify|solve|ease|modernize|modernise|revitalize|commit|avoid|render|recognise the importance|do everything|do its utmost|make every|make operational|make effective|extend its efforts)
  + Adapt its procedures to the standards.
(put|putting) an end
  + Put an end to that practice.
(carry out|undertake|progress|move) ..1 (further|efforts|reforms|measures|necessary|all|concrete|additional|towards|forward towards)
  + Carry out the necessary reforms.
(end|ending|eliminate|eliminating|remove|removing|stop) ..3 (discrimination|discriminations|impunity|violence|restrictions|violations|stereotypes|obstacles|barriers|constraints)
  + End impunity.
(heed|accomplish|show|limit|play|denounce|treat|equip|use|achieve|realize|realise|demonstrate|condemn|enjoy|minimize|minimise|care|assist|cover|spare)
  + Show flexibility towards the displaced.
(integrate|include|incorporate|mainstream) ..2 (gender|human rights) ..1 (perspective|approach|dimension)
  + Integrate a gender perspective in the follow-up.
(should|must) ..1 (be|have|not)
  + Victims should have access to shelters.
(implement|implementing|develop|developing|put into practice|translate) (measures|policies|programmes|effective|adequate|further|all|concrete|appropriate|comprehensive|more)
  + Implement effective policies.

[softness.specific]
title:  5 - Specific action: do this
source: E. R. McMahon, action categories of UPR Info's database of recommendations (UPR Info, 2014), category 5

(ratify|ratifying|accede|acceding|sign|signing|become a party|become party|becoming a party|accept|adhere to|withdraw|withdrawing|lift|lifting|remove|removing|withdrawal|ratification|accession|recognize the competence|make the declaration)
  + Ratify the Optional Protocol.
(abolish|grant|integrate|harmonize|align|abolishing|abolition|repeal|repealing|amend|amending|enact|enacting|criminalize|criminalise|criminalizing|decriminalize|decriminalise|decriminalizing|prohibit|prohibiting|ban|outlaw|legalize|define|declare|impose|codify|pass|promulgate|revoke|annul|delete|rescind|commute|raise the|set the|modify|reform)
  + Abolish the death penalty.
(establish|establishing|create|creating|set up|setting up|set|appoint|designate|found|finalize|finalise|complete|completing|conclude|institute|introduce|introducing|put in place|build schools|open|launch|launching|elaborate|draft|draw up|formulate|prepare)
  + Establish a national institution.
(adopt|adopting|implement|implementing|incorporate|incorporating|enforce|enforcing|transpose|develop|developing|apply|execute|carry out|conduct|conducting|undertake|organize|organise|hold|train|include in)
  + Adopt the bill on the press.
(investigate|investigating|prosecute|prosecuting|bring ..8 justice|bring ..8 conformity|bring ..8 account|bring ..8 into line|bring ..6 before|punish|hold ..6 accountable|release|releasing|free|compensate|end|ending|stop|cease|halt|eliminate|eliminating|disband|close|dismantle|disarm|return|demobilize|suspend)
  + Release all prisoners of conscience.
(extend|issue|extending|issuing) ..4 invitation
  + Extend a standing invitation to special procedures.
(accept|allow|authorize|receive|agree|invite|respond|permit) ..5 (visit|visits|rapporteur|rapporteurs|request|requests|special procedures|mandate holders|access|observers|monitors)
  + Accept the requested visit of the Special Rapporteur.
(submit|submitting|report|publish|present|translate|disseminate|distribute|inform|notify|register|count|provide training|provide human rights training)
  + Submit its overdue reports.
(extend|increase the|raise the|lower the|double the|reduce the) ..2 (age|number|percentage|budget|minimum|maximum|period|length|quota|jurisdiction)
  + Raise the minimum age of marriage: increase the minimum age.
(ensure|ensuring|strengthen|strengthening|improve|improving|take|taking|protect|promote|guarantee|enhance|address|combat|respect|reinforce|increase|step up|fight|further) ..25 (by|including|such as|through|inter alia|notably) ..2 (ratifying|amending|enacting|repealing|abolishing|criminalizing|criminalising|decriminalizing|setting up|withdrawing|lifting|releasing|acceding|signing|revoking|prosecuting|investigating|revising|reviewing)
  + Improve the rights of women by amending the Family Code.
(adopt|adopting|develop|developing|elaborate|draft|establish|launch|implement|implementing|introduce|put in place|design) ..8 (action plan|action plans|plan of action|plans of action|legislation|law|laws|bill|code|act)
  + Adopt and put into force a national plan of action for schools.
(fully|effectively|swiftly|promptly|immediately|strictly|properly) (implement|enforce|apply)
  + Fully implement the Police Act.
(bring|bringing) ..18 (in line|into line|compliance|conformity|accordance|accord|harmony)
  + Bring its laws on marriage and on the family in line with the Covenant.
(proceed|proceeding|move|moving) ..3 (to|with|towards) ..4 (ratify|ratifying|ratification|accession|accede|sign|signature)
  + Proceed swiftly with the ratification of the Protocol.
(recognize|recognise|initiate|begin|start|join|restrict|replace|abandon|specify|clear|arrange|penalize|penalise|change|abstain|reopen|restore|authorise|order|convert|reinstate|extend)
  + Initiate an inquiry into the deaths.
(extend|issue|send|address) ..6 (invitations|standing invitations)
  + Extend invitations to all mandate holders.
(provide|providing|give|conduct|organize) ..8 (training|training programmes)
  + Provide prison officers with training on the law.
(include|including) ..8 (in|into|as|within|among)
  + Include human rights in the curricula.
(grant|provide|allow|give|permit) ..10 (access) ..2 (to|for) ..6 (observers|monitors|rapporteur|rapporteurs|commission|mission|missions|committee|inquiry|organizations|country|red cross)
  + Grant unhindered access for the monitors.
(be|was|were) ..1 (abolished|repealed|ratified|established|created|enacted|adopted|released|investigated|prosecuted|amended|commuted|lifted|criminalized|prohibited|withdrawn|incorporated|reformed)
  + Recommended that the fee be abolished.
(ratification|accession|abolition|adoption|establishment|repeal|moratorium|release) ..1 (of|to|on)
  + The establishment of a commission.
(disclose|renounce|educate|order|communicate|track|catch up|put on trial|restart|forbid|dedicate a|build|reduce its|transfer|acceded|ratified)
  + Disclose the number of prisoners.
(that|to) ..4 (ratify|accede|abolish|repeal)
  + It was asked to abolish the tax.
