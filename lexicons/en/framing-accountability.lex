# Accountability: who is responsible for violations answers for them. In the balance of frames it
# stands against technical assistance.

[framing.accountability]
title:    Accountability, justice and independent scrutiny
polarity: none
source:   Basic Principles and Guidelines on the Right to a Remedy and Reparation (General Assembly resolution 60/147); Updated Set of Principles to Combat Impunity (E/CN.4/2005/102/Add.1)

(accountability|accountable|unaccountable)
  + It called for accountability.
(impunity|unpunished)
  + Impunity must end.
  + The crime went unpunished.
(bring|brings|bringing|brought|face) ..6 justice
  + Those responsible were brought to justice.
(brought|bring|bringing|taken|appear) ..2 (before|to) ..2 (court|courts|tribunal|tribunals|judge|judges|trial)
  + The guards were brought before a court.
(investigate|investigates|investigated|investigating|investigation|investigations|inquiry|inquiries|inquest|fact-finding)
  + Xanadria asked for an investigation of the deaths.
! (scientific|social|medical|market|research) (investigation|investigations|inquiry)
  - Scientific investigation is free.
(prosecut*|convict|convicted|convicting|conviction|convictions|indict*)
  + It asked how many officers were prosecuted.
! conviction that
  - It is our conviction that peace will come.
! (firm|strong|deep|religious|political) (conviction|convictions)
  - It is our firm conviction.
(punish|punished|punishing|sanction|sanctioned|penalize|penalized|sentenced) ..4 (perpetrators|those|responsible|officers|officials|police|authors|offenders|culprits|violators)
  + The State should punish the perpetrators.
(perpetrator|perpetrators|culprits|those responsible|persons responsible|command responsibility)
  + Those responsible are still at large.
(reparation|reparations|redress|remedy|remedies|compensation|restitution|rehabilitation) ..4 (victim|victims|families|survivors|effective|violations)
  + Victims received no redress for violations: reparations for victims are due.
(owed|entitled to|right to|receive|received|paid|pay|grant|granted|claim) ..2 (compensation|reparation|reparations|redress|restitution)
  + The families are entitled to compensation.
(effective|judicial|adequate) (remedy|remedies|redress|reparation|reparations)
  + Everyone has a right to an effective remedy.
(truth|transitional justice|reconciliation) ..1 (commission|commissions|justice|mechanism|mechanisms)
  + The truth commission began its work.
transitional justice
  + It spoke of transitional justice.
(international criminal court|rome statute|war crimes|crimes against humanity|genocide|criminal responsibility)
  + Ruritania signed the Rome Statute.
! (age|minimum age) of criminal responsibility
  - It raised the minimum age of criminal responsibility.
! convention ..10 genocide
  - It joined the Convention on the Prevention and Punishment of the Crime of Genocide.
(independent|impartial|external|civilian) ..3 (oversight|monitoring|complaints|complaint|commission of inquiry|body|mechanism|supervision) ..3 (police|prisons|detention|abuse|abuses|violations|complaints|security|forces|torture|mechanism)
  + It proposed an independent body for complaints about the police.
(commission of inquiry|ombudsman for|complaints mechanism|complaint mechanism|national preventive mechanism|police oversight)
  + A commission of inquiry was set up.
(rule of law|due process|fair trial|fair trials)
  + It stressed due process and the rule of law.
(transparency|transparent|transparently) ..3 (investigat*|accountab*|judicia*|process|manner|government|institutions)
  + It asked for transparency and accountability.
(compliance|comply|complies|implementation|implement|execution) ..4 (obligations|judgment|judgments|judgements|rulings|decisions of)
  + It asked about compliance with the court's judgments.
