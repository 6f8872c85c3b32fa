plaudit_unit_test(states_test LIBRARIES states)
set_tests_properties(states_test PROPERTIES ENVIRONMENT "PLAUDIT_SOURCE=${PROJECT_SOURCE_DIR}")
