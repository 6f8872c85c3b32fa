plaudit_unit_test(lexicon_test LIBRARIES lexicon memory)
plaudit_unit_test(lexicon_property_test LIBRARIES lexicon memory)
plaudit_unit_test(match_test LIBRARIES plaudit-match-parts lexicon memory)
