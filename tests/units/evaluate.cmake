plaudit_unit_test(evaluate_test LIBRARIES plaudit-evaluate-parts)
