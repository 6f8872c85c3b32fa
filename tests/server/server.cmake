# Not a test: what scripts of tests/shell fetch from (canned.sh).
add_executable(canned_server server/canned_server.c)
set_target_properties(canned_server PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests/server)
