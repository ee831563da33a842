// Why: who hands in a folder hands in links, too; none of them brings what lies elsewhere into a
// report, nor a report elsewhere. SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;
namespace fs = std::filesystem;

namespace {

const char* const secret = "绝密：不得公开";

fs::path secret_beside(const TrialWorkspace& workspace) {
    const auto file =
        workspace.folder().parent_path() / (workspace.folder().filename().string() + ".secret.md");
    write(file, secret);
    return file;
}

void require_untold(const TrialWorkspace& workspace, const Ran& ran) {
    INFO(ran.err);
    CHECK(ran.signal == 0);
    for (const auto& text : {ran.out, ran.err, content_of(workspace.out() / "report.html"),
                             content_of(workspace.out() / "report.json")})
        CHECK(text.find(secret) == std::string::npos);
}

Ran import(const TrialWorkspace& workspace) {
    const auto file = workspace.folder() / "mine.csv";
    write(file,
          "indicator,area,period,value,unit,source,source_class\n"
          "orchard.apples,990100,2016,5.5,万吨,test,1\n");
    return run({"-w", workspace.folder().string(), "--messages", "en", "import", file.string()});
}

}  // namespace

TEST_CASE("a lock that is somebody's file under another name is not written", "[end_to_end]") {
    const TrialWorkspace workspace("links_lock");
    const auto file = workspace.folder() / "one.csv";
    write(file,
          "indicator,area,period,value,unit,source,source_class\n"
          "mill.flour,990100,2016,5.5,万吨,test,1\n");
    const auto store = workspace.folder() / "store";
    fs::create_directories(store);
    const auto precious = workspace.folder() / "precious";
    write(precious, "precious\n");
    fs::create_hard_link(precious, store / "lock");
    const std::vector<std::string> words{"-w", workspace.folder().string(), "import",
                                         file.string()};
    const Ran refused = run(words);
    CHECK(refused.code == 5);
    CHECK_THAT(refused.err, contains("S68"));
    CHECK(content_of(precious) == "precious\n");
    fs::remove(store / "lock");
    CHECK(run(words).code == 0);
    // Neither a backup nor a report goes where the workspace reads.
    const Ran backed =
        run({"-w", workspace.folder().string(), "store", "backup", (store / "copy").string()});
    CHECK(backed.code == 2);
    CHECK_THAT(backed.err, contains("S67"));
    for (const char* input : {"targets", "tasks", "documents", "store", "store/journal"}) {
        const Ran reported =
            run({"-w", workspace.folder().string(), "--messages", "en", "report", "--year", "2016",
                 "--out", (workspace.folder() / input).string()});
        INFO(input);
        CHECK(reported.code == 2);
        CHECK_THAT(reported.err, contains("U198"));
        CHECK_FALSE(fs::exists(workspace.folder() / input / "report.html"));
    }
    // The same bytes cannot be given another day in passing.
    std::vector<std::string> dated = words;
    dated.insert(dated.end(), {"--dated", "2018-03-15"});
    const Ran again = run(dated);
    CHECK(again.code == 4);
    CHECK_THAT(again.err, contains("D310") && contains("store withdraw 1"));
    CHECK(run(words).code == 0);
}

TEST_CASE("a sector's text that is a link costs that sector, and tells nothing", "[end_to_end]") {
    const TrialWorkspace workspace("links_sector");
    const auto text = workspace.sectors() / "orchard" / "sections.zh.md";
    const auto outside = secret_beside(workspace);
    write(workspace.folder() / "store" / "journal" / "1.data", secret);
    for (const auto& target : {outside, workspace.folder() / "store" / "journal" / "1.data"}) {
        fs::remove(text);
        fs::create_symlink(target, text);
        const Ran ran = workspace.report();
        require_untold(workspace, ran);
        CHECK((ran.code == 3 || ran.code == 5));  // 5: a journal without its database.
        const Ran checked = run({"-w", workspace.folder().string(), "--messages", "en", "check",
                                 (workspace.sectors() / "orchard").string()});
        CHECK(checked.code == 6);
        CHECK_THAT(checked.err, contains("Y10"));
        fs::remove_all(workspace.folder() / "store");
    }
}

