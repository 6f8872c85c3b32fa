plaudit_unit_test(stance_test LIBRARIES plaudit-stance-parts)
