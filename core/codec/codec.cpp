// Why: the only file of the host that includes the document's codec. SPDX-License-Identifier:
// Apache-2.0
#include "codec/codec.hpp"

#include "almanac/error.hpp"
#include "almanac/model/json.hpp"
#include "messages/messages.hpp"

namespace almanac {
namespace {

constexpr MessagePattern wrong_form{"T01",
                                    Severity::error,
                                    "为{0}，应为{1}",
                                    "is {0}, wanted {1}",
                                    "",
                                    "",
                                    "请按 document.schema.json 改正",
                                    "make it as document.schema.json says"};

constexpr MessagePattern no_json{
    "T02", Severity::error, "不是有效的 JSON：{0}", "is not valid JSON: {0}", "", "", "", ""};

/// Runs a reading step; its faults become Errors.
template <class Read>
auto reading(std::string_view text, Read read) {
    try {
        return read(doc::Json::parse(text));
    } catch (const FormFault& fault) {
        throw Error(ErrorKind::input, say(wrong_form, fault.path, {fault.found, fault.wanted}));
    } catch (const doc::Json::exception& error) {
        throw Error(ErrorKind::input, say(no_json, "", {error.what()}));
    }
}

std::string dumped(const doc::Json& json) {
    return json.dump(2, ' ', false, doc::Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string document_to_json(const doc::Document& document) { return dumped(to_json(document)); }

doc::Document document_from_json(std::string_view json) {
    return reading(json, [](const doc::Json& parsed) { return doc::document_of_json(parsed); });
}

std::vector<doc::Section> sections_from_json(std::string_view json) {
    return reading(json, [](const doc::Json& parsed) {
        JsonReader reader(parsed, "");
        auto sections = reader.list("sections", doc::section_from_json);
        reader.finish();
        return sections;
    });
}

std::string sections_to_json(const std::vector<doc::Section>& sections) {
    auto array = doc::Json::array();
    for (const auto& section : sections) array.push_back(to_json(section));
    return dumped({{"sections", std::move(array)}});
}

}  // namespace almanac
