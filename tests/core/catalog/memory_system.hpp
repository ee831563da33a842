// Why: workspaces of a test lie in memory, so that each mistake is one changed text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "almanac/error.hpp"
#include "system/system.hpp"

namespace almanac::testing {

/// Files by path; a folder is whatever has a file below it.
class MemorySystem final : public System {
public:
    std::map<std::string, std::string> files;

    std::string read_file(const std::filesystem::path& path, std::uint64_t) const override {
        const auto found = files.find(path.lexically_normal().string());
        if (found != files.end()) return found->second;
        throw Error(
            ErrorKind::input,
            {Severity::error, "Y01", path.string(), Text("无此文件", "no such file"), {}, {}});
    }
    bool exists(const std::filesystem::path& path) const override {
        return files.count(path.lexically_normal().string()) != 0 || is_directory(path);
    }
    bool is_directory(const std::filesystem::path& path) const override {
        return !list(path).empty();
    }
    std::vector<std::string> list(const std::filesystem::path& folder) const override {
        const std::string front = (folder / "").lexically_normal().string();
        std::vector<std::string> names;
        for (auto at = files.lower_bound(front);
             at != files.end() && at->first.rfind(front, 0) == 0; ++at) {
            std::string name = at->first.substr(front.size());
            name = name.substr(0, name.find('/'));
            if (names.empty() || names.back() != name) names.push_back(std::move(name));
        }
        return names;
    }
    void write_file(const std::filesystem::path& path, std::string_view) const override {
        throw Error(ErrorKind::internal, {Severity::error, "Y04", path.string(), {}, {}, {}});
    }
    std::string now() const override { return "2018-03-15T08:30:00Z"; }
    std::optional<std::string> environment(const std::string&) const override { return {}; }
    std::filesystem::path program_folder() const override { return "/host/bin"; }
};

}  // namespace almanac::testing
