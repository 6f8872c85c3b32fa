plaudit_unit_test(attribute_test LIBRARIES plaudit-attribute-parts)
