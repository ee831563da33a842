# Why: data files (schemas, styles, templates) are compiled in, so that the program is one file and needs no path.
#
# almanac_embed(<target> <name> FILES a.json …) adds a source that defines
#   std::optional<std::string_view> almanac::embedded::<name>(std::string_view file_name)
function(almanac_embed target name)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "FILES")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "almanac_embed(${target}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
    endif()
    set(table "")
    foreach(file IN LISTS arg_FILES)
        cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" OUTPUT_VARIABLE path)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
        file(READ "${path}" content)
        cmake_path(GET path FILENAME file_name)
        # A literal may be at most 64 KiB by the standard's minimum; adjacent ones are joined.
        string(REGEX REPLACE "\n" ")~~\"\n    R\"~~(" lines "${content}")
        string(REPLACE ")~~\"\n    R\"~~(" "\n)~~\"\n    R\"~~(" content "${lines}")
        string(APPEND table "    if (file_name == \"${file_name}\") return R\"~~(${content})~~\";\n")
    endforeach()
    set(source "${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.cpp")
    file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [=[
// Generated from data files. SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string_view>

namespace almanac::embedded {

std::optional<std::string_view> @name@(std::string_view file_name);

std::optional<std::string_view> @name@(std::string_view file_name) {
@table@    return std::nullopt;
}

}  // namespace almanac::embedded
]=])
    target_sources(${target} PRIVATE "${source}")
endfunction()
