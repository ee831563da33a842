// Why: see check_rows.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/check_rows.hpp"

#include <functional>
#include <set>
#include <tuple>
#include <unordered_set>

#include "almanac/model/words.hpp"
#include "intake/intake_messages.hpp"

namespace almanac::intake_detail {
namespace {

/// What a value is said of, and by whom. Borrowed from a row or a stored series.
struct Statement {
    const SeriesKey* key;
    const Period* period;
    const std::string* source;
    const AcceptedRow* row = nullptr;  ///< Where it stands in the file.

    bool operator==(const Statement& other) const {
        return *period == *other.period && *source == *other.source && *key == *other.key;
    }
};

Statement statement_of(const AcceptedRow& row) {
    return {&row.key, &row.point.period, &row.provenance.source, &row};
}

struct StatementHash {
    std::size_t operator()(const Statement& statement) const {
        const std::hash<std::string> hash;
        const auto day = [](const Date& date) {
            return static_cast<std::size_t>(date.year * 512 + date.month * 32 + date.day);
        };
        std::size_t sum = hash(statement.key->indicator);
        for (const auto part :
             {hash(statement.key->area), static_cast<std::size_t>(statement.period->kind),
              day(statement.period->first), day(statement.period->last),
              hash(statement.key->breakdown), hash(statement.key->basis), hash(*statement.source)})
            sum = (sum ^ part) * 1099511628211ULL;
        return sum;
    }
};
using Statements = std::unordered_set<Statement, StatementHash>;  // Looked up only, never listed.

bool is_same(const Point& a, const Point& b) {
    const bool same_value = !has_value(a.status) || a.value == b.value;
    return same_value && a.status == b.status && a.bound == b.bound;
}

/// `12.5`, `12.5 (at_least, preliminary)`, `missing`.
std::string shown(const Point& point) {
    const std::string status(word(point.status));
    if (!has_value(point.status)) return status;
    std::string marks = point.bound == Bound::exact ? "" : std::string(word(point.bound));
    if (point.status != Status::final_figure) marks += (marks.empty() ? "" : ", ") + status;
    return to_text(Number{point.value, point.decimals}) + (marks.empty() ? "" : " (" + marks + ")");
}

std::string shown(const AcceptedRow& row) {
    std::string text = row.key.indicator + " " + row.key.area + " " + to_text(row.point.period);
    for (const auto* part : {&row.key.breakdown, &row.key.basis}) {
        if (!part->empty()) text += " " + *part;
    }
    return text;
}

/// Whether a source may give another value than `stored` under `status`.
bool may_replace(const Point& stored, Status status) {
    switch (status) {
        case Status::revised_census:
        case Status::revised_annual:
        case Status::revised_error:
        case Status::revised_scope:
        case Status::series_break: return true;
        default: break;
    }
    return !has_value(stored.status) || stored.status == Status::preliminary ||
           stored.status == Status::expected || stored.status == Status::estimated;
}

}  // namespace

void drop_repetitions(std::vector<AcceptedRow>& rows, Findings& findings) {
    Statements seen;
    seen.reserve(rows.size());
    std::vector<std::size_t> repeated;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto [first, is_new] = seen.insert(statement_of(rows[at]));
        if (is_new) continue;
        const AcceptedRow& earlier = *first->row;
        const AcceptedRow& later = rows[at];
        const std::string row = std::to_string(Findings::row_in_sheet(earlier.provenance.row));
        if (is_same(earlier.point, later.point)) {
            findings.note(messages::row_twice, later.provenance.row, "", {row});
            repeated.push_back(at);
        } else {
            findings.refuse(messages::rows_conflict, later.provenance.row, "",
                            {row, std::to_string(Findings::row_in_sheet(later.provenance.row)),
                             shown(earlier.point), shown(later.point), shown(later)});
        }
    }
    // The set points into `rows`: nothing moves before it has served.
    if (repeated.empty()) return;
    std::size_t kept = 0;
    auto next = repeated.begin();
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (next != repeated.end() && *next == at)
            ++next;
        else if (kept++ != at)
            rows[kept - 1] = std::move(rows[at]);
    }
    rows.resize(kept);
}

void check_against_store(const std::vector<AcceptedRow>& rows, const Store& store,
                         Findings& findings) {
    if (rows.empty() || store.latest() == 0) return;
    Statements statements;
    statements.reserve(rows.size());
    std::set<std::string> indicators;
    std::set<std::string> areas;
    for (const auto& row : rows) {
        statements.insert(statement_of(row));
        indicators.insert(row.key.indicator);
        areas.insert(row.key.area);
    }
    const Selection selection{{indicators.begin(), indicators.end()}, {areas.begin(), areas.end()}};
    store.scan(selection, newest, [&](const Series& series) {
        for (const auto& stored : series.points) {
            const auto& before = series.provenances.at(stored.provenance);
            const auto found = statements.find({&series.key, &stored.period, &before.source});
            if (found == statements.end()) continue;
            const AcceptedRow& row = *found->row;
            if (is_same(stored, row.point)) continue;
            if (may_replace(stored, row.point.status))
                findings.note(messages::revises_stored, row.provenance.row, "",
                              {shown(stored), std::to_string(before.submission), shown(row.point)});
            else
                findings.refuse(messages::differs_from_stored, row.provenance.row, "",
                                {shown(stored), std::to_string(before.submission), shown(row.point),
                                 std::string(word(row.point.status))});
        }
    });
}

}  // namespace almanac::intake_detail
