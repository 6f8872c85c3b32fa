plaudit_unit_test(engine_test LIBRARIES engine rows intern memory errors)
