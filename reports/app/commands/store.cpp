// Why: `almanac store`: the store can always be checked against its journal, rebuilt from it, and a
// submission taken back. SPDX-License-Identifier: Apache-2.0
#include "store/store.hpp"

#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>

#include "app/app_messages.hpp"
#include "app/commands/commands.hpp"
#include "app/diagnostics_json.hpp"
#include "store/backup_store.hpp"

namespace almanac::app {
namespace {

std::string list_of(const Store& store, bool zh) {
    std::string text;
    for (const auto& submission : store.submissions())
        text +=
            fmt::format(fmt::runtime(zh ? "{}  {}  {}  {} 行  {}\n" : "{}  {}  {}  {} rows  {}\n"),
                        submission.id, submission.received, submission.kind, submission.rows,
                        submission.file_name);
    return text;
}

nlohmann::ordered_json json_of(const Store& store) {
    auto json = nlohmann::ordered_json::array();
    for (const auto& submission : store.submissions())
        json.push_back({{"submission", submission.id},
                        {"kind", submission.kind},
                        {"file", submission.file_name},
                        {"sha256", submission.sha256},
                        {"received", submission.received},
                        {"rows", submission.rows}});
    return json;
}

Outcome judge(const Store& store, const CommandLine& line, Diagnostics& diagnostics) {
    const Diagnostics found = store.verify();
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    bool sound = true;
    for (const auto& each : found) sound = sound && each.severity != Severity::error;
    const bool zh = line.message_language == "zh";
    Outcome outcome;
    outcome.exit_code = sound ? 0 : exit_code(ErrorKind::store);
    outcome.text = list_of(store, zh);
    if (sound) outcome.text += zh ? "数据库与流水账一致\n" : "the store agrees with its journal\n";
    outcome.json =
        printed(nlohmann::ordered_json{{"sound", sound}, {"submissions", json_of(store)}});
    return outcome;
}

}  // namespace

Outcome store_verify(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const Catalog catalog = catalog_of(system, line, diagnostics);
    const auto store = open_store(system, catalog.workspace.store, StoreAccess::read);
    return judge(*store, line, diagnostics);
}

Outcome store_rebuild(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const Catalog catalog = catalog_of(system, line, diagnostics);
    rebuild_store(system, catalog.workspace.store, diagnostics);
    const auto store = open_store(system, catalog.workspace.store, StoreAccess::read);
    return judge(*store, line, diagnostics);
}

Outcome store_backup(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const Catalog catalog = catalog_of(system, line, diagnostics);
    backup_store(system, catalog.workspace.store, line.subject, diagnostics);
    const auto copy = open_store(system, line.subject, StoreAccess::read);
    Outcome outcome;
    outcome.text = list_of(*copy, line.message_language == "zh");
    outcome.json =
        printed(nlohmann::ordered_json{{"backup", line.subject}, {"submissions", json_of(*copy)}});
    return outcome;
}

Outcome store_withdraw(const System& system, const CommandLine& line, Diagnostics& diagnostics) {
    const Catalog catalog = catalog_of(system, line, diagnostics);
    SubmissionId id = 0;
    const char* end = line.subject.data() + line.subject.size();
    const auto [stop, error] = std::from_chars(line.subject.data(), end, id);
    if (error != std::errc{} || stop != end || id == 0)
        throw Error(ErrorKind::usage, say(messages::bad_number, "store withdraw", {line.subject}));
    const auto store = open_store(system, catalog.workspace.store, StoreAccess::write);
    for (const auto& put_right : store->recovered()) diagnostics.push_back(put_right);
    const SubmissionId withdrawal =
        store->withdraw(id, line.reason, dated_of(line, arrival_day(system)));
    Outcome outcome;
    outcome.text =
        line.message_language == "zh"
            ? fmt::format("报送 {} 已撤回（撤回记录为报送 {}）\n", id, withdrawal)
            : fmt::format("submission {} is withdrawn (by submission {})\n", id, withdrawal);
    outcome.json = printed(nlohmann::ordered_json{{"withdrawn", id}, {"submission", withdrawal}});
    return outcome;
}

}  // namespace almanac::app
