plaudit_unit_test(flood_test LIBRARIES plaudit-flood-parts)
plaudit_unit_test(flood_simulation_test LIBRARIES plaudit-flood-parts)
