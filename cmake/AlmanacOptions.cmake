# Why: one place for what every target of this project is compiled with.
option(ALMANAC_TESTS "Build the tests" ON)
option(ALMANAC_WERROR "Treat warnings as errors" OFF)
set(ALMANAC_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined")
option(ALMANAC_FUZZER "Build the fuzz targets with libFuzzer (clang)" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

# -O3 doubles the time to compile and gains nothing here: the costs lie in memory and in libraries.
set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

find_program(ALMANAC_CCACHE ccache)
if(ALMANAC_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_C_COMPILER_LAUNCHER "${ALMANAC_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${ALMANAC_CCACHE}")
endif()

# Warnings and numerics of this project's own code: figures must not depend on the compiler's mood.
add_library(almanac_options INTERFACE)
add_library(almanac::options ALIAS almanac_options)
target_compile_options(almanac_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow
    $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor>
    $<$<COMPILE_LANGUAGE:CXX>:-Woverloaded-virtual>
    # GCC 12 raises -Wrestrict on plain std::string concatenation when it optimises (its PR105651),
    # and -Wmaybe-uninitialized on the inside of a checked std::optional (its PR80635).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-maybe-uninitialized>
    -ffp-contract=off
    $<$<BOOL:${ALMANAC_WERROR}>:-Werror>)
# The same source gives the same bytes from any folder.
target_compile_options(almanac_options INTERFACE "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.")

if(ALMANAC_FUZZER)
    # Everything tells the fuzzer where it has been.
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(ALMANAC_SANITIZE)
    add_compile_options("-fsanitize=${ALMANAC_SANITIZE}" -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options("-fsanitize=${ALMANAC_SANITIZE}")
    add_compile_definitions(ALMANAC_SANITIZED)
endif()

# Adds a library of this project with its alias: almanac_library(store SOURCES … DEPENDS …)
function(almanac_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "almanac_library(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
    endif()
    add_library(almanac_${name} STATIC ${arg_SOURCES})
    add_library(almanac::${name} ALIAS almanac_${name})
    target_link_libraries(almanac_${name} PUBLIC ${arg_DEPENDS} PRIVATE almanac::options ${arg_PRIVATE_DEPENDS})
endfunction()
