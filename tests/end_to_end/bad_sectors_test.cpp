// Why: one broken sector costs its own place in the report and nothing else, whatever it does.
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "catch.hpp"
#include "trial_workspace.hpp"

using namespace almanac::testing;

namespace {

namespace fs = std::filesystem;

/// Codes of the one message that each of tests/abi/bad_sectors gives.
const std::map<std::string, std::string>& expected_codes() {
    static const std::map<std::string, std::string> codes{
        {"wrong_major", "ALM-W11"},
        {"newer_minor", "ALM-W12"},
        {"short_entry", "ALM-W13"},
        {"null_id", "ALM-W14"},
        {"other_id", "ALM-W15"},
        {"other_version", "ALM-W16"},
        {"no_entry", "ALM-W10"},
        {"undefined_symbol", "ALM-W05"},
        {"crashes_early", "ALM-W06"},
        {"throws", "ALM-W20"},
        {"throws_number", "ALM-W20"},
        {"fails", "ALM-W20"},
        {"segfaults", "ALM-W21"},
        {"recurses", "ALM-W21"},
        {"aborts", "ALM-W21"},
        {"divides_by_zero", "ALM-W21"},
        {"loops", "ALM-W22"},
        {"sleeps", "ALM-W22"},
        {"exits", "ALM-W26"},
        {"closes_channel", "ALM-W29"},
        {"forges_frame", "ALM-W27"},
        {"emits_never", "ALM-W30"},
        {"emits_twice", "ALM-W31"},
        {"emits_invalid_utf8", "ALM-W33"},
        {"emits_invalid_json", "ALM-W34"},
        {"emits_gigabyte", "ALM-W32"},
        {"emits_deep", "ALM-W35"},
        {"emits_many_rows", "ALM-K81"},
        {"emits_many_points", "ALM-K83"},
        {"emits_many_notes", "ALM-K84"},
        {"prints", "ALM-K06"},
        {"prints_flood", "ALM-W28"},
        {"opens_socket", "ALM-W25"},
        {"opens_file", "ALM-W25"},
        {"forks", "ALM-W25"},
        {"executes", "ALM-W25"},
        {"kills", "ALM-W25"},
        {"maps_code", "ALM-W25"},
        {"kills_host", "ALM-W25"},
        {"stops_host", "ALM-W25"},
        {"ends_host", "ALM-W25"},
        {"hides_attempt", "ALM-W25"},
        {"begins_many_threads", "ALM-W25"},
        {"begins_thread_early", "ALM-W25"},
        {"fakes_filter", "ALM-W25"},
        {"forges_fault", "ALM-W27"},
        {"forges_fault_early", "ALM-W27"},
        {"floods_frames", "ALM-W27"},
        {"needs_other", "ALM-W60"},
        {"needs_origin", "ALM-W61"},
        {"emits_bom", "ALM-W68"},
        {"emits_member_twice", "ALM-W69"},
        {"emits_long_integer", "ALM-W70"},
        {"opens_file_early", "ALM-K06"},
        {"echo", "ALM-K06"},
#ifndef ALMANAC_SANITIZED
        {"allocates", "ALM-W24"},
#endif
    };
    return codes;
}

/// The sector with its text alone: what the report looks like when nothing goes wrong.
void take_code_away(const fs::path& sector) {
    auto manifest = nlohmann::json::parse(content_of(sector / "sector.json"));
    manifest.erase("library");
    write(sector / "sector.json", manifest.dump());
}

/// The good sectors' parts of a report, as written.
std::vector<std::string> good_parts(const fs::path& out) {
    return {json_section(out, "orchard"), json_section(out, "mill"), html_section(out, "orchard"),
            html_section(out, "mill")};
}

/// What the good sectors say beside a third that is well.
std::vector<std::string> clean_parts(const TrialWorkspace& workspace) {
    const fs::path sector = workspace.add_bad("echo");
    take_code_away(sector);
    const Ran ran = workspace.report();
    INFO(ran.err);
    REQUIRE(ran.code == 0);
    auto parts = good_parts(workspace.out());
    for (const std::string& part : parts) REQUIRE_FALSE(part.empty());
    CHECK(sector_state(workspace.out(), "echo") == "included");
    fs::remove_all(sector);
    return parts;
}

void check_notice(const fs::path& out, const std::string& sector) {
    CHECK_THAT(json_section(out, sector), contains("本次编制时未能收到可用的内容"));
    CHECK_THAT(html_section(out, sector), contains("本次编制时未能收到可用的内容"));
    CHECK(sector_state(out, sector) == "failed");
    // The operator's words are not the reader's.
    for (const char* file : {"report.html", "report.json"})
        for (const std::string& word :
             {std::string("ALM-"), std::string("SIGSEGV"), sector + ".so"})
            CHECK(count_of(content_of(out / file), word) == 0);
}

void check_run(const TrialWorkspace& workspace, const std::string& sector, const std::string& code,
               const std::vector<std::string>& clean) {
    INFO(sector);
    const Ran ran = workspace.report();
    INFO(ran.err);
    CHECK(ran.code == 3);
    CHECK(count_of(ran.err, code + " ") == 1);
    CHECK_THAT(ran.err, contains(sector + ".so"));
    CHECK(count_of(ran.err, "ALM-W") + count_of(ran.err, "ALM-K") >= 1);
    CHECK_FALSE(ran.left_processes);
    CHECK(ran.seconds < 300);  // It ended; how soon is the machine's business.
    check_notice(workspace.out(), sector);
    CHECK(good_parts(workspace.out()) == clean);
}

}  // namespace

