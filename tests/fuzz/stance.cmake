plaudit_fuzz_target(stance_fuzz LIBRARIES plaudit-stance-parts)
