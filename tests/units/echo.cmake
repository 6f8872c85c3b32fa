add_library(echo_corpus STATIC units/echo_corpus.c)
target_link_libraries(echo_corpus PUBLIC memory m)
plaudit_unit_test(echo_test LIBRARIES plaudit-echo-parts echo_corpus)

# Not a test: writes the corpus of tests/bench/echo.
add_executable(echo_generate bench/echo/generate.c)
target_link_libraries(echo_generate PRIVATE echo_corpus)
set_target_properties(echo_generate PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests/bench)
