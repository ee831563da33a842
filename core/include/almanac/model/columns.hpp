// Why: series cross the boundary to sectors in columns, a fraction of the size of one object per
// point; this is the form's one codec. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "almanac/model/json_reader.hpp"
#include "almanac/model/number.hpp"
#include "almanac/model/period.hpp"
#include "almanac/model/series.hpp"
#include "almanac/model/words.hpp"

namespace almanac {

/// Columns that are not what they should be: where, what stands there, what was wanted.
class ColumnsFault : public std::runtime_error {
public:
    ColumnsFault(std::string at, std::string what_found, std::string what_wanted)
        : std::runtime_error(at + ": found " + what_found + ", wanted " + what_wanted),
          place(std::move(at)),
          found(std::move(what_found)),
          wanted(std::move(what_wanted)) {}
    std::string place;  ///< JSON pointer within the series: /marks/status/3
    std::string found;
    std::string wanted;
};

/// What a reader does with members and words it does not know: a sector passes over them, for the
/// host may be newer (a point so marked is left out); the host refuses them.
enum class Unknown { ignored = 1, refused };

namespace columns_detail {

using Json = nlohmann::json;

/// Parts of a year that a kind counts in; 0 where its periods do not follow one another.
constexpr int parts_of_year(PeriodKind kind) {
    switch (kind) {
        case PeriodKind::year: return 1;
        case PeriodKind::half: return 2;
        case PeriodKind::quarter: return 4;
        case PeriodKind::month:
        case PeriodKind::year_to_date: return 12;
        case PeriodKind::day:
        case PeriodKind::span: return 0;
    }
    return 0;
}

/// Place of a period among all of its kind; kinds with parts_of_year only.
inline int ordinal_of(const Period& period) {
    const int parts = parts_of_year(period.kind);
    return period.last.year * parts + (period.last.month * parts - 1) / 12;
}

inline Period period_at(PeriodKind kind, int ordinal) {
    const int parts = parts_of_year(kind);
    const int last_month = (ordinal % parts + 1) * 12 / parts;
    const int first_month = kind == PeriodKind::year_to_date ? 1 : last_month - 12 / parts + 1;
    return period_detail::months(kind, ordinal / parts, first_month, last_month);
}

/// A run with few gaps is written as its start and nulls.
inline bool is_regular(const std::vector<const Point*>& points, PeriodKind kind) {
    if (points.empty() || parts_of_year(kind) == 0) return false;
    const auto length = ordinal_of(points.back()->period) - ordinal_of(points.front()->period) + 1;
    return static_cast<std::size_t>(length) <= 2 * points.size();
}

/// One point a period: the first, which is the best source's.
inline std::vector<const Point*> one_a_period(const Series& series) {
    std::vector<const Point*> points;
    for (const auto& point : series.points) {
        if (points.empty() || points.back()->period != point.period) points.push_back(&point);
    }
    return points;
}

inline void write_marks(const Point& point, std::size_t index, Json& marks) {
    const std::string key = std::to_string(index);
    if (point.status != Status::final_figure) marks["status"][key] = word(point.status);
    if (point.bound != Bound::exact) marks["bound"][key] = word(point.bound);
    if (point.partial) marks["partial"].push_back(index);
}

/// Reads members one after the other and knows which of them nobody asked for.
class Members {
public:
    Members(const Json& object, std::string place) : object_(object), place_(std::move(place)) {
        if (!object.is_object()) fail("", object.type_name(), "object");
    }
    const Json* find(const char* name) {
        names_.emplace_back(name);
        const auto found = object_.find(name);
        return found == object_.end() ? nullptr : &*found;
    }
    std::string text(const char* name, bool required) {
        const Json* member = find(name);
        if (member == nullptr) {
            if (required) fail(name, "nothing", "text");
            return {};
        }
        if (!member->is_string()) fail(name, member->type_name(), "text");
        return member->get<std::string>();
    }
    void refuse_others() const {
        for (const auto& [name, value] : object_.items()) {
            if (std::find(names_.begin(), names_.end(), name) == names_.end())
                fail(name, "unknown member", "none of that name");
        }
    }
    [[noreturn]] void fail(const std::string& name, const std::string& found,
                           const std::string& wanted) const {
        throw ColumnsFault(place_ + (name.empty() ? "" : "/" + name), found, wanted);
    }

private:
    const Json& object_;
    std::string place_;
    std::vector<std::string> names_;
};

inline Period read_period(const Json& json, PeriodKind kind, const std::string& place) {
    const std::string wanted = "period of kind " + std::string(word(kind));
    if (!json.is_string()) throw ColumnsFault(place, json.type_name(), wanted);
    const auto period = parse_period(json.get_ref<const std::string&>());
    if (!period || period->kind != kind) throw ColumnsFault(place, json.dump(), wanted);
    return *period;
}

/// Periods of all values, from `periods` or counted on from `start`.
inline std::vector<Period> read_periods(Members& members, PeriodKind kind, std::size_t count) {
    std::vector<Period> all;
    const Json* periods = members.find("periods");
    const Json* start = members.find("start");
    if ((periods == nullptr) == (start == nullptr))
        members.fail("", periods == nullptr ? "neither of them" : "both", "periods or start");
    if (start != nullptr) {
        if (parts_of_year(kind) == 0) members.fail("start", "start", "periods, for this kind");
        const int first = ordinal_of(read_period(*start, kind, "/start"));
        const int last_possible = 9999 * parts_of_year(kind) + parts_of_year(kind) - 1;
        if (count > static_cast<std::size_t>(last_possible - first) + 1)
            members.fail("values", std::to_string(count) + " values", "none after the year 9999");
        for (std::size_t i = 0; i < count; ++i)
            all.push_back(period_at(kind, first + static_cast<int>(i)));
        return all;
    }
    if (!periods->is_array() || periods->size() != count)
        members.fail("periods", std::to_string(periods->size()) + " periods",
                     "one for each of " + std::to_string(count) + " values");
    for (std::size_t i = 0; i < count; ++i) {
        const std::string place = "/periods/" + std::to_string(i);
        all.push_back(read_period((*periods)[i], kind, place));
        if (i > 0 && all[i] <= all[i - 1])
            throw ColumnsFault(place, to_text(all[i]), "a period after " + to_text(all[i - 1]));
    }
    return all;
}

/// Index that a mark speaks of.
inline std::size_t read_index(const Json& json, std::size_t count, const std::string& place) {
    if (!json.is_number_unsigned() || json.get<std::uint64_t>() >= count)
        throw ColumnsFault(place, found_text(json), "index below " + std::to_string(count));
    return json.get<std::size_t>();
}

/// A point while its marks are read.
struct Draft {
    Point point;
    bool understood = true;
};

inline std::size_t index_of(const std::string& key, std::size_t count, const std::string& place) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), index);
    if (error != std::errc{} || end != key.data() + key.size() || index >= count)
        throw ColumnsFault(place, key, "index below " + std::to_string(count));
    return index;
}

