plaudit_fuzz_target(stance_fuzz LIBRARIES judgement hits)
