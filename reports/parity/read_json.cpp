// Why: in JSON a figure is a value in the text and an entry of its own, which must meet.
// SPDX-License-Identifier: Apache-2.0
#include "codec/codec.hpp"
#include "parity/parity.hpp"
#include "transform/walk.hpp"

namespace almanac::parity {

PrintedFigures read_json_figures(std::string_view bytes) {
    auto document = document_from_json(bytes);
    PrintedFigures figures;
    auto take = [&](const doc::Inline& item) {
        const auto* value = std::get_if<doc::Value>(&item.node);
        if (value == nullptr) return;
        const auto found = document.figures.find(value->figure);
        if (found != document.figures.end())
            figures[value->figure].push_back({found->second.text, "/figures/" + value->figure});
    };
    walk(document, take);
    return figures;
}

}  // namespace almanac::parity
