plaudit_unit_test(export_test LIBRARIES plaudit-export-parts)
