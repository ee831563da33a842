# Why: a test program is one call: almanac_add_test(store SOURCES … DEPENDS …); its cases appear one by one in ctest.
include(Catch)

function(almanac_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;DEPENDS;ENVIRONMENT")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "almanac_add_test(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    add_executable(test_${name} ${arg_SOURCES})
    target_link_libraries(test_${name} PRIVATE ${arg_DEPENDS} almanac::options Catch2::Catch2WithMain)
    # Tests are compiled often and run briefly.
    target_compile_options(test_${name} PRIVATE -O0)
    target_include_directories(test_${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/support")
    target_compile_definitions(test_${name} PRIVATE
        ALMANAC_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        ALMANAC_BINARY_DIR="${PROJECT_BINARY_DIR}")
    catch_discover_tests(test_${name} TEST_PREFIX "${name}: "
        PROPERTIES TIMEOUT ${arg_TIMEOUT} ENVIRONMENT "${arg_ENVIRONMENT}")
endfunction()
