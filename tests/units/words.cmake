plaudit_unit_test(words_test LIBRARIES words lexicon)
set_tests_properties(words_test PROPERTIES ENVIRONMENT "PLAUDIT_SOURCE=${PROJECT_SOURCE_DIR}")

# For tests/real/segments.sh: cuts texts on our own path and by ICU.
add_executable(segments-against-icu real/segments-against-icu.c)
set_target_properties(segments-against-icu PROPERTIES RUNTIME_OUTPUT_DIRECTORY
                                                      ${CMAKE_BINARY_DIR}/tests/real)
target_link_libraries(segments-against-icu PRIVATE words rows command memory errors)
