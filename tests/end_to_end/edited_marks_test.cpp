// Why: a report that comes back is anybody's bytes: what it says of itself chooses among what there
// is, and never becomes a path. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "changed_docx.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;
namespace fs = std::filesystem;

namespace {

/// The report with another mark on the first element of its own part.
void craft(const fs::path& from, const fs::path& to, const std::string& mark,
           const std::string& value) {
    change_part(from, to, "customXml/item1.xml", [&](const std::string& content) {
        const auto at = content.find(" " + mark + "=\"");
        REQUIRE(at != std::string::npos);
        const auto begin = at + mark.size() + 3;
        return content.substr(0, begin) + value + content.substr(content.find('"', begin));
    });
}

}  // namespace

TEST_CASE("a returned report that says of itself what there is not is refused", "[end_to_end]") {
    const TrialWorkspace workspace("edited_marks");
    const Ran built = workspace.report(workspace.out(), {"--format", "docx"});
    INFO(built.err);
    REQUIRE(fs::exists(workspace.out() / "report.docx"));
    const std::pair<const char*, const char*> attacks[] = {{"audience", "/../../../../../planted"},
                                                           {"audience", "internal/../../x"},
                                                           {"audience", ""},
                                                           {"language", "/../../../../../planted"},
                                                           {"language", "fr"},
                                                           {"area", "../../990100"},
                                                           {"area", "123456"},
                                                           {"year", "-2016"},
                                                           {"year", "99999"},
                                                           {"cut_off", "2016-99-99"},
                                                           {"cut_off", "../x"},
                                                           {"profile", "../gbt9704"}};
    for (const auto& [mark, value] : attacks) {
        INFO(mark << "=" << value);
        const auto crafted = workspace.folder() / "crafted.docx";
        craft(workspace.out() / "report.docx", crafted, mark, value);
        const Ran ran =
            run({"-w", workspace.folder().string(), "--messages", "en", "edits", crafted.string()});
        INFO(ran.err);
        CHECK(ran.code == 4);
        CHECK_THAT(ran.err, contains("C120"));
        CHECK_FALSE(fs::exists(workspace.folder() / "editions" / "2016" / "edits"));
        CHECK_FALSE(fs::exists(workspace.folder().parent_path() / "planted.json"));
    }
    const Ran honest = run(
        {"-w", workspace.folder().string(), "edits", (workspace.out() / "report.docx").string()});
    INFO(honest.err);
    CHECK(honest.code == 0);
}
