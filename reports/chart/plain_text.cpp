// Why: see plain_text.hpp. SPDX-License-Identifier: Apache-2.0
#include "chart/plain_text.hpp"

#include "almanac/model/state_words.hpp"

namespace almanac::chart {
namespace {

struct Words {
    const doc::Document& document;
    std::string& out;
    char line_end;

    void all(const doc::Inlines& content) const {
        for (const auto& inline_ : content) std::visit(*this, inline_.node);
    }
    void operator()(const doc::Run& run) const { out += run.text; }
    void operator()(const doc::Strong& strong) const { all(strong.content); }
    void operator()(const doc::Emphasis& emphasis) const { all(emphasis.content); }
    void operator()(const doc::Superscript& script) const { all(script.content); }
    void operator()(const doc::Subscript& script) const { all(script.content); }
    void operator()(const doc::Link& link) const { all(link.content); }
    void operator()(const doc::Reference& reference) const { out += reference.text; }
    void operator()(const doc::Note&) const {}
    void operator()(const doc::Value& value) const {
        if (const auto found = document.figures.find(value.figure); found != document.figures.end())
            out += found->second.text;
    }
    void operator()(const doc::Literal& literal) const { out += literal.text; }
    void operator()(const doc::Break&) const { out += line_end; }
    void operator()(const doc::StateMark& mark) const {
        out += state_word(mark.state, document.language);
    }
};

}  // namespace

std::string plain_text(const doc::Inlines& content, const doc::Document& document, char line_end) {
    std::string out;
    Words{document, out, line_end}.all(content);
    return out;
}

bool needs_gap(std::string_view number) {
    return !number.empty() && !number.ends_with("、") && !number.ends_with("）") &&
           !number.ends_with("．");
}

}  // namespace almanac::chart
