// Why: see source_text in edits.hpp. SPDX-License-Identifier: Apache-2.0
#include "almanac/model/state_words.hpp"
#include "edits/edits.hpp"

namespace almanac {
namespace {

struct Words {
    std::string& out;

    void all(const doc::Inlines& content) const {
        for (const auto& inline_ : content) std::visit(*this, inline_.node);
    }
    void operator()(const doc::Run& run) const { out += run.text; }
    void operator()(const doc::Strong& strong) const { all(strong.content); }
    void operator()(const doc::Emphasis& emphasis) const { all(emphasis.content); }
    void operator()(const doc::Superscript& script) const { all(script.content); }
    void operator()(const doc::Subscript& script) const { all(script.content); }
    void operator()(const doc::Link& link) const { all(link.content); }
    void operator()(const doc::Reference& reference) const { out += "{→" + reference.target + "}"; }
    void operator()(const doc::Note& note) const {
        out += "〔";
        all(note.content);
        out += "〕";
    }
    void operator()(const doc::Value& value) const { out += "{" + value.figure + "}"; }
    void operator()(const doc::Literal& literal) const { out += literal.text; }
    void operator()(const doc::Break&) const { out += "\n"; }
    void operator()(const doc::StateMark& mark) const { out += state_word(mark.state, "zh"); }
};

}  // namespace

std::string source_text(const doc::Inlines& content) {
    std::string out;
    Words{out}.all(content);
    return out;
}

}  // namespace almanac
