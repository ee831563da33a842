# Why: finds every package once, with the workarounds that Debian 12 needs.
find_package(Boost 1.74 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED CONFIG)
find_package(valijson REQUIRED CONFIG)
find_package(fmt 9 REQUIRED CONFIG)
find_package(PkgConfig REQUIRED)

# Poco's package names a PostgreSQL target that it does not bring.
if(NOT TARGET PostgreSQL::client)
    add_library(PostgreSQL::client INTERFACE IMPORTED)
endif()
find_package(Poco 1.11 REQUIRED CONFIG COMPONENTS Foundation Crypto Data DataSQLite)
find_package(OpenSSL REQUIRED)
find_package(SQLite3 REQUIRED)

pkg_check_modules(SECCOMP REQUIRED IMPORTED_TARGET libseccomp)
# Only the module that writes PDF links these; see reports/pdf.
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz)
pkg_check_modules(HARFBUZZ_SUBSET REQUIRED IMPORTED_TARGET harfbuzz-subset)
pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib)

find_package(cmark-gfm CONFIG QUIET)
find_path(ALMANAC_CMARK_INCLUDE cmark-gfm.h REQUIRED)
find_library(ALMANAC_CMARK_LIBRARY cmark-gfm REQUIRED)
find_library(ALMANAC_CMARK_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
add_library(almanac_cmark INTERFACE)
target_include_directories(almanac_cmark SYSTEM INTERFACE "${ALMANAC_CMARK_INCLUDE}")
target_link_libraries(almanac_cmark INTERFACE "${ALMANAC_CMARK_EXTENSIONS_LIBRARY}" "${ALMANAC_CMARK_LIBRARY}")

if(ALMANAC_TESTS)
    find_package(Catch2 REQUIRED)
endif()
