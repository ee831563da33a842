// Why: see written_files.hpp. SPDX-License-Identifier: Apache-2.0
#include "app/written_files.hpp"

#include <nlohmann/json.hpp>

#include "app/app_messages.hpp"
#include "system/sha256.hpp"

namespace almanac::app {
namespace {

constexpr const char* memory = "written.json";
constexpr std::uint64_t largest = 1ULL << 30U;
/// A path may be no UTF-8.
constexpr auto replace = nlohmann::json::error_handler_t::replace;

std::string other_name(const std::filesystem::path& name, int attempt) {
    const std::string stem =
        name.stem().string() + ".new" + (attempt == 1 ? "" : std::to_string(attempt));
    return (name.parent_path() / (stem + name.extension().string())).string();
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

bool WrittenFiles::is_ours(const std::string& name) const {
    const auto path = folder_ / name;
    if (!system_.exists(path)) return true;
    const auto known = hashes_.find(name);
    return known != hashes_.end() && !system_.is_directory(path) &&
           known->second == sha256_hex(system_.read_file(path, largest));
}

std::string WrittenFiles::free_name(const std::string& name) const {
    std::string chosen = name;
    for (int attempt = 1; !is_ours(chosen); ++attempt) chosen = other_name(name, attempt);
    return chosen;
}

std::filesystem::path WrittenFiles::add(const std::string& name, std::string content,
                                        Diagnostics& diagnostics) {
    const std::string chosen = free_name(name);
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
    add_own(memory, json.dump(2, ' ', false, replace) + "\n");
    system_.replace_together(folder_, files_);
    files_.clear();
}

std::filesystem::path WrittenFiles::write_apart(const std::filesystem::path& file,
                                                std::string_view content) {
    const std::string chosen = free_name(file.string());
    system_.write_file(chosen, content);
    hashes_[chosen] = sha256_hex(content);
    return chosen;
}

std::filesystem::path write_named_file(const System& system, const std::filesystem::path& workspace,
                                       const std::filesystem::path& file, std::string_view content,
                                       Diagnostics& diagnostics) {
    const auto whole = std::filesystem::absolute(file).lexically_normal();
    WrittenFiles files(system, workspace / "out");
    const auto written = files.write_apart(whole, content);
    if (written != whole)
        diagnostics.push_back(
            say(messages::not_ours, file.string(), {written.filename().string()}));
    const auto shown = written == whole ? file : file.parent_path() / written.filename();
    try {
        files.save();
    } catch (const Error&) {  // A workspace that is only read: next time the file is not ours.
        return shown;
    }
    return shown;
}

}  // namespace almanac::app
