// Why: every test has a copy of the small workspace to itself, and reads reports by their parts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "program.hpp"

namespace almanac::testing {

/// A fresh copy of tests/end_to_end/workspace with its two good sectors, orchard (text alone,
/// clause 4.2) and mill (with code, 4.3).
class TrialWorkspace {
public:
    /// `name` is the test's own: tests run side by side.
    explicit TrialWorkspace(const std::string& name);

    const std::filesystem::path& folder() const { return folder_; }
    std::filesystem::path sectors() const { return folder_ / "sectors"; }

    /// Puts a sector of tests/abi/bad_sectors beside the good ones; its clause is 4.1.
    std::filesystem::path add_bad(const std::string& sector) const;
    /// Changes almanac.json; no member is `name` after giving null.
    void set(const std::string& name, const nlohmann::json& value) const;

    /// `almanac report` of 2016 into `out`, with messages in English.
    Ran report(const std::filesystem::path& out, const std::vector<std::string>& more = {},
               const Surroundings& surroundings = {}) const;
    Ran report() const { return report(out()); }
    std::filesystem::path out() const { return folder_ / "out"; }

private:
    std::filesystem::path folder_;
};

/// Lets `change` change a JSON file.
template <class Change>
void edit_json(const std::filesystem::path& file, const Change& change) {
    auto content = nlohmann::json::parse(content_of(file));
    change(content);
    std::ofstream(file) << content.dump();
}

/// Section `id` of report.json in `folder` as canonical text; empty where there is none.
std::string json_section(const std::filesystem::path& folder, const std::string& id);
/// Section `id` of report.html, from its opening tag to its closing one; empty where there is none.
std::string html_section(const std::filesystem::path& folder, const std::string& id);
/// What edition.json says of a sector: included, failed, refused; empty: nothing.
std::string sector_state(const std::filesystem::path& folder, const std::string& id);

}  // namespace almanac::testing
