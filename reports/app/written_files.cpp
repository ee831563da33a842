// Why: see written_files.hpp. SPDX-License-Identifier: Apache-2.0
#include "app/written_files.hpp"

#include <nlohmann/json.hpp>

#include "app/app_messages.hpp"
#include "store/sha256.hpp"

namespace almanac::app {
namespace {

constexpr const char* memory = "written.json";
constexpr std::uint64_t largest = 1ULL << 30U;

std::string other_name(const std::filesystem::path& name, int attempt) {
    return name.stem().string() + ".new" + (attempt == 1 ? "" : std::to_string(attempt)) +
           name.extension().string();
}

}  // namespace

WrittenFiles::WrittenFiles(const System& system, std::filesystem::path folder)
    : system_(system), folder_(std::move(folder)) {
    if (!system_.exists(folder_ / memory)) return;
    const auto json =
        nlohmann::json::parse(system_.read_file(folder_ / memory, 1U << 20U), nullptr, false);
    if (!json.is_object()) return;
    for (const auto& [name, hash] : json.items())
        if (hash.is_string()) hashes_[name] = hash.get<std::string>();
}

bool WrittenFiles::is_ours(const std::filesystem::path& path) const {
    if (!system_.exists(path)) return true;
    const auto known = hashes_.find(path.filename().string());
    return known != hashes_.end() && known->second == sha256_hex(system_.read_file(path, largest));
}

std::filesystem::path WrittenFiles::add(const std::string& name, std::string content,
                                        Diagnostics& diagnostics) {
    std::string chosen = name;
    for (int attempt = 1; !is_ours(folder_ / chosen); ++attempt) chosen = other_name(name, attempt);
    if (chosen != name) {
        const bool comes_back = name.ends_with(".docx");
        diagnostics.push_back(say(comes_back ? messages::changed_by_hand : messages::marked_by_hand,
                                  (folder_ / name).string(), {chosen}));
    }
    hashes_[chosen] = sha256_hex(content);
    files_.push_back({chosen, std::move(content)});
    return folder_ / chosen;
}

void WrittenFiles::add_own(const std::string& name, std::string content) {
    files_.push_back({name, std::move(content)});
}

void WrittenFiles::save() {
    nlohmann::ordered_json json;
    for (const auto& [file, hash] : hashes_) json[file] = hash;
    add_own(memory, json.dump(2) + "\n");
    system_.replace_together(folder_, files_);
    files_.clear();
}

}  // namespace almanac::app
