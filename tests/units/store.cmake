plaudit_unit_test(store_test LIBRARIES store rows intern memory errors Threads::Threads)