TEST_CASE("a sector's folder that is a link is refused, one that settings name is not",
          "[end_to_end]") {
    const TrialWorkspace workspace("links_folder");
    const auto elsewhere = workspace.folder().parent_path() / "links_folder.elsewhere";
    fs::remove_all(elsewhere);
    fs::create_directories(elsewhere);
    fs::rename(workspace.sectors() / "orchard", elsewhere / "orchard");
    fs::create_directory_symlink(elsewhere / "orchard", workspace.sectors() / "orchard");
    const Ran linked = workspace.report();
    INFO(linked.err);
    CHECK(linked.code == 3);
    CHECK_THAT(linked.err, contains("Y10"));
    fs::remove(workspace.sectors() / "orchard");
    fs::create_directory_symlink(elsewhere, workspace.folder() / "more");
    workspace.set("sector_folders", {"sectors", "more"});
    const Ran named = workspace.report();
    INFO(named.err);
    CHECK(named.code == 0);
}

TEST_CASE("an edition's texts, edits and registries that are links are refused by name",
          "[end_to_end]") {
    const TrialWorkspace workspace("links_edition");
    const auto outside = secret_beside(workspace);
    for (const char* place :
         {"editions/2016/texts/orchard/progress.zh.md", "editions/2016/waivers.json",
          "editions/2016/edits/zh-990100-public.json", "units.csv", "documents/more.json"}) {
        INFO(place);
        const auto link = workspace.folder() / place;
        fs::create_directories(link.parent_path());
        const std::string before = content_of(link);
        fs::remove(link);
        fs::create_symlink(outside, link);
        const Ran ran = workspace.report();
        require_untold(workspace, ran);
        CHECK(ran.code == 4);
        CHECK_THAT(ran.err, contains("Y10"));
        fs::remove(link);
        if (!before.empty()) write(link, before);
    }
    fs::remove_all(workspace.folder() / "editions");
    const auto folder = workspace.folder().parent_path() / "links_edition.elsewhere";
    fs::create_directories(folder);
    fs::create_directory_symlink(folder, workspace.folder() / "editions");
    CHECK(workspace.report().code == 4);
}

TEST_CASE("no file of a store is written or read through a link", "[end_to_end]") {
    const TrialWorkspace workspace("links_store");
    const auto outside = secret_beside(workspace);
    REQUIRE(import(workspace).code == 0);
    const auto store = workspace.folder() / "store";
    for (const char* name : {"lock", "store.sqlite", "store.sqlite-journal", "journal"}) {
        INFO(name);
        const auto kept = workspace.folder() / "kept";
        if (fs::exists(store / name)) fs::rename(store / name, kept);
        fs::create_symlink(outside, store / name);
        const Ran ran =
            run({"-w", workspace.folder().string(), "--messages", "en", "store", "rebuild"});
        INFO(ran.err);
        CHECK(ran.code == 5);
        CHECK(ran.signal == 0);
        CHECK(content_of(outside) == secret);
        fs::remove(store / name);
        if (fs::exists(kept)) fs::rename(kept, store / name);
    }
    CHECK(run({"-w", workspace.folder().string(), "store", "verify"}).code == 0);
    // The store itself may lie elsewhere: who set up the workspace put the link there.
    const auto elsewhere = workspace.folder().parent_path() / "links_store.elsewhere";
    fs::remove_all(elsewhere);
    fs::rename(store, elsewhere);
    fs::create_directory_symlink(elsewhere, store);
    CHECK(run({"-w", workspace.folder().string(), "store", "verify"}).code == 0);
    CHECK(workspace.report().code == 0);
    fs::remove_all(elsewhere);
    for (const char* command : {"verify", "rebuild"}) {
        const Ran away =
            run({"-w", workspace.folder().string(), "--messages", "en", "store", command});
        INFO(away.err);
        CHECK(away.code == 5);
    }
    CHECK(workspace.report().code == 5);
    const Ran status = run({"-w", workspace.folder().string(), "status", "--year", "2016"});
    CHECK(status.code != 0);
}

TEST_CASE("a workspace behind a link works as it is", "[end_to_end]") {
    const TrialWorkspace workspace("links_whole");
    const auto link = workspace.folder().parent_path() / "links_whole.link";
    fs::remove(link);
    fs::create_directory_symlink(workspace.folder(), link);
    const Ran ran = run({"-w", link.string(), "report", "--year", "2016", "--format", "html"});
    INFO(ran.err);
    CHECK(ran.code == 0);
    CHECK(fs::exists(workspace.folder() / "out" / "2016" / "zh" / "report.html"));
}
