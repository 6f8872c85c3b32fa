plaudit_unit_test(rows_test LIBRARIES rows)
