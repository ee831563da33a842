// Why: of ten million rows nearly all repeat an earlier one up to period and value; what was judged
// once is not judged again. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "catalog/csv_reader.hpp"
#include "intake/read_cells.hpp"

namespace almanac::intake_detail {

/// Reads rows that equal an accepted row of which nothing had to be said, byte for byte, but for
/// period and value, which are plain. Of those it takes only such as nothing would have to be said
/// of either; every other row is left to read_row, so that both give the same.
class LikeRows {
public:
    /// Accepted rows go into `table`. The text that rows are views of must outlive this.
    LikeRows(const Headers& headers, RowTable& table);

    /// Takes the row at the front of `text` if it is like the last one; returns its size with its
    /// end, else 0. `number` is the row's.
    std::size_t take_next(std::string_view text, std::size_t number);
    /// Takes the row just read if it is like any row learnt.
    bool take(const CsvReader& reader);
    /// Learns from the row just read, which was accepted as the last one of the table without a
    /// word, and made of these.
    void learn(const CsvReader& reader, const Indicator& indicator, const Area& area,
               const UnitOfMeasure& unit, const AcceptedRow& row);

private:
    /// The bytes of a row around its two cells.
    struct Frame {
        std::string_view before, between, after;
        bool operator==(const Frame&) const = default;
    };
    struct FrameHash {
        std::size_t operator()(const Frame& frame) const;
    };
    /// What was found of a row.
    struct Likeness {
        const Indicator* indicator;
        const Area* area;
        UnitOfMeasure unit;
        std::optional<Date> published;
        CompactRow row;  ///< Of its series for `kind`.
        PeriodKind kind;
    };
    struct KnownPeriod {
        std::string text;
        Period period;
        std::uint32_t id;
    };
    using Known = std::unordered_map<Frame, Likeness, FrameHash>;  // Looked up only, never listed.

    std::optional<Frame> frame_of(const CsvReader& reader) const;
    const KnownPeriod* period_of(std::string_view text);
    bool accept(Likeness& like, const KnownPeriod& period, std::string_view value,
                std::size_t number);
    void set_kind(Likeness& like, PeriodKind kind);

    RowTable& table_;
    const Headers& headers_;
    std::size_t period_cell_;
    std::size_t value_cell_;
    Known known_;
    Known::value_type* last_ = nullptr;  // Its nodes stay where they are.
    std::deque<KnownPeriod> periods_;    ///< In the order in which they came, as files repeat it.
    std::size_t next_period_ = 0;
    std::unordered_map<std::string_view, std::size_t> period_places_;
};

}  // namespace almanac::intake_detail
