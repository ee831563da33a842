// Why: reads units.csv and areas.csv, the registries of offices and places.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "bounds/first_findings.hpp"
#include "catalog/catalog_messages.hpp"
#include "catalog/csv_table.hpp"
#include "catalog/duties.hpp"
#include "catalog/reading.hpp"

namespace almanac::catalog_detail {
namespace {

constexpr std::array kinds{std::pair{"nation", AreaKind::nation},
                           std::pair{"province", AreaKind::province},
                           std::pair{"city", AreaKind::city},
                           std::pair{"county", AreaKind::county},
                           std::pair{"urban_area", AreaKind::urban_area},
                           std::pair{"park", AreaKind::park},
                           std::pair{"project_area", AreaKind::project_area},
                           std::pair{"reference", AreaKind::reference}};

std::optional<Date> date_cell(Reading& reading, const std::string& text,
                              const std::string& origin) {
    if (text.empty()) return std::nullopt;
    const auto date = parse_date(text);
    if (!date)
        reading.diagnostics.push_back(say(messages::table_cell, origin, {text, "2018-12-31"}));
    return date;
}

std::string row_origin(const std::string& file, std::size_t row, const char* column) {
    return file + " row " + std::to_string(row) + " " + column;
}

AreaKind kind_cell(Reading& reading, const std::string& text, const std::string& origin) {
    for (const auto& [word, kind] : kinds) {
        if (text == word) return kind;
    }
    std::vector<std::string> words;
    for (const auto& [word, kind] : kinds) words.emplace_back(word);
    reading.diagnostics.push_back(say(messages::unknown_name, origin,
                                      {"kind", text, hint_of(text, words, reading.diagnostics)}));
    return AreaKind::reference;
}

/// What lies within or beside counties is no part of a total: its figures are theirs already.
bool may_add_up(AreaKind kind) {
    switch (kind) {
        case AreaKind::nation:
        case AreaKind::province:
        case AreaKind::city:
        case AreaKind::county: return true;
        case AreaKind::urban_area:
        case AreaKind::park:
        case AreaKind::project_area:
        case AreaKind::reference: return false;
    }
    return false;
}

/// yes or no, and yes only of a kind that may.
bool adds_up_cell(Reading& reading, const std::string& text, const Area& area,
                  const std::string& origin) {
    if (text != "yes" && text != "no") {
        reading.diagnostics.push_back(say(messages::table_cell, origin, {text, "yes | no"}));
        return false;
    }
    if (text == "no" || may_add_up(area.kind)) return text == "yes";
    const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                   [&](const auto& each) { return each.second == area.kind; });
    reading.diagnostics.push_back(say(messages::never_adds_up, origin, {area.code, kind->first}));
    return false;
}

/// What is wrong with who succeeds a unit.
class SuccessionCheck {
public:
    SuccessionCheck(Reading& reading, const Catalog& catalog, const std::string& file)
        : catalog_(catalog), file_(file), found_(reading.diagnostics, file) {
        for (const auto& [id, unit] : catalog.units) ids_.push_back(id);
    }

    void run() {
        for (const auto& [id, unit] : catalog_.units) {
            const auto successors = successors_of(unit);
            if (successors.empty()) continue;
            check_names(id, successors);
            if (unit.document.empty())
                fault(messages::successor_undocumented, id, {id, successors.front().unit});
            if (!unit.valid_to)
                fault(messages::successor_without_end, id, {id, successors.front().unit});
        }
        for (const auto& id : endless()) {
            const auto way = found_.has_room() ? circle(id) : std::string();
            if (!way.empty())
                fault(messages::successors_in_circle, id, {way});
            else if (found_.has_room())
                fault(messages::successions_beyond, id, {id, bounds::successions.text()});
        }
    }

private:
    void fault(const MessagePattern& pattern, const std::string& unit,
               const std::vector<std::string>& arguments) {
        found_.add([&] { return say(pattern, file_ + " " + unit + " successor", arguments); });
    }

    /// Units that lead on to others for more steps than bounds::successions: those that stand in a
    /// circle or before one, and the first of long chains. Those whose successors end are taken out
    /// step by step.
    std::vector<std::string> endless() const {
        std::map<std::string, std::vector<std::string>> before;
        std::map<std::string, std::size_t> open;  // Successors that do not end yet.
        std::vector<std::string> ended;
        for (const auto& [id, unit] : catalog_.units) {
            for (const auto& successor : successors_of(unit)) {
                if (catalog_.units.count(successor.unit) == 0) continue;
                before[successor.unit].push_back(id);
                ++open[id];
            }
            if (open.count(id) == 0) ended.push_back(id);
        }
        for (std::uint64_t step = 0; step < bounds::successions.most && !ended.empty(); ++step) {
            std::vector<std::string> next;
            for (const auto& id : ended) {
                for (const auto& earlier : before[id]) {
                    if (--open.at(earlier) > 0) continue;
                    open.erase(earlier);
                    next.push_back(earlier);
                }
            }
            ended = std::move(next);
        }
        std::vector<std::string> left;
        for (const auto& [id, count] : open) left.push_back(id);
        return left;
    }

    void check_names(const std::string& id, const std::vector<Successor>& successors) {
        std::map<std::string, std::string> taken;
        std::set<std::string> named;
        for (const auto& successor : successors) {
            if (catalog_.units.count(successor.unit) == 0)
                fault(messages::unknown_name, id,
                      {"unit", successor.unit,
                       found_.has_room() ? hint_of(successor.unit, ids_) : std::string()});
            if (!named.insert(successor.unit).second)
                fault(messages::twice, id, {"successor", successor.unit});
            for (const auto& matter : successor.takes) {
                const auto [by, is_new] = taken.emplace(matter, successor.unit);
                if (!is_new) fault(messages::taken_twice, id, {matter, by->second, successor.unit});
            }
        }
    }