/// Marks of one kind, `{"3": "preliminary"}`.
template <class Enum>
void read_words(const Json* json, const std::string& place, Unknown unknown,
                std::vector<Draft>& drafts, Enum Point::*member) {
    if (json == nullptr) return;
    if (!json->is_object()) throw ColumnsFault(place, json->type_name(), "object");
    for (const auto& mark : json->items()) {
        const std::string key = mark.key();
        const std::string at = place + "/" + key;
        const Json& value = mark.value();
        Draft& draft = drafts[index_of(key, drafts.size(), at)];
        const auto read = parse_word<Enum>(value.is_string() ? value.get<std::string>() : "");
        if (read) {
            draft.point.*member = *read;
        } else if (unknown == Unknown::refused) {
            throw ColumnsFault(at, found_text(value), "one of " + all_words<Enum>());
        } else {
            draft.understood = false;
        }
    }
}

inline void read_marks(const Json* json, Unknown unknown, std::vector<Draft>& drafts) {
    if (json == nullptr) return;
    Members marks(*json, "/marks");
    read_words(marks.find("status"), "/marks/status", unknown, drafts, &Point::status);
    read_words(marks.find("bound"), "/marks/bound", unknown, drafts, &Point::bound);
    if (const Json* partial = marks.find("partial")) {
        if (!partial->is_array()) marks.fail("partial", partial->type_name(), "array of indices");
        for (const auto& index : *partial)
            drafts[read_index(index, drafts.size(), "/marks/partial")].point.partial = true;
    }
    if (unknown == Unknown::refused) marks.refuse_others();
}

