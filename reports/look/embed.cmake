# Why: turns stylesheets into one C++ file: cmake -DOUT=… -DPROFILES="modern" -DMODERN="a.css;b.css" -P embed.cmake
set(cases "")
foreach(profile IN LISTS PROFILES)
    set(text "")
    foreach(part IN LISTS PARTS_${profile})
        file(READ "${part}" content)
        string(APPEND text "${content}\n")
    endforeach()
    string(APPEND cases "    if (profile == \"${profile}\")\n        return R\"look(${text})look\";\n")
endforeach()
file(WRITE "${OUT}" "// Generated from the stylesheets of reports/look.\n#include \"look/look.hpp\"\n
namespace almanac::look {\n
std::string_view stylesheet(std::string_view profile) {\n${cases}    return {};\n}\n
}  // namespace almanac::look\n")
