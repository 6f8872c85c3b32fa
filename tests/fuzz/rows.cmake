plaudit_fuzz_target(rows_fuzz LIBRARIES rows)
