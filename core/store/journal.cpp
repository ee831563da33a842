// Why: see journal.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/journal.hpp"

#include <fcntl.h>

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <set>

#include "messages/messages.hpp"
#include "store/sealed_json.hpp"
#include "store/store_database.hpp"
#include "store/store_messages.hpp"
#include "store/temporaries.hpp"
#include "system/bytes.hpp"
#include "system/disk.hpp"
#include "system/sha256.hpp"

namespace almanac {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr std::uint64_t largest_file = 1ULL << 40;
// The head comes first here, so that a half-discarded entry counts as cut off.
constexpr std::array<std::string_view, 3> endings{".json", ".accepted", ".data"};

std::string head_of(const JournalEntry& entry, const std::string& before) {
    const Submission& submission = entry.submission;
    ordered_json head{{"entry", submission.id},
                      {"kind", submission.kind},
                      {"file_name", submission.file_name},
                      {"sha256", submission.sha256},
                      {"accepted_sha256", entry.accepted_sha256},
                      {"received", submission.received},
                      {"encoding", submission.encoding},
                      {"catalog_fingerprint", submission.catalog_fingerprint},
                      {"withdraws", submission.withdraws},
                      {"rows", submission.rows}};
    if (!submission.mapping.empty()) head["mapping"] = ordered_json::parse(submission.mapping);
    if (submission.dated) head["dated"] = to_text(*submission.dated);
    head["before"] = before;
    return sealed(store_schema_version, head);
}

void require(bool holds, const char* what) {
    if (!holds) throw DamagedBytes(what);
}

JournalEntry entry_of(const ordered_json& json) {
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
    const JournalEntry entry{submission, sha256_hex(accepted), true, {}};
    const std::string head = head_of(entry, hash_before(submission.id));
    verbatim.keep_as(system_, file(submission.id, ".data"));
    system_.write_file(file(submission.id, ".accepted"), accepted);
    system_.write_file(file(submission.id, ".json"), head);
}

std::string Journal::hash_before(SubmissionId id) const {
    return id <= 1 ? std::string() : sha256_hex(system_.read_file(file(id - 1, ".json")));
}

JournalEntry Journal::read_head(SubmissionId id) const {
    ordered_json json;
    const Seal seal = seal_of(system_.read_file(file(id, ".json")), json);
    require(seal != Seal::broken, "its head differs from its own checksum");
    require(seal == Seal::whole || heads_ == Heads::as_they_are, "its head has no checksum");
    const int format = json.value("format", 2);
    if (format > store_schema_version)
        throw Error(ErrorKind::store,
                    say(messages::store_newer, file(id, ".json").string(),
                        {std::to_string(format), std::to_string(store_schema_version)}));
    JournalEntry entry = entry_of(json);
    entry.is_sealed = seal == Seal::whole;
    require(entry.submission.id == id, "its number differs from its file's name");
    require(!entry.is_sealed || json.at("before") == hash_before(id),
            "the head before it is not the one that it follows");
    return entry;
}

JournalEntry Journal::read(SubmissionId id) const {
    return named(id, [&] {
        JournalEntry entry = read_head(id);
        require(sha256_hex(system_.read_file(file(id, ".data"), largest_file)) ==
                    entry.submission.sha256,
                "the delivered file differs from its checksum");
        auto accepted = system_.read_file(file(id, ".accepted"), largest_file);
        require(sha256_hex(accepted) == entry.accepted_sha256,
                "the accepted rows differ from their checksum");
        entry.content = parse_content(std::move(accepted), id);
        return entry;
    });
}

void Journal::check_heads() const {
    SubmissionId expected = 1;
    for (const SubmissionId id : numbers()) {
        if (!has(id)) continue;        // Cut off.
        if (id != expected++) return;  // Whoever reads on names the gap.
        named(id, [&] { return read_head(id); });
    }
}

JournalEntry Journal::named(SubmissionId id, const std::function<JournalEntry()>& read) const {
    const auto place = file(id, ".json").string();
    if (!has(id))
        throw Error(ErrorKind::store,
                    say(messages::journal_entry_missing, place, {std::to_string(id)}));
    std::string reason;
    try {
        return read();
    } catch (const DamagedBytes& damage) {
        reason = damage.what();
    } catch (const nlohmann::json::exception&) {
        reason = "its .json file is not readable";
    } catch (const Error& error) {
        if (error.diagnostic().code == messages::store_newer.code) throw;
        reason = error.diagnostic().origin + " " + error.diagnostic().message.in("en");
    }
    throw Error(ErrorKind::store,
                say(messages::journal_entry_damaged, place, {std::to_string(id), reason}));
}

std::size_t Journal::seal(const fs::path& kept) const {
    std::size_t count = 0;
    for (const SubmissionId id : numbers()) {
        if (!has(id)) continue;  // Cut off.
        const JournalEntry entry = read_head(id);
        if (entry.is_sealed) continue;
        const auto head = file(id, ".json");
        system_.write_file(kept / head.filename(), system_.read_file(head));
        system_.write_file(head, head_of(entry, hash_before(id)));
        ++count;
    }
    return count;
}

std::size_t Journal::clear_temporaries() const {
    return almanac::clear_temporaries(system_, folder_);
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
    const disk::Descriptor folder(disk::open_place({folder_, {}}, O_RDONLY | O_DIRECTORY));
    if (folder.get() >= 0) disk::sync(folder.get());
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
    disk::sync_folder(to);
    disk::sync_folder(folder_);
    return kept("");
}

}  // namespace almanac
