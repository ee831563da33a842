// Why: answers leave as JSON, whole and in the published form, or not at all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "almanac/model/columns.hpp"
#include "almanac/model/document.hpp"
#if __has_include("almanac/model/json.hpp")
#include "almanac/model/json.hpp"
#define ALMANAC_HAS_DOCUMENT_CODEC
#endif
#include "almanac/sdk/requests.hpp"

namespace almanac::sdk {

namespace write_detail {

inline nlohmann::json text_of(const Text& text) {
    auto json = nlohmann::json::object();
    for (const auto& [language, words] : text.by_language()) json[language] = words;
    return json;
}

/// Blocks that the author gave no id get one from their place in their section.
inline void name_blocks(doc::Section& section) {
    int ordinal = 0;
    for (auto& block : section.blocks) {
        ++ordinal;
        if (block.id.empty()) block.id = section.id + "." + std::to_string(ordinal);
    }
    for (auto& below : section.sections) name_blocks(below);
}

}  // namespace write_detail

/// measure-reply.schema.json. Throws ColumnsFault for a value that is not finite.
inline std::string write_reply(const MeasureReply& reply) {
    auto all = nlohmann::json::array();
    for (const auto& one : reply.series) {
        all.push_back(columns_of(one));
        const auto inputs = reply.inputs.find(one.key.indicator);
        if (inputs != reply.inputs.end()) all.back()["inputs"] = inputs->second;
    }
    return nlohmann::json{{"series", std::move(all)}}.dump();
}

/// contribute-reply.schema.json.
inline std::string write_reply(std::vector<doc::Section> sections) {
    auto all = nlohmann::json::array();
    for (auto& section : sections) {
        write_detail::name_blocks(section);
#ifdef ALMANAC_HAS_DOCUMENT_CODEC
        all.push_back(doc::to_json(section));
#else
        throw std::logic_error("sections: the document codec is not there yet");
#endif
    }
    return nlohmann::json{{"sections", std::move(all)}}.dump();
}

/// assess-reply.schema.json.
inline std::string write_reply(const AssessReply& reply) {
    auto trace = nlohmann::json::array();
    for (const auto& step : reply.trace) {
        trace.push_back({{"label", write_detail::text_of(step.label)},
                         {"text", write_detail::text_of(step.text)},
                         {"source", step.source}});
    }
    nlohmann::json json{{"class", word(reply.state)}, {"trace", std::move(trace)}};
    if (reply.value && !std::isfinite(*reply.value))
        throw ColumnsFault("/value", print_rounded(*reply.value, 0), "a finite number");
    json["value"] = reply.value ? nlohmann::json(*reply.value) : nlohmann::json(nullptr);
    return json.dump();
}

}  // namespace almanac::sdk
