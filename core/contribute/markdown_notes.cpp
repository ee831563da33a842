// Why: see markdown_notes.hpp. SPDX-License-Identifier: Apache-2.0
#include "contribute/markdown_notes.hpp"

#include <algorithm>
#include <set>

#include "contribute/prepare_source.hpp"

namespace almanac::contribute_detail {
namespace {

/// Labels are compared without regard to case.
std::string folded(std::string_view label) {
    std::string out(label);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

/// Collects what lines define and refer to.
class Notes {
public:
    void line(std::string_view text, int number) {
        const auto indent = std::min(text.find_first_not_of(" >"), text.size());
        const auto label = label_at(text.substr(indent));
        const auto behind = indent + label.size() + 3;
        if (!label.empty() && behind < text.size() && text[behind] == ':') {
            defined_.push_back({std::string(label), number});
            text.remove_prefix(behind);
        }
        references(text);
    }

    std::vector<NoteDefinition> unused() {
        std::erase_if(defined_,
                      [&](const auto& note) { return referred_.count(folded(note.label)) != 0; });
        return std::move(defined_);
    }

private:
    /// The label of the `[^label]` that `text` begins with.
    static std::string_view label_at(std::string_view text) {
        if (!text.starts_with("[^")) return {};
        constexpr std::size_t longest = 1000;  // As CommonMark has it.
        const auto close = text.substr(0, longest).find(']');
        return close == std::string_view::npos ? std::string_view{} : text.substr(2, close - 2);
    }

    void references(std::string_view text) {
        while (!text.empty()) {
            if (const auto length = code_length(text)) {
                text.remove_prefix(length);
            } else if (text.front() == '\\') {
                text.remove_prefix(std::min<std::size_t>(2, text.size()));
            } else {
                if (const auto label = label_at(text); !label.empty())
                    referred_.insert(folded(label));
                text.remove_prefix(1);
            }
        }
    }

    std::vector<NoteDefinition> defined_;
    std::set<std::string> referred_;
};

}  // namespace

std::vector<NoteDefinition> unused_notes(std::string_view markdown) {
    Notes notes;
    std::size_t fence = 0;
    for (int number = 1; !markdown.empty(); ++number) {
        const auto end = markdown.find('\n');
        const auto line = markdown.substr(0, end);
        const bool fenced = fence != 0;
        if (!is_fence(line, fence) && !fenced) notes.line(line, number);
        if (end == std::string_view::npos) break;
        markdown.remove_prefix(end + 1);
    }
    return notes.unused();
}

}  // namespace almanac::contribute_detail
