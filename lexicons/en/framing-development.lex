# Development first: development, or subsistence, is the root of all rights, and comes before them.

[framing.development]
title:    Development first: the right to development, subsistence before other rights
polarity: none
source:   Declaration on the Right to Development (General Assembly resolution 41/128); Human Rights Council resolution 35/21, The contribution of development to the enjoyment of all human rights

right to development
  + The right to development is an inalienable right.
(development|growth) ..3 (foundation|basis|precondition|prerequisite|key to|comes first|must precede|takes precedence|prior to)
  + Development is the foundation of all rights.
! (child|childhood|skills|professional) development
  - Child development is the basis of the curriculum.
! on the basis of
  - Its growth was measured on the basis of a survey.
(contribution|role) of development
  + It stressed the contribution of development to human rights.
(poverty|hunger) ..4 (priority|priorities|first|comes before|precede|paramount)
  + Poverty eradication is the first priority.
(priority|precedence) ..4 (development|poverty|hunger|growth)
  + It gives priority to development.
! development (plan|plans|goals|programme|strategy)
  - Schools have priority in the development plan.
(right to subsistence|rights to subsistence)
  + The right to subsistence comes first.
economic ..1 social and cultural rights
  + Economic, social and cultural rights deserve equal weight.
! (covenant|committee|protocol) ..4 economic ..1 social and cultural rights
  - It ratified the International Covenant on Economic, Social and Cultural Rights.
people-centred development
  + It pursued people-centred development.
