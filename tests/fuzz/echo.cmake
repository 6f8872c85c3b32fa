plaudit_fuzz_target(echo_fuzz LIBRARIES plaudit-echo-parts)
