// Why: one workbook being written: its sheets by safe names, its formats, and where figures stand.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "almanac/error.hpp"
#include "almanac/model/document.hpp"
#include "xlsx/figure_index.hpp"
#include "xlsx/look.hpp"
#include "xlsx/words.hpp"
#include "xlsx/workbook.hpp"

namespace almanac::xlsx {

class Sheet;

class Book {
public:
    Book(const doc::Document& document, const Limits& limits, Diagnostics& diagnostics);
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    /// A new sheet whose name comes as near to `wanted` as the format allows. Stays valid as long
    /// as the book.
    Sheet& add_sheet(const std::string& wanted, const std::string& ending = {});
    /// The sheet that tells where figures stand; its name is kept free for it.
    Sheet& add_index();
    /// Remembers whether the library would write a number with digits that it has not.
    void heed(double number);
    /// The finished file. Throws std::runtime_error where it cannot be written.
    std::string bytes();

    /// Stage, specimen, audience: seen on every sheet and page. Empty for an issued public report.
    std::string standing() const;

    const doc::Document& document;
    const Limits limits;
    Diagnostics& diagnostics;
    const Words& words;
    FigureIndex figures;
    /// The words of states that the document prints, with their lights.
    std::set<std::pair<std::string, Light>> state_words;
    std::map<int, std::string> source_labels;  ///< As printed, by number.

    lxw_workbook* workbook() { return workbook_; }
    Look& look() { return *look_; }
    const std::deque<Sheet>& sheets() const { return sheets_; }

private:
    std::string name_for(const std::string& wanted, const std::string& ending);

    int file_ = -1;  ///< Without a name: written by the library, read back from here.
    lxw_workbook* workbook_ = nullptr;
    std::unique_ptr<Look> look_;
    std::deque<Sheet> sheets_;
    bool noisy_ = false;
    std::set<std::string> names_;  ///< In small letters: a workbook tells no others apart.
};

}  // namespace almanac::xlsx