TEST_CASE("a bad sector costs its own place in the report and nothing else", "[end_to_end]") {
    const TrialWorkspace workspace("bad_sectors");
    const auto clean = clean_parts(workspace);
    for (const auto& [sector, code] : expected_codes()) {
        const fs::path folder = workspace.add_bad(sector);
        // What ends by itself may take its time on a busy machine.
        const bool endless = code == "ALM-W22";
        workspace.set("limits", {{"call_ms", endless ? 3000 : 60000},
                                 {"sector_ms", endless ? 9000 : 120000},
                                 {"address_space_mib", 256}});
        check_run(workspace, sector, code, clean);
        fs::remove_all(folder);
    }
}

TEST_CASE("all bad sectors at once cost their own places and nothing else", "[end_to_end]") {
    const TrialWorkspace workspace("bad_sectors_together");
    for (const auto& [sector, code] : expected_codes()) take_code_away(workspace.add_bad(sector));
    REQUIRE(workspace.report().code == 0);
    const auto clean = good_parts(workspace.out());
    for (const auto& [sector, code] : expected_codes()) workspace.add_bad(sector);
    const Ran ran = workspace.report();
    CHECK(ran.code == 3);
    CHECK_FALSE(ran.left_processes);
    CHECK(good_parts(workspace.out()) == clean);
    for (const auto& [sector, code] : expected_codes()) {
        INFO(sector);
        CHECK(sector_state(workspace.out(), sector) == "failed");
        CHECK_THAT(ran.err, contains(sector + ".so"));
    }
}

TEST_CASE("a library that is cut short or no library costs its sector's place alone",
          "[end_to_end]") {
    const TrialWorkspace workspace("cut_library");
    const auto clean = clean_parts(workspace);
    const fs::path library = workspace.add_bad("echo") / "echo.so";
    const std::string whole = content_of(library);
    write(library, whole.substr(0, whole.size() / 2));
    check_run(workspace, "echo", "ALM-W02", clean);
    write(library, "no library at all");
    check_run(workspace, "echo", "ALM-W01", clean);
}

TEST_CASE("a sector that reads a failed one says so in the reader's words", "[end_to_end]") {
    const TrialWorkspace workspace("reads_failed");
    workspace.add_bad("segfaults");
    const fs::path manifest = workspace.sectors() / "orchard" / "sector.json";
    auto json = nlohmann::json::parse(content_of(manifest));
    json["reads"] = {"segfaults.*"};
    write(manifest, json.dump());
    CHECK(workspace.report().code == 3);
    const std::string orchard = html_section(workspace.out(), "orchard");
    CHECK_THAT(orchard, contains("未能提供"));
    CHECK_THAT(orchard, contains("故障样本 segfaults"));
    CHECK(sector_state(workspace.out(), "orchard") == "included");
    CHECK(count_of(html_section(workspace.out(), "mill"), "未能提供") == 0);
}
