plaudit_unit_test(tokenize_test LIBRARIES plaudit-tokenize-parts)
set_tests_properties(tokenize_test PROPERTIES ENVIRONMENT "PLAUDIT_SOURCE=${PROJECT_SOURCE_DIR}")
