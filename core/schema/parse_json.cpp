// Why: strict reading of JSON: what a lenient parser would swallow is named with its place.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "bounds/bounds.hpp"
#include "bounds/bounds_messages.hpp"
#include "schema/checker.hpp"
#include "schema/schema_messages.hpp"

namespace almanac {
namespace {

using nlohmann::json;

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

/// Watches the parser: members of each open object, the depth, and how much there is.
class Watch {
public:
    bool operator()(int depth, json::parse_event_t event, json& parsed) {
        if (depth > static_cast<int>(bounds::json_levels.most))
            throw Refusal{&messages::too_deep, bounds::json_levels.text()};
        if (event != json::parse_event_t::object_end && event != json::parse_event_t::array_end &&
            ++values_ > bounds::json_values.most)
            throw Refusal{&messages::json_values_beyond, bounds::json_values.text()};
        if (event == json::parse_event_t::object_start) members_.emplace_back();
        if (event == json::parse_event_t::object_end) members_.pop_back();
        if (event == json::parse_event_t::key &&
            !members_.back().insert(parsed.get<std::string>()).second)
            throw Refusal{&messages::duplicate_member, parsed.get<std::string>()};
        return true;
    }

private:
    std::vector<std::set<std::string>> members_;
    std::uint64_t values_ = 0;
};

}  // namespace

json parse_json(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    // The parser takes a NUL for the end, whatever follows.
    if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
        diagnostics.push_back(say(messages::not_json, file + place_of(text, nul), {"U+0000"}));
        return json(json::value_t::discarded);
    }
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
