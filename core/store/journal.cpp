// Why: see journal.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/journal.hpp"

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <set>

#include "messages/messages.hpp"
#include "system/bytes.hpp"
#include "system/sha256.hpp"
#include "store/store_messages.hpp"

namespace almanac {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr std::uint64_t largest_file = 1ULL << 40;
// The head comes first here, so that a half-discarded entry counts as cut off.
constexpr std::array<std::string_view, 3> endings{".json", ".accepted", ".data"};

std::string head_of(const Submission& submission, std::string_view accepted) {
    ordered_json head{{"entry", submission.id},
                      {"kind", submission.kind},
                      {"file_name", submission.file_name},
                      {"sha256", submission.sha256},
                      {"accepted_sha256", sha256_hex(accepted)},
                      {"received", submission.received},
                      {"encoding", submission.encoding},
                      {"catalog_fingerprint", submission.catalog_fingerprint},
                      {"withdraws", submission.withdraws},
                      {"rows", submission.rows}};
    if (!submission.mapping.empty()) head["mapping"] = ordered_json::parse(submission.mapping);
    if (submission.dated) head["dated"] = to_text(*submission.dated);
    return head.dump(2) + "\n";
}

void require(bool holds, const char* what) {
    if (!holds) throw DamagedBytes(what);
}

JournalEntry entry_of(const std::string& head) {
    const auto json = ordered_json::parse(head);
    JournalEntry entry;
    auto& submission = entry.submission;
    submission.id = json.at("entry").get<SubmissionId>();
    submission.kind = json.at("kind").get<std::string>();
    submission.file_name = json.at("file_name").get<std::string>();
    submission.sha256 = json.at("sha256").get<std::string>();
    entry.accepted_sha256 = json.at("accepted_sha256").get<std::string>();
    submission.received = json.at("received").get<std::string>();
    submission.encoding = json.at("encoding").get<std::string>();
    submission.catalog_fingerprint = json.at("catalog_fingerprint").get<std::string>();
    submission.withdraws = json.at("withdraws").get<SubmissionId>();
    submission.rows = json.at("rows").get<std::uint64_t>();
    if (json.contains("dated")) {
        submission.dated = parse_date(json.at("dated").get<std::string>());
        require(submission.dated.has_value(), "its day is none");
    }
    if (const auto mapping = json.find("mapping"); mapping != json.end())
        submission.mapping = mapping->dump();
    return entry;
}

}  // namespace

fs::path Journal::file(SubmissionId id, std::string_view ending) const {
    return folder_ / (std::to_string(id) + std::string(ending));
}

void Journal::write(const Submission& submission, const Verbatim& verbatim,
                    std::string_view accepted) const {
    verbatim.keep_as(system_, file(submission.id, ".data"));
    system_.write_file(file(submission.id, ".accepted"), accepted);
    system_.write_file(file(submission.id, ".json"), head_of(submission, accepted));
}

JournalEntry Journal::read(SubmissionId id) const {
    const auto place = file(id, ".json").string();
    if (!has(id))
        throw Error(ErrorKind::store,
                    say(messages::journal_entry_missing, place, {std::to_string(id)}));
    std::string reason;
    try {
        JournalEntry entry = entry_of(system_.read_file(file(id, ".json")));
        require(entry.submission.id == id, "its number differs from its file's name");
        require(sha256_hex(system_.read_file(file(id, ".data"), largest_file)) ==
                    entry.submission.sha256,
                "the delivered file differs from its checksum");
        auto accepted = system_.read_file(file(id, ".accepted"), largest_file);
        require(sha256_hex(accepted) == entry.accepted_sha256,
                "the accepted rows differ from their checksum");
        entry.content = parse_content(std::move(accepted), id);
        return entry;
    } catch (const DamagedBytes& damage) {
        reason = damage.what();
    } catch (const nlohmann::json::exception&) {
        reason = "its .json file is not readable";
    } catch (const Error& error) {
        reason = error.diagnostic().origin + " " + error.diagnostic().message.in("en");
    }
    throw Error(ErrorKind::store,
                say(messages::journal_entry_damaged, place, {std::to_string(id), reason}));
}

bool Journal::has(SubmissionId id) const { return system_.exists(file(id, ".json")); }

std::vector<SubmissionId> Journal::numbers() const {
    std::set<SubmissionId> numbers;
    for (const auto& name : system_.list(folder_)) {
        SubmissionId id = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), id);
        const std::string_view ending =
            std::string_view(name).substr(static_cast<std::size_t>(end - name.data()));
        if (error == std::errc{} &&
            std::find(endings.begin(), endings.end(), ending) != endings.end())
            numbers.insert(id);
    }
    return {numbers.begin(), numbers.end()};
}

void Journal::discard(SubmissionId id) const {
    std::error_code ignored;  // What stays behind is found by the next opening for writing.
    for (const auto ending : endings) fs::remove(file(id, ending), ignored);
}

fs::path Journal::set_aside(SubmissionId id) const {
    const fs::path to = folder_.parent_path() / "unfinished";
    fs::create_directories(to);
    int attempt = 1;
    const auto kept = [&](std::string_view ending) {
        return to / (std::to_string(id) + "-" + std::to_string(attempt) + std::string(ending));
    };
    for (const auto ending : endings) {
        while (fs::exists(kept(ending))) ++attempt;
    }
    for (const auto ending : endings) {
        if (system_.exists(file(id, ending))) fs::rename(file(id, ending), kept(ending));
    }
    return kept("");
}

}  // namespace almanac
