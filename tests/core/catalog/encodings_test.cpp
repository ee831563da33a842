// Why: whatever file of a workspace an office saves again, in GB18030 or UTF-16, reads the same,
// and what is no text costs its own part and is named. SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "catch.hpp"
#include "encoded.hpp"
#include "messages/messages.hpp"
#include "small_workspace.hpp"

using namespace almanac;
using namespace almanac::testing;

namespace {

const std::vector<std::string> edited_files{"/w/almanac.json",
                                            "/w/units.csv",
                                            "/w/areas.csv",
                                            "/w/documents/plan.json",
                                            "/w/targets/coal.json",
                                            "/w/tasks/coal.json",
                                            "/w/sectors/coal/sector.json",
                                            "/w/sectors/coal/sections.zh.md"};

std::string said(const Diagnostics& diagnostics) {
    std::string all;
    for (const auto& each : diagnostics) all += render(each, "en") + "\n";
    return all;
}

}  // namespace

TEST_CASE("every file of a workspace may be saved in GB18030 or UTF-16, and it is said",
          "[catalog]") {
    auto files = small_workspace();
    files.files["/w/sectors/coal/sections.zh.md"] = "# 正文\n\n煤炭产量\n";
    Diagnostics ignored;
    const Catalog expected = load_catalog(files, "/w", {}, ignored);
    for (const auto& file : edited_files) {
        for (const char* encoding : {"GB18030", "UTF-16LE", "UTF-16BE"}) {
            INFO(file << " " << encoding);
            MemorySystem system = files;
            system.files.at(file) = encoded(files.files.at(file), encoding);
            Diagnostics diagnostics;
            const Catalog catalog = load_catalog(system, "/w", {}, diagnostics);
            INFO(said(diagnostics));
            CHECK(catalog.workspace.title.in("zh") == "年鉴");
            CHECK(catalog.units.at("coal_bureau").name.in("zh") == "样市煤炭局");
            CHECK(catalog.areas.at("141100").name.in("zh") == "样市");
            CHECK(catalog.plan().title.in("zh") == "行动计划");
            CHECK(catalog.targets.size() == expected.targets.size());
            CHECK(catalog.tasks.size() == expected.tasks.size());
            REQUIRE(catalog.sectors.size() == 2);
            CHECK(catalog.find_sector("coal")->sections.at("zh") == "# 正文\n\n煤炭产量\n");
            const auto note =
                std::find_if(diagnostics.begin(), diagnostics.end(),
                             [&](const auto& d) { return d.code == "D03" && d.origin == file; });
            REQUIRE(note != diagnostics.end());
            CHECK_THAT(note->message.in("en"), contains(encoding));
        }
    }
}

TEST_CASE("a file of a workspace that is no text is named with row and byte", "[catalog]") {
    for (const auto& file : edited_files) {
        INFO(file);
        MemorySystem system = small_workspace();
        system.files.at(file) += "煤炭\n产量\xE4\xFF\n";
        Diagnostics diagnostics;
        try {
            load_catalog(system, "/w", {}, diagnostics);
        } catch (const Error& error) {
            CHECK(file.find("/sectors/") == std::string::npos);  // Those cost their sector alone.
            diagnostics.push_back(error.diagnostic());
        }
        std::string all;
        for (const auto& one : diagnostics) all += one.code + " " + one.message.in("en") + "\n";
        INFO(all);
        const auto fault = std::find_if(diagnostics.begin(), diagnostics.end(),
                                        [](const auto& d) { return d.code == "T100"; });
        REQUIRE(fault != diagnostics.end());
        CHECK_THAT(fault->origin, contains(file + " row "));
        CHECK_THAT(fault->message.in("en"), contains("(E4) is no UTF-8 text"));
    }
}
