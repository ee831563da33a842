// Why: see book.hpp. SPDX-License-Identifier: Apache-2.0
#include "xlsx/book.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <stdexcept>
#include <system_error>

#include "chart/characters.hpp"
#include "messages/messages.hpp"
#include "xlsx/cell_text.hpp"
#include "xlsx/clean_numbers.hpp"
#include "xlsx/sheet.hpp"
#include "xlsx/xlsx_messages.hpp"

namespace almanac::xlsx {
namespace {

constexpr std::size_t longest_name = 31;
constexpr const char* index_name = "figures";
constexpr std::time_t any_day = 946'684'800;  // 2000-01-01: the same bytes whenever it is made.

/// Every part of the file takes and returns 270 kB for its compression; a heap that is given back
/// and faulted in anew each time costs three quarters of the whole run.
void keep_heap() {
    constexpr int kept = 64 << 20;
    mallopt(M_TRIM_THRESHOLD, kept);
}

void set_properties(lxw_workbook* workbook, const doc::Document& document,
                    const std::string& standing) {
    std::string title = document.title;
    std::string author = document.issuer;
    std::string language = document.language;
    std::string status = standing;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.status = status.data();
    properties.created = any_day;
    workbook_set_properties(workbook, &properties);
    workbook_set_custom_property_string(workbook, "language", language.c_str());
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// Up to `units` UTF-16 units of a name, signs that none may hold replaced.
std::string clean_name(std::string_view wanted, std::size_t units) {
    std::string name;
    while (!wanted.empty()) {
        const std::string_view before = wanted;
        const char32_t c = chart::take_code_point(wanted);
        if (!chart::is_printable(c) || c == '\n' || c == '\t') continue;
        const auto letter = before.substr(0, before.size() - wanted.size());
        const bool forbidden = letter.find_first_of("[]:*?/\\") != std::string_view::npos;
        const bool edge = letter == "'" && (name.empty() || wanted.empty());
        std::string added = forbidden ? "-" : edge ? "" : std::string(letter);
        if (letter == ":") added = " -";
        if (utf16_length(name + added) > units) break;
        name += added;
    }
    while (!name.empty() && (name.back() == '\'' || name.back() == ' ')) name.pop_back();
    return name;
}

/// A name with its ending whole; what had to be cut from its middle shows as an ellipsis.
std::string short_name(const std::string& wanted, const std::string& ending) {
    const std::size_t room = longest_name - utf16_length(ending);
    std::string name = clean_name(wanted, 1000);
    if (utf16_length(name) > room) name = clean_name(name, room - 1) + "…";
    return name.empty() ? name : name + ending;
}

}  // namespace

Book::Book(const doc::Document& the_document, const Limits& the_limits, Diagnostics& heard)
    : document(the_document),
      limits(the_limits),
      diagnostics(heard),
      words(xlsx::words(the_document.language)) {
    keep_heap();
    file_ = ::memfd_create("almanac-xlsx", MFD_CLOEXEC);
    if (file_ < 0) throw std::system_error(errno, std::generic_category());
    workbook_ = workbook_new(("/proc/self/fd/" + std::to_string(file_)).c_str());
    if (workbook_ == nullptr) throw std::bad_alloc();
    look_ = std::make_unique<Look>(workbook_);
    set_properties(workbook_, document, standing());
    names_ = {"history", index_name};  // The first is reserved by the format.
    for (const auto& [id, figure] : document.figures)
        if (figure.state) state_words.emplace(figure.text, figure.light);
    for (const auto& source : document.sources) source_labels[source.number] = source.label;
}

Book::~Book() {
    if (workbook_ != nullptr) lxw_workbook_free(workbook_);
    if (file_ >= 0) ::close(file_);
}

std::string Book::standing() const {
    std::string text = document.stage;
    const auto add = [&](std::string_view more) {
        if (!text.empty()) text += " · ";
        text += more;
    };
    if (document.synthetic) add(words.synthetic);
    if (document.audience == "internal") add(words.internal);
    return text;
}

std::string Book::name_for(const std::string& wanted, const std::string& ending) {
    std::string name = short_name(wanted, ending);
    const bool is_usable = !name.empty();
    if (!is_usable) name = words.sheet;
    bool is_numbered = false;
    for (int n = 2; names_.count(lower(name)) != 0; ++n) {
        name = short_name(is_usable ? wanted : name, ending + " (" + std::to_string(n) + ")");
        is_numbered = true;
    }
    // What is shortened or spelt otherwise shows itself; the title stands in the sheet's first row.
    if (!is_usable || is_numbered)
        diagnostics.push_back(say(renamed_sheet, "--format", {wanted + ending, name}));
    names_.insert(lower(name));
    return name;
}

Sheet& Book::add_sheet(const std::string& wanted, const std::string& ending) {
    const std::string name = name_for(wanted, ending);
    lxw_worksheet* handle = workbook_add_worksheet(workbook_, name.c_str());
    if (handle == nullptr) throw std::runtime_error("worksheet \"" + name + "\"");
    return sheets_.emplace_back(*this, handle, name);
}

Sheet& Book::add_index() {
    names_.erase(index_name);
    return add_sheet(index_name);
}

void Book::heed(double number) { noisy_ = noisy_ || is_written_with_noise(number); }

std::string Book::bytes() {
    for (auto& sheet : sheets_) sheet.set_widths();
    // The library frees its workbook whether or not it could write it.
    const lxw_error error = workbook_close(std::exchange(workbook_, nullptr));
    if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
    const off_t size = ::lseek(file_, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(std::max<off_t>(size, 0)), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got =
            ::pread(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (got <= 0) throw std::system_error(errno, std::generic_category());
        done += static_cast<std::size_t>(got);
    }
    return noisy_ ? with_clean_numbers(std::move(bytes)) : bytes;
}

}  // namespace almanac::xlsx
