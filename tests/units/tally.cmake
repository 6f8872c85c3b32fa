plaudit_unit_test(tally_test LIBRARIES plaudit-tally-parts)
