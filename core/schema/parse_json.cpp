// Why: strict reading of JSON: what a lenient parser would swallow is named with its place.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "schema/checker.hpp"
#include "schema/schema_messages.hpp"

namespace almanac {
namespace {

using nlohmann::json;
constexpr int deepest = 64;

/// Line and column of a byte, counted from 1.
std::string place_of(std::string_view text, std::size_t byte) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i < std::min(byte, text.size()); ++i) {
        if (text[i] == '\n') {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            ++column;
        }
    }
    return " line " + std::to_string(line) + " column " + std::to_string(column);
}

struct Refusal {
    const MessagePattern* pattern;
    std::string argument;
};

/// Watches the parser: members of each open object, and the depth.
class Watch {
public:
    bool operator()(int depth, json::parse_event_t event, json& parsed) {
        if (depth > deepest) throw Refusal{&messages::too_deep, std::to_string(deepest)};
        if (event == json::parse_event_t::object_start) members_.emplace_back();
        if (event == json::parse_event_t::object_end) members_.pop_back();
        if (event == json::parse_event_t::key &&
            !members_.back().insert(parsed.get<std::string>()).second)
            throw Refusal{&messages::duplicate_member, parsed.get<std::string>()};
        return true;
    }

private:
    std::vector<std::set<std::string>> members_;
};

}  // namespace

json parse_json(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    Watch watch;
    try {
        return json::parse(text, std::ref(watch));
    } catch (const Refusal& refusal) {
        diagnostics.push_back(say(*refusal.pattern, file, {refusal.argument}));
    } catch (const json::parse_error& error) {
        const std::size_t byte = error.byte == 0 ? 0 : error.byte - 1;
        diagnostics.push_back(say(messages::not_json, file + place_of(text, byte), {error.what()}));
    } catch (const json::exception& error) {
        diagnostics.push_back(say(messages::not_json, file, {error.what()}));
    }
    return json(json::value_t::discarded);
}

}  // namespace almanac
