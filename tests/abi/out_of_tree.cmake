# Why: an author has an installed almanac and a folder of his own, never this tree: what that gives
# must build, pass its tests, export one symbol and be fit for use.
# SPDX-License-Identifier: Apache-2.0
#
# cmake -DBUILD=<built tree> -DWORKSPACE=<folder> -DWORK=<scratch> [-DCCACHE=<program>] -DNM=<program>
#       -P out_of_tree.cmake
# In WORK: the SDK installed to sdk/, the template and a sector of `almanac new --cpp` beside it.

# Runs a command in WORK; its words are shown where it fails.
function(run)
    execute_process(COMMAND ${ARGV} WORKING_DIRECTORY "${WORK}"
        OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
        list(JOIN ARGV " " line)
        message(FATAL_ERROR "${line}\ngave ${result}:\n${output}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

function(expect_only_entry library)
    run("${NM}" --dynamic --defined-only --format=posix "${library}")
    string(REGEX MATCHALL "[^\n]+" symbols "${output}")
    if(NOT symbols MATCHES "^almanac_sector_entry [^;]*$")
        message(FATAL_ERROR "${library} exports ${symbols}, wanted almanac_sector_entry alone")
    endif()
endfunction()

# Builds the sector folder `id` of WORK against the installed SDK into <id>_build; as Debug, which is what an
# author builds first, and compiles fastest.
function(build_sector id tests)
    run("${CMAKE_COMMAND}" -S "${id}" -B "${id}_build" -G Ninja -DCMAKE_BUILD_TYPE=Debug
        "-DCMAKE_PREFIX_PATH=${WORK}/sdk" -DBUILD_TESTING=${tests}
        -DCMAKE_CXX_COMPILER_LAUNCHER=${CCACHE} "-DCMAKE_CXX_COMPILER=${COMPILER}")
    run("${CMAKE_COMMAND}" --build "${id}_build")
    if(tests)
        run("${CMAKE_CTEST_COMMAND}" --test-dir "${id}_build" --output-on-failure --no-tests=error)
    endif()
    set(stage "${WORK}/${id}_build/sectors/${id}")
    expect_only_entry("${stage}/${id}.so")
    foreach(file IN ITEMS sector.json sections.zh.md sections.en.md)
        if(NOT EXISTS "${stage}/${file}")
            message(FATAL_ERROR "${stage}/${file} was not staged")
        endif()
    endforeach()
    run("${BUILD}/bin/almanac" -w "${WORKSPACE}" check "${stage}")
endfunction()

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
set(ENV{CCACHE_BASEDIR} "${WORK}")
set(ENV{CCACHE_NOHASHDIR} 1)
run("${CMAKE_COMMAND}" --install "${BUILD}" --component sdk --prefix "${WORK}/sdk")
file(COPY "${WORK}/sdk/share/almanac/template" DESTINATION "${WORK}")
build_sector(template ON)
run("${BUILD}/bin/almanac" new dried_fruit --cpp --out "${WORK}")
build_sector(dried_fruit OFF)
