// Why: see stars.hpp. SPDX-License-Identifier: Apache-2.0
#include "contribute/stars.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "contribute/directive_text.hpp"
#include "contribute/prepare_source.hpp"

namespace almanac::contribute_detail {
namespace {

constexpr std::array<std::string_view, 26> never_opens_before{
    "，", "。", "、", "；", "：", "？", "！", "”", "’", "）", "》", "】", "」",
    "』", "〉", "〕", ",",  ".",  ";",  ":",  "?", "!", ")",  "]",  "}",  "％"};
constexpr std::array<std::string_view, 11> never_closes_after{"“",  "‘",  "（", "《", "【", "「",
                                                              "『", "〈", "〔", "(",  "["};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A run of stars with what its neighbours let it do.
struct Run {
    std::size_t at = 0;
    std::size_t length = 0;
    bool can_open = false;
    bool can_close = false;
};

bool begins_block(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t>"), line.size()));
    if (line.empty()) return true;
    if (line.front() == '#' || line.front() == '|') return true;
    const bool bullet = line.front() == '-' || line.front() == '+' || line.front() == '*';
    if (bullet && line.size() > 1 && is_blank(line[1])) return true;
    const auto digits = line.find_first_not_of("0123456789");
    return digits != 0 && digits != std::string_view::npos &&
           (line[digits] == '.' || line[digits] == ')') && digits + 1 < line.size() &&
           is_blank(line[digits + 1]);
}

class Pairing {
public:
    explicit Pairing(std::string_view text) : text_(text) {}

    Stars pair() {
        bool starts_line = true;
        while (at_ < text_.size()) {
            const auto rest = text_.substr(at_);
            if (starts_line && begins_block(rest.substr(0, rest.find('\n')))) settle();
            starts_line = false;
            if (const auto length = skipped(rest)) {
                at_ += length;
            } else if (rest.front() == '*') {
                take(run_length(rest, '*'));
            } else {
                if (rest.front() == '|') settle();  // Cells of a table.
                starts_line = rest.front() == '\n';
                ++at_;
            }
        }
        settle();
        return std::move(stars_);
    }

private:
    static std::size_t skipped(std::string_view rest) {
        if (const auto length = code_length(rest)) return length;
        if (rest.front() == '\\') return std::min<std::size_t>(2, rest.size());
        return directive_length(rest);
    }

    void take(std::size_t length) {
        const auto before = text_.substr(0, at_);
        const auto after = text_.substr(at_ + length);
        const bool product = length == 1 && !before.empty() && is_digit(before.back()) &&
                             !after.empty() && is_digit(after.front());
        if (product) {
            stars_[at_] = StarRole::product;
        } else if (length <= 3) {
            const auto ends = [&](std::string_view mark) { return before.ends_with(mark); };
            const auto begins = [&](std::string_view mark) { return after.starts_with(mark); };
            const bool opens =
                !after.empty() && !is_blank(after.front()) &&
                std::none_of(never_opens_before.begin(), never_opens_before.end(), begins);
            const bool closes =
                !before.empty() && !is_blank(before.back()) &&
                std::none_of(never_closes_after.begin(), never_closes_after.end(), ends);
            runs_.push_back({at_, length, opens, closes});
        }
        at_ += length;
    }

    /// Runs of the same length are paired as they come; what finds no partner stays a star.
    void settle() {
        for (std::size_t length = 1; length <= 3; ++length) {
            const Run* open = nullptr;
            for (const auto& run : runs_) {
                if (run.length != length) continue;
                if (open != nullptr && run.can_close) {
                    stars_[open->at] = StarRole::opens;
                    stars_[run.at] = StarRole::closes;
                    open = nullptr;
                } else if (open == nullptr && run.can_open) {
                    open = &run;
                }
            }
        }
        runs_.clear();
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Run> runs_;
    Stars stars_;
};

}  // namespace

Stars stars_of(std::string_view text) { return Pairing(text).pair(); }

}  // namespace almanac::contribute_detail
