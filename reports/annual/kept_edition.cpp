// Why: see kept_edition.hpp. SPDX-License-Identifier: Apache-2.0
#include "annual/kept_edition.hpp"

#include <nlohmann/json.hpp>

#include "almanac/model/words.hpp"
#include "annual/edition_messages.hpp"
#include "annual/report.hpp"
#include "catalog/waivers.hpp"
#include "schema/checker.hpp"
#include "system/sha256.hpp"

namespace almanac {
namespace {

using nlohmann::json;

Text text_of(const json& object) {
    Text text(object.value("zh", ""), object.value("en", ""));
    return text;
}

std::vector<Waiver> waivers_of(const json& list, const std::string& origin) {
    std::vector<Waiver> waivers;
    for (const auto& each : list)
        waivers.push_back({each.value("rule", ""), each.value("indicator", ""),
                           each.value("area", ""), each.value("year", 0),
                           text_of(each.at("reason")), each.value("person", ""),
                           each.value("date", ""), origin});
    return waivers;
}

KeptEdition kept_of(const json& object, const std::string& origin) {
    KeptEdition kept;
    Edition& edition = kept.edition;
    edition.year = object.at("year").get<int>();
    edition.area = object.at("area").get<std::string>();
    edition.unit = object.value("unit", "");
    edition.language = object.at("language").get<std::string>();
    edition.audience = object.at("audience").get<std::string>();
    edition.stage = object.at("stage").get<std::string>();
    edition.synthetic = object.at("synthetic").get<bool>();
    edition.cut_off = parse_date(object.at("cut_off").get<std::string>()).value();
    edition.as_of = object.at("store").get<std::uint64_t>();
    edition.profile = object.value("profile", edition.profile);
    edition.inputs = object.value("inputs", "");
    edition.last_year = object.value("last_year", "");
    edition.waivers = waivers_of(object.at("waivers"), origin);
    kept.catalog = object.at("catalog").get<std::string>();
    kept.delivery = object.value("delivery", "");
    for (const auto& sector : object.at("sectors"))
        kept.sectors[sector.at("id").get<std::string>()] = sector.value("sha256", "");
    for (const auto& assessment : object.at("assessments")) {
        const auto state = parse_word<State>(assessment.at("state").get<std::string>());
        if (state) kept.states[assessment.at("target").get<std::string>()] = *state;
    }
    return kept;
}

void say_differs(const std::string& what_zh, const std::string& what_en, const std::string& then,
                 const std::string& now, Diagnostics& diagnostics) {
    const auto shown = [](const std::string& hash, const char* none) {
        return hash.empty() ? std::string(none) : hash.substr(0, 12);
    };
    if (then == now) return;
    diagnostics.push_back(
        say_bilingual(messages::edition_differs, "edition.json",
                      {Text(what_zh, what_en), Text(shown(then, "无"), shown(then, "none")),
                       Text(shown(now, "无"), shown(now, "none"))}));
}

/// The delivery that the edition was made up to must be this store's.
void require_store(const Store& store, const KeptEdition& kept) {
    const auto submissions = store.submissions();
    const SubmissionId id = kept.edition.as_of;
    if (id > submissions.size())
        throw Error(ErrorKind::usage,
                    say(messages::store_is_shorter, "--edition",
                        {std::to_string(id), std::to_string(submissions.size())}));
    if (id > 0 && !kept.delivery.empty() && submissions[id - 1].sha256 != kept.delivery)
        throw Error(ErrorKind::usage,
                    say(messages::store_is_another, "--edition", {std::to_string(id)}));
}

std::filesystem::path last_year_file(const Workspace& workspace, int year) {
    return workspace.folder / "editions" / std::to_string(year - 1) / "edition.json";
}

}  // namespace

KeptEdition read_kept_edition(const System& system, const std::filesystem::path& file) {
    constexpr std::uint64_t largest = 256U << 20;
    const std::string text = system.read_file(file, largest);
    Diagnostics found;
    const json object = parse_json(text, file.string(), found);
    if (!object.is_discarded()) found = SchemaChecker().check("edition", object, file.string());
    const bool has_day = found.empty() && parse_date(object.value("cut_off", ""));
    if (!has_day)
        throw Error(ErrorKind::input,
                    say(messages::no_edition_file, file.string(),
                        {found.empty() ? std::string("cut_off") : found.front().message.in("en")}));
    KeptEdition kept = kept_of(object, file.string());
    kept.sha256 = sha256_hex(text);
    return kept;
}

void read_last_year(const System& system, const Workspace& workspace, Edition& edition,
                    Diagnostics& diagnostics) {
    const auto file = last_year_file(workspace, edition.year);
    edition.last_year.clear();
    edition.issued.clear();
    if (!system.exists(file)) return;
    try {
        KeptEdition kept = read_kept_edition(system, file);
        if (kept.edition.year != edition.year - 1 || kept.edition.area != edition.area ||
            kept.edition.unit != edition.unit || kept.edition.audience != edition.audience)
            return;
        edition.last_year = kept.sha256;
        edition.issued = std::move(kept.states);
    } catch (const Error& error) {
        Diagnostic said = error.diagnostic();
        said.severity = Severity::warning;
        diagnostics.push_back(std::move(said));
    }
}

void say_inputs(const std::string& then, const std::string& now, Diagnostics& diagnostics) {
    say_differs("本版文字或人工改动", "the edition's own texts or what was changed by hand", then,
                now, diagnostics);
}

Edition rebuilt_edition(const System& system, const Catalog& catalog, const Store& store,
                        const KeptEdition& kept, Diagnostics& diagnostics) {
    require_store(store, kept);
    Edition edition = kept.edition;
    // What would tell a closed figure is kept in the workspace only.
    for (auto& waiver : read_waivers(system, catalog, edition.year, diagnostics))
        if (waiver.rule == coincidence_rule) edition.waivers.push_back(std::move(waiver));
    say_differs("目录（指标、目标、单位、地区、阈值）",
                "the catalog (indicators, targets, units, areas)", kept.catalog,
                catalog.fingerprint, diagnostics);
    for (const auto& [id, sha256] : kept.sectors) {
        const Sector* sector = catalog.find_sector(id);
        say_differs("部门 " + id, "sector " + id, sha256, sector == nullptr ? "" : sector->sha256,
                    diagnostics);
    }
    const std::string last_year = edition.last_year;
    if (!last_year.empty()) {
        read_last_year(system, catalog.workspace, edition, diagnostics);
        say_differs("上年版本", "last year's edition", last_year, edition.last_year, diagnostics);
        edition.last_year = last_year;
    }
    return edition;
}

}  // namespace almanac
