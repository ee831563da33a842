// Why: tests of the leader's pen write a report, change its file as an office would, and take it
// back. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "catch.hpp"
#include "docx/docx.hpp"
#include "edits/edits.hpp"
#include "ooxml/package.hpp"
#include "ooxml/unpack.hpp"
#include "sample_document.hpp"

namespace almanac::testing {

inline std::string written(const doc::Document& document) {
    Diagnostics diagnostics;
    return write_docx(document, {"modern"}, diagnostics);
}

inline std::map<std::string, std::string> parts_of_file(const std::string& file) {
    auto parts = ooxml::unpack(file, [](std::string_view) { return true; }).parts;
    return {parts.begin(), parts.end()};
}

inline std::string packed(const std::map<std::string, std::string>& parts) {
    ooxml::Package package;
    for (const auto& [name, content] : parts) package.add(name, content);
    return std::move(package).finish();
}

/// The file as an office would save it after `from` was replaced by `to` in the body.
inline std::string changed(const std::string& file, const std::string& from,
                           const std::string& to) {
    auto parts = ooxml::unpack(file, [](std::string_view) { return true; }).parts;
    auto& body = parts.at("word/document.xml");
    const auto at = body.find(from);
    REQUIRE(at != std::string::npos);
    body.replace(at, from.size(), to);
    return packed({parts.begin(), parts.end()});
}

struct Round {
    doc::Document plain = sample_document("zh");
    Overrides overrides;
    Diagnostics diagnostics;

    doc::Document current() {
        auto document = plain;
        Diagnostics ignored;
        apply_overrides(document, overrides, ignored);
        return document;
    }
    EditsFound take(const std::string& file) {
        const auto now = current();
        auto found =
            compare_edits(docx::read_docx(file, "e.docx"), docx::read_docx(written(now), "w.docx"),
                          plain, now, overrides, diagnostics);
        overrides = found.overrides;
        return found;
    }
    /// What a block says when it is built again; empty where it is gone.
    std::string text_of(const std::string& block) {
        const auto read = docx::read_docx(written(current()), "next.docx");
        const auto* found = read.find(block);
        std::string text;
        if (found != nullptr)
            for (const auto& paragraph : found->paragraphs) text += docx::text_of(paragraph);
        return text;
    }
    bool said(const std::string& code) const {
        for (const auto& each : diagnostics)
            if (each.code == code) return true;
        return false;
    }
};

/// Markup of the paragraph that holds `words`, as written.
inline std::string paragraph_with(const Round& round, const std::string& words) {
    auto parts = ooxml::unpack(written(round.plain), [](std::string_view) { return true; }).parts;
    const auto& body = parts.at("word/document.xml");
    const auto at = body.find(words);
    REQUIRE(at != std::string::npos);
    const auto from = body.rfind("<w:p>", at);
    return body.substr(from, body.find("</w:p>", at) + 6 - from);
}

inline const std::string first_words = "<w:t>本报告依据</w:t>";

}  // namespace almanac::testing
