plaudit_fuzz_target(hits_fuzz LIBRARIES hits)
