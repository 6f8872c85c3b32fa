plaudit_fuzz_target(words_fuzz LIBRARIES words)
