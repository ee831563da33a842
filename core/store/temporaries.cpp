// Why: see temporaries.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/temporaries.hpp"

#include "system/disk.hpp"
#include "system/held_file.hpp"

namespace almanac {
namespace {

/// `.12.json.` of `.12.json.aB3dE6`: how System::write_file names what is not whole yet.
bool is_left_over(std::string_view name) {
    if (disk::is_temporary(name, HeldFile::prefix)) return true;
    const auto dot = name.rfind('.');
    return name.starts_with('.') && dot > 0 && dot != std::string_view::npos &&
           disk::is_temporary(name, name.substr(0, dot + 1));
}

}  // namespace

std::size_t clear_temporaries(const System& system, const std::filesystem::path& folder) {
    std::size_t cleared = 0;
    for (const auto& name : system.list(folder)) {
        std::error_code ignored;
        if (is_left_over(name) && std::filesystem::remove(folder / name, ignored)) ++cleared;
    }
    return cleared;
}

}  // namespace almanac