    /// `a → b → a` where the unit succeeds itself, else nothing.
    std::string circle(const std::string& id) const {
        std::map<std::string, std::string> by;  // Who was met, by way of whom.
        std::vector<std::string> open{id};
        while (!open.empty()) {
            const std::string unit = std::move(open.back());
            open.pop_back();
            const auto known = catalog_.units.find(unit);
            if (known == catalog_.units.end()) continue;
            for (const auto& successor : successors_of(known->second)) {
                if (successor.unit == id) return way(by, id, unit);
                if (by.emplace(successor.unit, unit).second) open.push_back(successor.unit);
            }
        }
        return {};
    }

    static std::string way(const std::map<std::string, std::string>& by, const std::string& id,
                           std::string unit) {
        std::string way = id;
        for (; unit != id; unit = by.at(unit)) way = unit + " → " + way;
        return id + " → " + way;
    }

    const Catalog& catalog_;
    std::string file_;
    FirstFindings found_;
    std::vector<std::string> ids_;
};

/// What is wrong with what areas lie in.
class ParentCheck {
public:
    ParentCheck(Reading& reading, const Catalog& catalog, const std::string& file)
        : catalog_(catalog), file_(file), found_(reading.diagnostics, file) {}

    void run() {
        std::vector<std::string> codes;
        for (const auto& [code, area] : catalog_.areas) codes.push_back(code);
        for (const auto& [code, area] : catalog_.areas) {
            if (!area.parent.empty() && catalog_.areas.count(area.parent) == 0)
                found_.add([&, &own = code, &parent = area.parent] {
                    return say(messages::unknown_name, file_ + " " + own + " parent",
                               {"area", parent, hint_of(parent, codes)});
                });
            check_way_up(code);
        }
    }

private:
    void check_way_up(const std::string& code) {
        std::string way = code;
        const Area* area = &catalog_.areas.at(code);
        for (std::uint64_t level = 0; level < bounds::area_levels.most; ++level) {
            const auto above = catalog_.areas.find(area->parent);
            if (above == catalog_.areas.end()) return;
            area = &above->second;
            way += " → " + area->code;
            if (area->code != code) continue;
            found_.add([&] {
                return say(messages::areas_in_circle, file_ + " " + code + " parent", {way});
            });
            return;
        }
        found_.add([&] {
            return say(messages::areas_too_deep, file_ + " " + code + " parent",
                       {code, bounds::area_levels.text()});
        });
    }

    const Catalog& catalog_;
    std::string file_;
    FirstFindings found_;
};

}  // namespace

void read_units(Reading& of_workspace, Catalog& catalog) {
    Diagnostics found;
    Reading reading{of_workspace.system, of_workspace.checker, found};
    const std::string file = (catalog.workspace.folder / "units.csv").string();
    const auto text = file_text(reading, file, 16U << 20);
    if (!text) return add_first(std::move(found), of_workspace.diagnostics, file);
    const auto table = read_csv_table(
        *text, file,
        {"id", "name", "name_en", "kind", "valid_from", "valid_to", "successor", "document"},
        bounds::unit_rows, reading.diagnostics);
    for (const auto& row : table.rows) {
        OfficialUnit unit;
        unit.id = row.cells[0];
        unit.name = Text(row.cells[1], row.cells[2]);
        unit.kind = row.cells[3];
        unit.valid_from =
            date_cell(reading, row.cells[4], row_origin(file, row.number, "valid_from"));
        unit.valid_to = date_cell(reading, row.cells[5], row_origin(file, row.number, "valid_to"));
        unit.successor = row.cells[6];
        unit.document = row.cells[7];
        const std::string id = unit.id;
        if (!catalog.units.emplace(id, std::move(unit)).second)
            reading.diagnostics.push_back(
                say(messages::twice, row_origin(file, row.number, "id"), {"unit", id}));
    }
    add_first(std::move(found), of_workspace.diagnostics, file);
    SuccessionCheck(of_workspace, catalog, file).run();
}

void read_areas(Reading& of_workspace, Catalog& catalog) {
    Diagnostics found;
    Reading reading{of_workspace.system, of_workspace.checker, found};
    const std::string file = (catalog.workspace.folder / "areas.csv").string();
    const auto text = file_text(reading, file, 64U << 20);
    if (!text) return add_first(std::move(found), of_workspace.diagnostics, file);
    const auto table = read_csv_table(*text, file,
                                      {"code", "name", "name_en", "kind", "parent", "valid_from",
                                       "valid_to", "adds_up", "aliases"},
                                      bounds::area_rows, reading.diagnostics);
    for (const auto& row : table.rows) {
        Area area;
        area.code = row.cells[0];
        area.name = Text(row.cells[1], row.cells[2]);
        area.kind = kind_cell(reading, row.cells[3], row_origin(file, row.number, "kind"));
        area.parent = row.cells[4];
        area.valid_from =
            date_cell(reading, row.cells[5], row_origin(file, row.number, "valid_from"));
        area.valid_to = date_cell(reading, row.cells[6], row_origin(file, row.number, "valid_to"));
        area.adds_up =
            adds_up_cell(reading, row.cells[7], area, row_origin(file, row.number, "adds_up"));
        area.aliases = split(row.cells[8], ';');
        const std::string code = area.code;
        if (!catalog.areas.emplace(code, std::move(area)).second)
            reading.diagnostics.push_back(
                say(messages::twice, row_origin(file, row.number, "code"), {"area", code}));
    }
    add_first(std::move(found), of_workspace.diagnostics, file);
    ParentCheck(of_workspace, catalog, file).run();
}

}  // namespace almanac::catalog_detail
