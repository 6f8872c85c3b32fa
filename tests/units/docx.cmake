plaudit_unit_test(docx_test LIBRARIES plaudit-ingest-parts)
