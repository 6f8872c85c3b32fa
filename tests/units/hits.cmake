plaudit_unit_test(hits_test LIBRARIES hits)
