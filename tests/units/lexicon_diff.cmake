plaudit_unit_test(lexicon_diff_test LIBRARIES plaudit-lexicon-diff-parts)
