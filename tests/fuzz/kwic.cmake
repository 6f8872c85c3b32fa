plaudit_fuzz_target(kwic_fuzz LIBRARIES plaudit-kwic-parts)
