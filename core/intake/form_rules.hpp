// Why: a form is one unit's, of one year and some sectors; what comes back in it is held to that,
// and to what the form had printed. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catalog/asked.hpp"
#include "intake/headers.hpp"
#include "intake/sheet_rows.hpp"

namespace almanac::intake_detail {

/// Whose form it is, as its hidden sheet says.
struct FormIdentity {
    std::string unit;  ///< Id; empty for the form of a sector.
    std::string year;
    std::set<std::string> sectors;  ///< Ids; empty: of all.
    Date date{};                    ///< When it came in, see form_date.
    /// 上年数据 as printed, by indicator and, from version 4 on, the area's name, 分组 and 时期;
    /// empty text where there was none. Nothing of a form made before version 3.
    std::map<std::vector<std::string>, std::string> last_figures;
};

/// The day that a form counts as come in: the one that is filled in on its first sheet, else the
/// one that was said at import, else the day of arrival. A day that is none, before the year that
/// is reported or ahead is refused.
Date form_date(const workbook::Book& book, const FormIdentity& form, const IntakeOptions& options,
               Findings& findings);

/// The sheet that marks a form of ours; null in any other book.
const workbook::Sheet* identity_of(const workbook::Book& book);
/// What it says, or nothing, with a finding, where it names no unit or year of ours.
std::optional<FormIdentity> read_identity(const Catalog& catalog, const workbook::Sheet& sheet,
                                          Findings& findings);

/// Rows of 指标数据 below their header, told apart by what people typed.
class FormRules {
public:
    /// `base` is what Findings::begin_sheet gave.
    FormRules(const Catalog& catalog, const FormIdentity& form, const SheetRow& header,
              std::size_t base, Findings& findings);

    /// Whether a column is for the reader's eye alone.
    static bool is_shown_only(std::string_view header);
    /// Whether neither value nor state is filled in: not reported, which is no zero. The foot of
    /// the sheet is such a row, too. A row with a limit or a note alone is refused, as is one whose
    /// printed cells were changed.
    bool is_unreported(const SheetRow& row);
    /// Refuses a figure of another unit, sector, year or place.
    void check(const AcceptedRow& row, const Headers& headers, std::size_t at);

    /// What names the row's indicator: its id, or in a row that was added its name.
    std::string_view indicator(const SheetRow& row) const;

private:
    /// Whether the form's unit has, had or took over the duty: it may have been sent the form.
    bool is_own_figure(const Indicator& indicator) const;
    void check_beside(const SheetRow& row);
    std::string_view cell(const SheetRow& row, std::string_view column) const;
    void check_printed(const SheetRow& row);

    const Catalog& catalog_;
    const FormIdentity& form_;
    std::vector<AskedFigure> asked_;
    std::map<std::string, std::uint32_t> columns_;
    std::uint32_t last_column_ = 0;
    std::size_t base_;
    Findings& findings_;
};

}  // namespace almanac::intake_detail
