plaudit_unit_test(kwic_test LIBRARIES plaudit-kwic-parts m)
