// Why: see like_rows.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/like_rows.hpp"

#include "catalog/validity.hpp"
#include "intake/plain_number.hpp"

namespace almanac::intake_detail {
namespace {

/// Letters that periods are written with; none of them means anything to CSV.
constexpr bool is_of_period(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-' || c == '/';
}

std::string_view front_period(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && is_of_period(text[size])) ++size;
    return text.substr(0, size);
}

/// Size of the end of a row at the front of `text`; 0 where no row ends here and text follows.
std::size_t row_end(std::string_view text) {
    if (text.starts_with('\n')) return 1;
    if (text.starts_with('\r')) return text.starts_with("\r\n") ? 2 : 1;
    return 0;
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

}  // namespace

LikeRows::LikeRows(const Headers& headers, RowTable& table)
    : table_(table),
      headers_(headers),
      period_cell_(headers.cell[index_of(Column::period)]),
      value_cell_(headers.cell[index_of(Column::value)]) {}

std::size_t LikeRows::FrameHash::operator()(const Frame& frame) const {
    const std::hash<std::string_view> hash;
    std::size_t sum = hash(frame.before);
    for (const auto part : {frame.between, frame.after})
        sum = (sum ^ hash(part)) * 1099511628211ULL;
    return sum;
}

std::size_t LikeRows::take_next(std::string_view text, std::size_t number) {
    if (last_ == nullptr) return 0;
    const Frame& frame = last_->first;
    std::string_view rest = text;
    if (!take_prefix(rest, frame.before)) return 0;
    std::string_view period_text;
    PlainNumber value;
    std::string_view value_text;
    const auto take_period = [&] {
        period_text = front_period(rest);
        rest.remove_prefix(period_text.size());
    };
    const auto take_value = [&] {
        value = read_plain_number(rest);
        value_text = rest.substr(0, value.size);
        rest.remove_prefix(value.size);
    };
    if (period_cell_ < value_cell_) {
        take_period();
        if (!take_prefix(rest, frame.between)) return 0;
        take_value();
    } else {
        take_value();
        if (!take_prefix(rest, frame.between)) return 0;
        take_period();
    }
    if (!take_prefix(rest, frame.after)) return 0;
    const std::size_t end = row_end(rest);
    if (end == 0 && !rest.empty()) return 0;
    const auto* const period = period_of(period_text);
    if (period == nullptr || !accept(last_->second, *period, value_text, number)) return 0;
    return text.size() - rest.size() + end;
}

bool LikeRows::take(const CsvReader& reader) {
    const auto frame = frame_of(reader);
    const auto found = frame ? known_.find(*frame) : known_.end();
    if (found == known_.end()) return false;
    const auto* const period = period_of(reader.cells()[period_cell_]);
    if (period == nullptr ||
        !accept(found->second, *period, reader.cells()[value_cell_], reader.row()))
        return false;
    last_ = &*found;
    return true;
}

void LikeRows::learn(const CsvReader& reader, const Indicator& indicator, const Area& area,
                     const UnitOfMeasure& unit, const AcceptedRow& row) {
    const auto frame = frame_of(reader);
    if (!frame || !has_value(row.point.status)) return;
    const std::string_view period = reader.cells()[period_cell_];
    if (period.empty() || front_period(period) != period) return;
    if (!is_usual(row.point.period, headers_)) return;
    const auto known = period_places_.find(period);
    if (known == period_places_.end()) {
        periods_.push_back(
            {std::string(period), row.point.period, table_.period_id(row.point.period)});
        period_places_.emplace(periods_.back().text, periods_.size() - 1);
    }
    last_ =
        &*known_
              .insert_or_assign(*frame, Likeness{&indicator, &area, unit, row.provenance.published,
                                                 table_.rows().back(), row.key.period_kind})
              .first;
}

std::optional<LikeRows::Frame> LikeRows::frame_of(const CsvReader& reader) const {
    const std::string_view raw = reader.raw();
    const std::string_view first = reader.cells()[std::min(period_cell_, value_cell_)];
    const std::string_view second = reader.cells()[std::max(period_cell_, value_cell_)];
    const char* const end = raw.data() + raw.size();
    // Cells with doubled quotes lie elsewhere.
    const auto is_inside = [&](std::string_view cell) {
        return !std::less<>{}(cell.data(), raw.data()) &&
               !std::less<>{}(end, cell.data() + cell.size());
    };
    if (!is_inside(first) || !is_inside(second)) return std::nullopt;
    const auto between = [](const char* from, const char* to) {
        return std::string_view(from, static_cast<std::size_t>(to - from));
    };
    return Frame{between(raw.data(), first.data()),
                 between(first.data() + first.size(), second.data()),
                 between(second.data() + second.size(), end)};
}

const LikeRows::KnownPeriod* LikeRows::period_of(std::string_view text) {
    if (periods_.empty() || text.empty()) return nullptr;
    if (next_period_ >= periods_.size()) next_period_ = 0;
    if (periods_[next_period_].text == text) return &periods_[next_period_++];
    const auto known = period_places_.find(text);
    if (known != period_places_.end()) {
        next_period_ = known->second + 1;
        return &periods_[known->second];
    }
    const auto period = parse_period(text);
    if (!period || front_period(text) != text || !is_usual(*period, headers_)) return nullptr;
    periods_.push_back({std::string(text), *period, table_.period_id(*period)});
    period_places_.emplace(periods_.back().text, periods_.size() - 1);
    next_period_ = periods_.size();
    return &periods_.back();
}

bool LikeRows::accept(Likeness& like, const KnownPeriod& period, std::string_view value,
                      std::size_t number) {
    const PlainNumber plain = read_plain_number(value);
    if (plain.size == 0 || plain.size != value.size()) return false;
    const auto& indicator = *like.indicator;
    const bool as_is = like.unit == indicator.unit;
    const Number figure = as_is ? plain.number : convert(plain.number, like.unit, indicator.unit);
    if (!is_in_range(indicator, figure.value) || !is_countable(indicator, figure.value) ||
        !fits_meaning(indicator, period.period.kind) || !exists_in(*like.area, period.period))
        return false;
    if (like.published && is_early(*like.published, period.period, like.row.status)) return false;
    set_kind(like, period.period.kind);
    CompactRow row = like.row;
    row.value = figure.value;
    row.decimals = figure.decimals;
    row.period = period.id;
    row.row = static_cast<std::uint32_t>(number);
    row.text = CompactRow::as_value;
    if (!as_is || !plain.as_value) table_.submit(row, value);
    table_.push_back(row);
    return true;
}

void LikeRows::set_kind(Likeness& like, PeriodKind kind) {
    if (like.kind == kind) return;
    SeriesKey key = table_.series()[like.row.series];
    key.period_kind = kind;
    like.row.series = table_.series_id(key);
    like.kind = kind;
}

}  // namespace almanac::intake_detail