/// Whether a value and what is marked on it say the same; nothing marked on null: no point at all.
inline bool is_point(const Json& value, const Point& point, const std::string& place) {
    const bool is_marked = point.bound != Bound::exact || point.partial;
    if (value.is_null()) {
        const bool is_silent = point.status == Status::final_figure && !is_marked;
        if (!is_silent && (has_value(point.status) || is_marked))
            throw ColumnsFault(place, "null", "a number, for what is marked on it");
        return !is_silent;
    }
    if (!has_value(point.status))
        throw ColumnsFault(place, value.dump(),
                           "null, for the status " + std::string(word(point.status)));
    return true;
}

inline std::vector<Point> read_points(const Json& values, Members& members, Unknown unknown,
                                      PeriodKind kind) {
    const auto periods = read_periods(members, kind, values.size());
    std::vector<Draft> drafts(values.size());
    read_marks(members.find("marks"), unknown, drafts);
    std::vector<Point> points;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const std::string place = "/values/" + std::to_string(i);
        if (!drafts[i].understood) continue;
        Point& point = drafts[i].point;
        if (!values[i].is_number() && !values[i].is_null())
            throw ColumnsFault(place, values[i].type_name(), "number or null");
        if (!is_point(values[i], point, place)) continue;
        point.period = periods[i];
        if (values[i].is_number()) {
            const Number number = number_of(values[i].get<double>());
            point.value = number.value;
            point.decimals = number.decimals;
        }
        points.push_back(point);
    }
    return points;
}

}  // namespace columns_detail

/// A series as it crosses: `{indicator, area, period_kind, breakdown, basis, start | periods,
/// values, marks}`, empty members left out. Where a period has several sources, the first is taken.
/// Throws ColumnsFault for a value that is no number (JSON has no infinity).
inline nlohmann::json columns_of(const Series& series) {
    using namespace columns_detail;
    const auto points = one_a_period(series);
    const PeriodKind kind = series.key.period_kind;
    const bool regular = is_regular(points, kind);
    Json json{{"indicator", series.key.indicator},
              {"area", series.key.area},
              {"period_kind", word(kind)},
              {"values", Json::array()}};
    if (!series.key.breakdown.empty()) json["breakdown"] = series.key.breakdown;
    if (!series.key.basis.empty()) json["basis"] = series.key.basis;
    if (regular) json["start"] = to_text(points.front()->period);
    if (!regular) json["periods"] = Json::array();
    Json marks = Json::object();
    for (const Point* point : points) {
        while (regular &&
               json["values"].size() < static_cast<std::size_t>(ordinal_of(point->period) -
                                                                ordinal_of(points.front()->period)))
            json["values"].push_back(nullptr);
        if (!regular) json["periods"].push_back(to_text(point->period));
        const bool valued = has_value(point->status);
        if (valued && !std::isfinite(point->value))
            throw ColumnsFault(series.key.indicator + " " + to_text(point->period),
                               print_rounded(point->value, 0), "a finite number");
        write_marks(*point, json["values"].size(), marks);
        json["values"].push_back(valued ? Json(point->value) : Json(nullptr));
    }
    if (!marks.empty()) json["marks"] = std::move(marks);
    return json;
}

/// Inverse of columns_of; decimals are those of each value's shortest text. Throws ColumnsFault.
inline Series series_of(const nlohmann::json& columns, Unknown unknown) {
    using namespace columns_detail;
    Members members(columns, "");
    Series series;
    series.key.indicator = members.text("indicator", true);
    series.key.area = members.text("area", true);
    series.key.breakdown = members.text("breakdown", false);
    series.key.basis = members.text("basis", false);
    const std::string kind_word = members.text("period_kind", true);
    const auto kind = parse_word<PeriodKind>(kind_word);
    if (!kind) members.fail("period_kind", kind_word, "one of " + all_words<PeriodKind>());
    series.key.period_kind = *kind;
    const Json* values = members.find("values");
    if (values == nullptr || !values->is_array())
        members.fail("values", values == nullptr ? "nothing" : values->type_name(), "array");
    series.points = read_points(*values, members, unknown, *kind);
    if (unknown == Unknown::refused) members.refuse_others();
    if (!series.points.empty()) series.provenances.emplace_back();
    return series;
}

}  // namespace almanac
