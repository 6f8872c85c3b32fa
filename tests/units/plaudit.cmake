plaudit_unit_test(plaudit_test LIBRARIES plaudit-parts rows intern memory errors)
