// Why: see sealed_json.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/sealed_json.hpp"

#include "system/sha256.hpp"

namespace almanac {
namespace {

constexpr std::string_view end_of_object = "\n}";

/// What stands behind the sealed part.
std::string ending_of(std::string_view part) {
    return ",\n  \"seal\": \"" + sha256_hex(part) + "\"\n}\n";
}

}  // namespace

std::string sealed(int format, const nlohmann::ordered_json& object) {
    nlohmann::ordered_json whole{{"format", format}};
    whole.update(object);
    std::string text = whole.dump(2);
    text.resize(text.size() - end_of_object.size());
    return text + ending_of(text);
}

Seal seal_of(std::string_view text, nlohmann::ordered_json& object) {
    object = nlohmann::ordered_json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!object.is_object()) return Seal::broken;
    if (!object.contains("format") && !object.contains("seal")) return Seal::none;
    const std::size_t ending = ending_of({}).size();
    if (text.size() <= ending) return Seal::broken;
    const auto part = text.substr(0, text.size() - ending);
    return text.substr(part.size()) == ending_of(part) ? Seal::whole : Seal::broken;
}

}  // namespace almanac
