plaudit_fuzz_target(tokenize_fuzz LIBRARIES plaudit-tokenize-parts)
