plaudit_unit_test(corpus_test LIBRARIES corpus memory errors)
