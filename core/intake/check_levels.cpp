// Why: see check_levels.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/check_levels.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "intake/explanation.hpp"
#include "intake/figure_messages.hpp"
#include "intake/figure_text.hpp"
#include "intake/find_slips.hpp"
#include "store/row_groups.hpp"

namespace almanac::intake_detail {
namespace {

constexpr double smallest_count = 20;  // Counts grow from near zero by any factor.

SeriesKey without_basis(SeriesKey key) {
    key.basis.clear();
    return key;
}

/// Smallest and largest size of some figures, zero apart.
struct Range {
    double least = std::numeric_limits<double>::infinity();
    double most = 0;

    void add(double value) {
        const double size = std::fabs(value);
        if (size == 0) return;
        least = std::min(least, size);
        most = std::max(most, size);
    }
    /// Nearly all series are, and need not be looked at more closely.
    bool is_ordinary() const { return !(most > least * ordinary_range); }
};

/// Series of a file by all of their key but the basis: a family. As a rule a file has one basis,
/// and a family is one series.
class FamilyNumbers {
public:
    explicit FamilyNumbers(const RowTable& rows) : series_(rows.series()) {
        for (std::uint32_t id = 1; id < series_.size() && has_one_basis_; ++id)
            has_one_basis_ = series_[id].basis == series_[0].basis;
        if (has_one_basis_) return;
        for (std::uint32_t id = 0; id < series_.size(); ++id) {
            family_of_.push_back(families_.id_of(without_basis(series_[id])));
            if (family_of_.back() == members_.size()) members_.emplace_back();
            members_[family_of_.back()].push_back(id);
        }
    }

    std::size_t size() const { return has_one_basis_ ? series_.size() : families_.size(); }
    std::uint32_t of(std::uint32_t series) const {
        return has_one_basis_ ? series : family_of_[series];
    }
    std::optional<std::uint32_t> find(SeriesKey key) const {
        key.basis = has_one_basis_ && series_.size() > 0 ? series_[0].basis : "";
        return has_one_basis_ ? series_.find(key) : families_.find(key);
    }
    std::vector<std::uint32_t> series_of(std::uint32_t family) const {
        return has_one_basis_ ? std::vector{family} : members_[family];
    }

private:
    const Interner<SeriesKey, SeriesKeyHash>& series_;
    Interner<SeriesKey, SeriesKeyHash> families_;
    std::vector<std::uint32_t> family_of_;
    std::vector<std::vector<std::uint32_t>> members_;
    bool has_one_basis_ = true;
};

/// A stored figure, by itself.
struct StoredFigure {
    Point point;
    std::string basis;
    std::string source;
};

}  // namespace

class LevelCheck::Families {
public:
    Families(const Catalog& catalog, const ValueReleases& releases, const RowTable& rows,
             Findings& findings)
        : catalog_(catalog),
          releases_(releases),
          rows_(rows),
          findings_(findings),
          numbers_(rows),
          ranges_(numbers_.size()),
          is_done_(numbers_.size(), false) {
        for (const auto& row : rows.rows()) {
            if (has_value(row.status)) ranges_[numbers_.of(row.series)].add(row.value);
        }
    }

    void take(const Series& series) {
        const auto family = numbers_.find(series.key);
        if (!family) return;
        if (family_ != family) flush();
        family_ = family;
        for (const auto& point : series.points) {
            if (!has_value(point.status) || point.value == 0) continue;
            ranges_[*family].add(point.value);
            stored_.push_back(
                {point, series.key.basis, series.provenances.at(point.provenance).source});
        }
    }

    void finish() {
        flush();
        for (std::uint32_t family = 0; family < numbers_.size(); ++family) {
            if (!is_done_[family] && !ranges_[family].is_ordinary()) check(family);
        }
    }

private:
    void flush() {
        if (family_ && !ranges_[*family_].is_ordinary()) check(*family_);
        if (family_) is_done_[*family_] = true;
        family_.reset();
        stored_.clear();
    }

    /// Number of a basis; 0 where it is not known.
    std::uint32_t basis_number(const std::string& basis) {
        if (basis.empty()) return 0;
        return bases_.try_emplace(basis, static_cast<std::uint32_t>(bases_.size() + 1))
            .first->second;
    }

    /// Rows of a family in the order of the file.
    std::vector<std::uint32_t> places_of(std::uint32_t family) {
        if (!groups_) groups_.emplace(rows_);
        std::vector<std::uint32_t> places;
        for (const auto series : numbers_.series_of(family)) {
            const auto own = groups_->of(series);
            places.insert(places.end(), own.begin(), own.end());
        }
        std::sort(places.begin(), places.end());
        return places;
    }

