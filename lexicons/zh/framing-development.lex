# Development first: development, or subsistence, is the root of all rights and comes before them;
# see en/framing-development.lex.

[framing.development]
title:    Development first: the right to development, subsistence before other rights
polarity: none
source:   Declaration on the Right to Development (General Assembly resolution 41/128); Human Rights Council resolution 35/21, The contribution of development to the enjoyment of all human rights

/发展权(?!限|力)/
  + 发展权是不可剥夺的权利。
/生存权/
  + 生存权是首要人权。
/(?:发展|增长)[^，。；]{0,16}(?:基础|前提|先决条件|关键|第一要务|首位|首要|优先|先于)/
  + 发展是一切权利的前提。
! /(?:儿童|职业|幼儿|技能|个人)发展/
  - 儿童发展是课程的基础。
! /在[^，。；]{0,12}基础上/
  - 在调查的基础上发展旅游。
/发展[^，。；]{0,10}(?:对|为)[^，。；]{0,10}(?:享有|实现)?[^，。；]{0,6}人权(?:的)?[^，。；]{0,4}贡献|以发展促人权/
  + 它强调发展对享有所有人权的贡献。
/(?:贫困|贫穷|饥饿|脱贫|减贫|扶贫)[^，。；]{0,12}(?:首要|优先|第一|头等|先于|首位|重中之重)/
  + 消除饥饿是头等大事。
/(?:首要|优先|第一|头等)[^，。；]{0,8}(?:是|考虑|任务)?[^，。；]{0,6}(?:发展|消除贫困|减贫|消除饥饿|脱贫|温饱)(?!计划|项目|中国家|规划)/
  + 当前的首要任务是发展经济。
/经济、社会(?:和|及|与|、)文化权利/
  + 经济、社会和文化权利应得到同等重视。
! /(?:《|国际公约|委员会)?经济、社会(?:及|和|与|、)文化权利(?:国际公约|委员会|公约)/
  - 它批准了《经济、社会及文化权利国际公约》。
/以人民?为(?:中心|本)的?发展/
  + 它奉行以人民为中心的发展。
