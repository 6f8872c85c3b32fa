plaudit_unit_test(memory_test LIBRARIES memory)
