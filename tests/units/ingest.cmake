plaudit_unit_test(ingest_test LIBRARIES plaudit-ingest-parts)
plaudit_unit_test(ingest_html_test LIBRARIES plaudit-ingest-parts)
plaudit_unit_test(statement_rows_test LIBRARIES plaudit-ingest-parts)
