plaudit_unit_test(ingest_xml_test LIBRARIES ingest_xml)
set_tests_properties(ingest_xml_test PROPERTIES ENVIRONMENT "PLAUDIT_SOURCE=${PROJECT_SOURCE_DIR}")
plaudit_unit_test(ingest_xml_profile_test LIBRARIES ingest_xml)
set_tests_properties(ingest_xml_profile_test PROPERTIES
                     ENVIRONMENT "PLAUDIT_SOURCE=${PROJECT_SOURCE_DIR}")
