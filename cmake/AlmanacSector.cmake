# Why: a sector with code is built by one call, the same inside this tree and out of it.
# SPDX-License-Identifier: Apache-2.0
#
#   almanac_add_sector(<id> SOURCES <file>… [TESTS <file>…])
#
# Builds the sources of the current folder into <id>.so, which exports almanac_sector_entry and
# nothing else, and stages the complete sector folder in ${ALMANAC_SECTOR_STAGE}/<id>
# (default: <build>/sectors), where a workspace finds it. TESTS become one program, test_sector_<id>,
# that holds sources and tests together, so that a test can call the sector directly.

set(ALMANAC_SECTOR_SCRIPTS "${CMAKE_CURRENT_LIST_DIR}")

# Reads one text member of sector.json into `out`; empty where there is none.
function(almanac_manifest_member folder member out)
    set(manifest "${folder}/sector.json")
    if(NOT EXISTS "${manifest}")
        message(FATAL_ERROR "${manifest}: not found. A sector is a folder with a manifest.")
    endif()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${manifest}")
    file(READ "${manifest}" text)
    string(JSON value ERROR_VARIABLE fault GET "${text}" "${member}")
    if(fault)
        set(value "")
    endif()
    set(${out} "${value}" PARENT_SCOPE)
endfunction()

# Refuses a manifest that tells something else than the build.
function(almanac_expect_manifest folder member wanted)
    almanac_manifest_member("${folder}" "${member}" found)
    if(NOT found STREQUAL wanted)
        message(FATAL_ERROR "${folder}/sector.json: \"${member}\" is \"${found}\", but "
            "CMakeLists.txt builds \"${wanted}\". Make them equal.")
    endif()
endfunction()

# Files of a sector folder that belong to the sector as delivered: everything but what builds it.
function(almanac_sector_files folder out)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS LIST_DIRECTORIES false RELATIVE "${folder}" "${folder}/*")
    list(FILTER found EXCLUDE REGEX "(^|/)(\\.|CMakeLists\\.txt$|CMakePresets\\.json$)")
    list(FILTER found EXCLUDE REGEX "\\.(c|cc|cpp|cxx|h|hh|hpp|hxx)$")
    cmake_path(IS_PREFIX folder "${CMAKE_BINARY_DIR}" NORMALIZE builds_inside)
    if(builds_inside)
        file(RELATIVE_PATH build "${folder}" "${CMAKE_BINARY_DIR}")
        list(FILTER found EXCLUDE REGEX "^${build}/")
    endif()
    set(${out} "${found}" PARENT_SCOPE)
endfunction()

# Keeps ${ALMANAC_SECTOR_STAGE}/<id> equal to the sector folder (and its library, where there is one).
function(almanac_stage_sector id folder)
    set(stage "${ALMANAC_SECTOR_STAGE}/${id}")
    set(notes "${CMAKE_CURRENT_BINARY_DIR}/sector_${id}")
    almanac_sector_files("${folder}" files)
    list(JOIN files "\n" lines)
    file(CONFIGURE OUTPUT "${notes}.files" CONTENT "${lines}\n" @ONLY)
    list(TRANSFORM files PREPEND "${folder}/" OUTPUT_VARIABLE sources)
    add_custom_command(OUTPUT "${notes}.staged"
        COMMAND "${CMAKE_COMMAND}" "-DFOLDER=${folder}" "-DSTAGE=${stage}" "-DFILES=${notes}.files"
                "-DLIBRARY=${id}.so" -P "${ALMANAC_SECTOR_SCRIPTS}/stage_sector.cmake"
        COMMAND "${CMAKE_COMMAND}" -E touch "${notes}.staged"
        DEPENDS ${sources} "${notes}.files" "${ALMANAC_SECTOR_SCRIPTS}/stage_sector.cmake"
        COMMENT "Staging sector ${id}"
        VERBATIM)
    add_custom_target(almanac_stage_${id} ALL DEPENDS "${notes}.staged")
endfunction()

# One program with the sector's own tests.
function(almanac_add_sector_test id)
    if(NOT TARGET Catch2::Catch2)
        find_package(Catch2 REQUIRED)
    endif()
    include(Catch)
    add_executable(test_sector_${id} ${ARGN})
    target_link_libraries(test_sector_${id} PRIVATE almanac_sector_${id}_build Catch2::Catch2WithMain)
    catch_discover_tests(test_sector_${id} TEST_PREFIX "sector ${id}: " PROPERTIES TIMEOUT 60)
endfunction()

function(almanac_add_sector id)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;TESTS")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "almanac_add_sector(${id}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_SOURCES)
        message(FATAL_ERROR "almanac_add_sector(${id}): SOURCES missing. A sector without code needs no CMakeLists.txt.")
    endif()
    if(NOT DEFINED ALMANAC_SECTOR_STAGE)
        set(ALMANAC_SECTOR_STAGE "${CMAKE_BINARY_DIR}/sectors")
    endif()
    set(folder "${CMAKE_CURRENT_SOURCE_DIR}")
    almanac_expect_manifest("${folder}" id "${id}")
    almanac_expect_manifest("${folder}" library "${id}.so")
    almanac_manifest_member("${folder}" version version)

    # What sector and test are both compiled with. Numerics as in the host: no fused multiply-add.
    add_library(almanac_sector_${id}_build INTERFACE)
    target_link_libraries(almanac_sector_${id}_build INTERFACE almanac::sdk $<TARGET_NAME_IF_EXISTS:almanac::options>)
    target_compile_options(almanac_sector_${id}_build INTERFACE -ffp-contract=off)
    target_compile_definitions(almanac_sector_${id}_build INTERFACE
        ALMANAC_MANIFEST_ID="${id}" ALMANAC_MANIFEST_VERSION="${version}")

    add_library(almanac_sector_${id} MODULE ${arg_SOURCES})
    target_link_libraries(almanac_sector_${id} PRIVATE almanac_sector_${id}_build)
    set_target_properties(almanac_sector_${id} PROPERTIES
        PREFIX "" SUFFIX ".so" OUTPUT_NAME "${id}"
        LIBRARY_OUTPUT_DIRECTORY "${ALMANAC_SECTOR_STAGE}/${id}"
        C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
        CXX_EXTENSIONS OFF
        LINK_DEPENDS "${ALMANAC_SECTOR_SCRIPTS}/sector.map")
    target_link_options(almanac_sector_${id} PRIVATE
        "LINKER:--version-script=${ALMANAC_SECTOR_SCRIPTS}/sector.map" LINKER:-z,defs LINKER:-z,now
        $<$<CONFIG:Release>:LINKER:--strip-all>)

    almanac_stage_sector("${id}" "${folder}")
    if(arg_TESTS AND (ALMANAC_TESTS OR BUILD_TESTING))
        almanac_add_sector_test("${id}" ${arg_SOURCES} ${arg_TESTS})
    endif()
endfunction()
