plaudit_unit_test(ingest_test LIBRARIES plaudit-ingest-parts)