    Level level_of(std::uint32_t place, const UnitOfMeasure& unit) {
        const auto& row = rows_.rows()[place];
        const bool is_explained = is_explanation(rows_.origins()[row.origin].note);
        return {rows_.periods()[row.period],
                row.value,
                basis_number(rows_.series()[row.series].basis),
                0,
                is_explained ? Standing::explained : Standing::open,
                is_small(row.value, unit)};
    }

    static bool is_small(double value, const UnitOfMeasure& unit) {
        return unit.base->group == "count" &&
               std::fabs(value) * std::pow(10, unit.multiplier) < smallest_count;
    }

    void check(std::uint32_t family) {
        const auto places = places_of(family);
        const auto* const indicator =
            catalog_.find_indicator(rows_.series()[numbers_.series_of(family).front()].indicator);
        if (indicator == nullptr) return;
        bases_.clear();
        std::vector<Level> levels;
        for (const auto& figure : stored_)
            levels.push_back({figure.point.period, figure.point.value, basis_number(figure.basis),
                              static_cast<std::uint32_t>(levels.size()), Standing::stored,
                              is_small(figure.point.value, indicator->unit)});
        for (std::size_t at = 0; at < places.size(); ++at) {
            const auto& row = rows_.rows()[places[at]];
            if (!has_value(row.status) || row.value == 0) continue;
            levels.push_back(level_of(places[at], indicator->unit));
            levels.back().id = static_cast<std::uint32_t>(stored_.size() + at);
        }
        for (const auto& slip : find_slips(levels)) refuse(slip, places);
    }

    void refuse(const Slip& slip, const std::vector<std::uint32_t>& places) {
        const auto& row = rows_.rows()[places[slip.id - stored_.size()]];
        const bool by_stored = slip.against < stored_.size();
        const Point own = rows_.point(row);
        const Point other = by_stored
                                ? stored_[slip.against].point
                                : rows_.point(rows_.rows()[places[slip.against - stored_.size()]]);
        const double apart = std::fabs(std::log10(std::fabs(own.value / other.value)));
        const bool is_twice = apart > 6;
        const std::vector<Text> words{
            Text(figure_text(own)),
            by_stored ? stored_text(stored_[slip.against], row)
                      : row_text(rows_.rows()[places[slip.against - stored_.size()]], row.row),
            is_twice ? Text("一亿倍", "a hundred million") : Text("一万倍", "ten thousand")};
        if (is_within_a_fifth(std::pow(10, apart - (is_twice ? 8 : 4))))
            findings_.refuse_bilingual(messages::likely_unit_error, row.row, "", words);
        else
            findings_.warn(messages::possible_unit_error, row.row, "", words);
    }

    /// A figure that is farther away than a slip and true change may be true growth.
    static bool is_within_a_fifth(double times) { return times > 0.8 && times < 1.2; }

    /// Whether all may see the figure, or it is the row's own source's.
    bool may_be_told(const StoredFigure& figure, const CompactRow& to) const {
        const SeriesKey& key = rows_.series()[to.series];
        const Indicator* indicator = catalog_.find_indicator(key.indicator);
        if (rows_.origins()[to.origin].source == figure.source) return true;
        return indicator != nullptr && releases_.is_open(*indicator, key, figure.point.period);
    }

    Text stored_text(const StoredFigure& figure, const CompactRow& beside) const {
        const std::string period = to_text(figure.point.period);
        if (!may_be_told(figure, beside))
            return {"已入库的 " + period + " 的数（不公开）",
                    "the figure of " + period + " on record (not public)"};
        const std::string value = figure_text(figure.point);
        return {"已入库的 " + period + " 的 " + value + "（" + figure.source + "）",
                value + " of " + period + " on record (" + figure.source + ")"};
    }

    Text row_text(const CompactRow& row, std::uint32_t beside) const {
        const Text name = findings_.row_name(row.row, beside);
        const std::string period = to_text(rows_.periods()[row.period]);
        const std::string value = figure_text(rows_.point(row));
        return {name.in("zh") + " " + period + " 的 " + value,
                value + " of " + period + " in " + name.in("en")};
    }

    const Catalog& catalog_;
    const ValueReleases& releases_;
    const RowTable& rows_;
    Findings& findings_;
    FamilyNumbers numbers_;
    std::vector<Range> ranges_;
    std::vector<bool> is_done_;
    std::optional<RowGroups> groups_;
    std::optional<std::uint32_t> family_;  ///< Whose stored figures are being taken.
    std::vector<StoredFigure> stored_;
    std::map<std::string, std::uint32_t> bases_;
};

LevelCheck::LevelCheck(const Catalog& catalog, const ValueReleases& releases, const RowTable& rows,
                       Findings& findings)
    : families_(std::make_unique<Families>(catalog, releases, rows, findings)) {}
LevelCheck::~LevelCheck() = default;
void LevelCheck::take(const Series& stored) { families_->take(stored); }
void LevelCheck::finish() { families_->finish(); }

}  // namespace almanac::intake_detail
