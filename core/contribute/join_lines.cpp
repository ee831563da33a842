// Why: see join_lines.hpp. SPDX-License-Identifier: Apache-2.0
#include "contribute/join_lines.hpp"

#include <optional>
#include <vector>

#include "contribute/source_marks.hpp"
#include "messages/utf8.hpp"
#include "text/wide.hpp"

namespace almanac::contribute_detail {
namespace {

/// One piece of the text: a character, a line end, or what is no text.
struct Sign {
    std::string text;
    bool is_line_end = false;
    bool is_glue = false;
    std::optional<bool> wide;  ///< Nothing: it takes the width of what it stands beside.
};

char32_t character_of(std::string_view utf8) {
    if (utf8.size() == 1) return static_cast<unsigned char>(utf8.front());
    char32_t c = static_cast<unsigned char>(utf8.front()) & (0xFFU >> (utf8.size() + 1));
    for (const char byte : utf8.substr(1)) c = c << 6U | (static_cast<unsigned char>(byte) & 0x3FU);
    return c;
}

Sign sign_of(std::string_view text) {
    Sign sign;
    sign.text = text;
    sign.is_line_end = text == "\n";
    sign.is_glue = text == marks::glue;
    const char32_t c = character_of(text);
    if (!is_shared_punctuation(c)) sign.wide = is_wide(c);
    return sign;
}

bool is_in_words(doc::Aspect aspect) {
    return aspect == doc::Aspect::state || aspect == doc::Aspect::previous_state ||
           aspect == doc::Aspect::leads;
}

/// All signs of running text in their order, and where each run's begin.
class Flattened {
public:
    Flattened(const Catalog& catalog, const std::string& language)
        : catalog_(catalog), language_(language) {}

    void add(doc::Inlines& content) {
        for (auto& item : content) std::visit([&](auto& node) { add(node); }, item.node);
    }

    void join() {
        std::vector<bool> wide_before(signs_.size());
        bool wide = false;
        for (std::size_t i = 0; i < signs_.size(); ++i) {
            wide_before[i] = wide;
            if (passes(signs_[i])) continue;
            wide = *signs_[i].wide;
        }
        wide = false;
        for (std::size_t i = signs_.size(); i-- > 0;) {
            if (signs_[i].is_line_end) end_line(i, wide_before[i] && wide);
            if (!passes(signs_[i])) wide = *signs_[i].wide;
        }
        for (auto& sign : signs_)
            if (sign.is_glue) sign.text.clear();
        write();
    }

private:
    static bool passes(const Sign& sign) { return sign.is_line_end || sign.is_glue || !sign.wide; }

    void end_line(std::size_t at, bool between_wide) {
        const bool glued = at > 0 && signs_[at - 1].is_glue;
        signs_[at].text = glued || between_wide ? "" : " ";
    }

    void write() {
        for (std::size_t r = 0; r < runs_.size(); ++r) {
            std::string text;
            for (auto i = runs_[r].first; i < runs_[r].end; ++i) text += signs_[i].text;
            runs_[r].run->text = std::move(text);
        }
    }

    void add(doc::Run& run) {
        const std::size_t first = signs_.size();
        for (std::string_view rest = run.text; !rest.empty();) {
            const auto length = std::max<std::size_t>(character_length(rest), 1);
            signs_.push_back(sign_of(rest.substr(0, length)));
            rest.remove_prefix(length);
        }
        runs_.push_back({&run, first, signs_.size()});
    }
    void add(doc::Strong& strong) { add(strong.content); }
    void add(doc::Emphasis& emphasis) { add(emphasis.content); }
    void add(doc::Superscript& script) { add(script.content); }
    void add(doc::Subscript& script) { add(script.content); }
    void add(doc::Link& link) { add(link.content); }
    void add(doc::Note& note) { join_lines(note.content, catalog_, language_); }
    /// 表3.1-2, 第三部分
    void add(doc::Reference&) {
        edge(language_ == "zh");
        edge(false);
    }
    void add(doc::Value& value) {
        const bool words = language_ == "zh" && is_in_words(value.aspect);
        edge(words);
        edge(words || ends_wide(value));
    }
    void add(doc::Literal& literal) { edge_of(literal.text); }
    void add(doc::StateMark&) { edge(language_ == "zh"); }
    void add(doc::Break&) { edge(true); }

    /// A figure ends with its unit.
    bool ends_wide(const doc::Value& value) const {
        if (language_ != "zh" || !value.with_unit || value.aspect != doc::Aspect::actual)
            return false;
        const auto* indicator = catalog_.find_indicator(value.indicator);
        if (indicator == nullptr || indicator->unit.base == nullptr) return false;
        return static_cast<unsigned char>(indicator->unit.base->zh.back()) >= 0x80;
    }

    void edge(bool wide) { signs_.push_back({{}, false, false, wide}); }
    void edge_of(const std::string& text) {
        for (std::string_view rest = text; !rest.empty();) {
            const auto length = std::max<std::size_t>(character_length(rest), 1);
            if (const auto wide = sign_of(rest.substr(0, length)).wide) edge(*wide);
            rest.remove_prefix(length);
        }
    }

    struct RunSigns {
        doc::Run* run;
        std::size_t first;
        std::size_t end;
    };
    const Catalog& catalog_;
    const std::string& language_;
    std::vector<Sign> signs_;
    std::vector<RunSigns> runs_;
};

}  // namespace

void join_lines(doc::Inlines& content, const Catalog& catalog, const std::string& language) {
    Flattened flattened(catalog, language);
    flattened.add(content);
    flattened.join();
}

}  // namespace almanac::contribute_detail
