// Why: ten million accepted rows must fit into memory beside each other: what rows share is kept
// once, and a row is 32 bytes. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "almanac/model/series.hpp"
#include "store/interner.hpp"

namespace almanac {

/// A row that intake has accepted: series key and point, with where it came from.
struct AcceptedRow {
    SeriesKey key;
    Point point;  ///< Its provenance index is ignored.
    Provenance provenance;
    bool operator==(const AcceptedRow&) const = default;
};

/// What rows of one source share: its provenance without row, submission and text of the value.
Provenance shared_part(const Provenance& provenance);

struct SeriesKeyHash {
    std::size_t operator()(const SeriesKey& key) const;
};
struct ProvenanceHash {
    std::size_t operator()(const Provenance& provenance) const;
};
struct PeriodHash {
    std::size_t operator()(const Period& period) const;
};

/// A row by the numbers of what it shares with others.
struct CompactRow {
    /// `text` of a value submitted as to_text writes it, and of none at all.
    static constexpr std::uint32_t as_value = 0;
    static constexpr std::uint32_t no_text = 1;

    double value = 0;
    std::uint32_t series = 0;
    std::uint32_t origin = 0;
    std::uint32_t period = 0;
    std::uint32_t row = 0;
    std::uint32_t text = as_value;  ///< Else 2 and more: where the text begins in a pool.
    std::int8_t decimals = 0;
    Status status = Status::final_figure;
    Bound bound = Bound::exact;
    bool partial = false;
};

/// What the numbers of another table are in this one.
struct RowNumbers {
    std::vector<std::uint32_t> series, origins, periods;
};

/// Texts one after the other, each behind its length.
class TextPool {
public:
    std::uint32_t add(std::string_view text);
    std::string_view at(std::uint32_t text) const;
    /// Takes over the texts of `other`; returns what its numbers are to be raised by.
    std::uint32_t append(const TextPool& other);

private:
    static constexpr std::uint32_t first = 2;
    std::string pool_;
};

/// Rows of a table apart from what their numbers mean.
struct RowRun {
    std::vector<CompactRow> rows;
    TextPool texts;
};

/// Rows in the order they came. Reads like a vector of AcceptedRow, which are made on demand.
class RowTable {
public:
    RowTable() = default;
    RowTable(const std::vector<AcceptedRow>& rows);     // NOLINT: a table of them.
    RowTable(std::initializer_list<AcceptedRow> rows);  // NOLINT: the same.

    void push_back(const AcceptedRow& row);
    /// Adds a row whose numbers are of this table.
    void push_back(const CompactRow& row) { rows_.push_back(row); }
    /// Gives its rows away and is filled again; its numbers go on.
    RowRun take_rows();
    /// Adds rows that `other` gave away; `rows_before` is added to where they stand in their file.
    /// `numbers` stays with the pair of tables.
    void append(RowRun run, const RowTable& other, RowNumbers& numbers, std::uint32_t rows_before);
    /// Sets what was written for the value of a row that is to be added.
    void submit(CompactRow& row, std::string_view text);
    void reserve(std::size_t count) { rows_.reserve(count); }
    /// Takes out the rows at `places`, which ascend.
    void remove(const std::vector<std::size_t>& places);

    /// Gives every row the number that `number_of` makes of its own.
    template <class NumberOf>
    void renumber(NumberOf number_of) {
        for (auto& row : rows_) row.row = static_cast<std::uint32_t>(number_of(row.row));
    }

    std::size_t size() const { return rows_.size(); }
    bool empty() const { return rows_.empty(); }
    AcceptedRow operator[](std::size_t at) const;
    AcceptedRow at(std::size_t at) const;
    AcceptedRow front() const { return at(0); }

    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = AcceptedRow;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = AcceptedRow;
        Iterator(const RowTable& table, std::size_t at) : table_(&table), at_(at) {}
        AcceptedRow operator*() const { return (*table_)[at_]; }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        bool operator==(const Iterator& other) const { return at_ == other.at_; }

    private:
        const RowTable* table_;
        std::size_t at_;
    };
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }
    /// Whether both hold the same rows in the same order, whatever their numbers.
    bool operator==(const RowTable& other) const;

    std::uint32_t series_id(const SeriesKey& key) { return series_.id_of(key); }
    /// Of the shared part of a provenance.
    std::uint32_t origin_id(const Provenance& shared) { return origins_.id_of(shared); }
    std::uint32_t period_id(const Period& period) { return periods_.id_of(period); }

    const std::vector<CompactRow>& rows() const { return rows_; }
    const Interner<SeriesKey, SeriesKeyHash>& series() const { return series_; }
    const Interner<Provenance, ProvenanceHash>& origins() const { return origins_; }
    const Interner<Period, PeriodHash>& periods() const { return periods_; }
    /// What the keys of packed rows point into.
    Interner<SeriesKey, SeriesKeyHash> take_series() && { return std::move(series_); }
    /// Of a row whose text is no_text or as_value: what these stand for.
    std::string value_as_submitted(const CompactRow& row) const;
    std::string_view literal(const CompactRow& row) const { return texts_.at(row.text); }
    /// Point of a row, its provenance being the number of its origin.
    Point point(const CompactRow& row) const;

private:
    Interner<SeriesKey, SeriesKeyHash> series_;
    Interner<Provenance, ProvenanceHash> origins_;
    Interner<Period, PeriodHash> periods_;
    TextPool texts_;
    std::vector<CompactRow> rows_;
};

}  // namespace almanac
