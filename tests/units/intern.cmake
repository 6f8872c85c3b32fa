plaudit_unit_test(intern_test LIBRARIES intern)
