// Why: see row_table.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/row_table.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <stdexcept>

namespace almanac {
namespace {

/// One hash of several; the high bits of the product reach the low ones, which tables go by.
std::size_t mixed(std::initializer_list<std::size_t> parts) {
    std::uint64_t sum = 0xCBF29CE484222325ULL;
    for (const auto part : parts) {
        sum = (sum ^ part) * 0x9E3779B97F4A7C15ULL;
        sum ^= sum >> 32U;
    }
    return sum;
}

std::size_t number_of(const Date& date) {
    return static_cast<std::size_t>(date.year) * 512 + date.month * 32U + date.day;
}

std::size_t hash_of(const std::string& text) { return std::hash<std::string>{}(text); }

/// Learns what the numbers are that came into `from` since the last time.
template <class Values>
void translate(const Values& from, Values& to, std::vector<std::uint32_t>& numbers) {
    while (numbers.size() < from.size())
        numbers.push_back(to.id_of(from[static_cast<std::uint32_t>(numbers.size())]));
}

}  // namespace

Provenance shared_part(const Provenance& provenance) {
    Provenance shared = provenance;
    shared.value_as_submitted.clear();
    shared.submission = 0;
    shared.row = 0;
    return shared;
}

std::size_t SeriesKeyHash::operator()(const SeriesKey& key) const {
    return mixed({hash_of(key.indicator), hash_of(key.area),
                  static_cast<std::size_t>(key.period_kind), hash_of(key.breakdown),
                  hash_of(key.basis)});
}

std::size_t ProvenanceHash::operator()(const Provenance& provenance) const {
    return mixed({hash_of(provenance.source), provenance.source_class,
                  hash_of(provenance.quotation), hash_of(provenance.note),
                  provenance.published ? number_of(*provenance.published) : 0,
                  hash_of(provenance.unit_as_submitted)});
}

std::size_t PeriodHash::operator()(const Period& period) const {
    return mixed(
        {static_cast<std::size_t>(period.kind), number_of(period.first), number_of(period.last)});
}

std::uint32_t TextPool::add(std::string_view text) {
    const auto at = pool_.size() + first;
    const auto size = static_cast<std::uint32_t>(text.size());
    if (at + sizeof size + text.size() > ~std::uint32_t{0})
        throw std::length_error("too much text in one file");
    pool_.append(reinterpret_cast<const char*>(&size), sizeof size);
    pool_.append(text);
    return static_cast<std::uint32_t>(at);
}

std::string_view TextPool::at(std::uint32_t text) const {
    std::uint32_t size = 0;
    const char* const at = pool_.data() + (text - first);
    std::memcpy(&size, at, sizeof size);
    return {at + sizeof size, size};
}

std::uint32_t TextPool::append(const TextPool& other) {
    const auto before = pool_.size();
    if (before + other.pool_.size() > ~std::uint32_t{0} - first)
        throw std::length_error("too much text in one file");
    pool_ += other.pool_;
    return static_cast<std::uint32_t>(before);
}

RowTable::RowTable(const std::vector<AcceptedRow>& rows) {
    for (const auto& row : rows) push_back(row);
}

RowTable::RowTable(std::initializer_list<AcceptedRow> rows) {
    for (const auto& row : rows) push_back(row);
}

void RowTable::push_back(const AcceptedRow& row) {
    const auto& [key, point, provenance] = row;
    CompactRow compact;
    compact.value = point.value;
    compact.series = series_.id_of(key);
    compact.origin = origins_.id_of(shared_part(provenance));
    compact.period = periods_.id_of(point.period);
    compact.row = provenance.row;
    compact.decimals = point.decimals;
    compact.status = point.status;
    compact.bound = point.bound;
    compact.partial = point.partial;
    submit(compact, provenance.value_as_submitted);
    rows_.push_back(compact);
}

void RowTable::submit(CompactRow& row, std::string_view text) {
    row.text = text.empty()                                       ? CompactRow::no_text
               : text == to_text(Number{row.value, row.decimals}) ? CompactRow::as_value
                                                                  : texts_.add(text);
}

RowRun RowTable::take_rows() {
    RowRun run{std::move(rows_), std::move(texts_)};
    rows_.clear();
    texts_ = {};
    return run;
}

void RowTable::append(RowRun run, const RowTable& other, RowNumbers& numbers,
                      std::uint32_t rows_before) {
    translate(other.series_, series_, numbers.series);
    translate(other.origins_, origins_, numbers.origins);
    translate(other.periods_, periods_, numbers.periods);
    const std::uint32_t raise = texts_.append(run.texts);
    for (auto& row : run.rows) {
        row.series = numbers.series[row.series];
        row.origin = numbers.origins[row.origin];
        row.period = numbers.periods[row.period];
        row.row += rows_before;
        if (row.text > CompactRow::no_text) row.text += raise;
    }
    rows_.insert(rows_.end(), run.rows.begin(), run.rows.end());
}

void RowTable::remove(const std::vector<std::size_t>& places) {
    std::size_t kept = 0;
    auto next = places.begin();
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        if (next != places.end() && *next == at)
            ++next;
        else
            rows_[kept++] = rows_[at];
    }
    rows_.resize(kept);
}

std::string RowTable::value_as_submitted(const CompactRow& row) const {
    if (row.text == CompactRow::no_text) return {};
    if (row.text == CompactRow::as_value) return to_text(Number{row.value, row.decimals});
    return std::string(literal(row));
}

Point RowTable::point(const CompactRow& row) const {
    return {.period = periods_[row.period],
            .value = row.value,
            .decimals = row.decimals,
            .status = row.status,
            .bound = row.bound,
            .partial = row.partial,
            .provenance = row.origin};
}

AcceptedRow RowTable::operator[](std::size_t at) const {
    const CompactRow& row = rows_[at];
    AcceptedRow accepted{series_[row.series], point(row), origins_[row.origin]};
    accepted.point.provenance = 0;
    accepted.provenance.row = row.row;
    accepted.provenance.value_as_submitted = value_as_submitted(row);
    return accepted;
}

bool RowTable::operator==(const RowTable& other) const {
    return size() == other.size() && std::equal(begin(), end(), other.begin());
}

AcceptedRow RowTable::at(std::size_t at) const {
    if (at >= size()) throw std::out_of_range("row " + std::to_string(at));
    return (*this)[at];
}

}  // namespace almanac
