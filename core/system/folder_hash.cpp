// Why: see folder_hash.hpp. SPDX-License-Identifier: Apache-2.0
#include "system/folder_hash.hpp"

#include "system/sha256.hpp"

namespace almanac {
namespace {

constexpr std::uint64_t largest_file = 256U << 20;

}  // namespace

std::string folder_hash(const System& system, const std::filesystem::path& folder,
                        const KnownContents& known) {
    Sha256 digest;
    const auto add = [&](const std::string& name, std::string_view content) {
        digest.add(name + '\0' + std::to_string(content.size()) + '\0');
        digest.add(content);
    };
    for (const auto& name : system.list(folder)) {
        if (system.is_directory(folder / name)) continue;
        if (const auto given = known.find(name); given != known.end())
            add(name, given->second);
        else
            add(name, system.read_file(folder / name, largest_file));
    }
    return digest.take_hex();
}

}  // namespace almanac
