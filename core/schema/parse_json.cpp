// Why: strict reading of JSON: what a lenient parser would swallow is named with its place.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
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

/// Looks through a text without keeping it: members of each open object, the depth, and how much
/// there is. (A parser that asks back after each value goes through the whole array again.)
class Watch : public nlohmann::json_sax<json> {
public:
    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t&) override { return value(); }
    bool string(string_t&) override { return value(); }
    bool binary(binary_t&) override { return value(); }
    bool key(string_t& name) override {
        return members_.back().insert(name).second || refuse(messages::duplicate_member, name);
    }
    bool start_object(std::size_t) override {
        members_.emplace_back();
        return deeper();
    }
    bool end_object() override {
        members_.pop_back();
        return shallower();
    }
    bool start_array(std::size_t) override { return deeper(); }
    bool end_array() override { return shallower(); }
    /// Whoever parses the text says what is wrong with it.
    bool parse_error(std::size_t, const std::string&, const json::exception&) override {
        return false;
    }

    const MessagePattern* refusal() const { return pattern_; }
    const std::string& argument() const { return argument_; }

private:
    bool refuse(const MessagePattern& pattern, const std::string& argument) {
        pattern_ = &pattern;
        argument_ = argument;
        return false;
    }
    bool value() {
        return ++values_ <= bounds::json_values.most ||
               refuse(messages::json_values_beyond, bounds::json_values.text());
    }
    bool deeper() {
        if (++depth_ > bounds::json_levels.most)
            return refuse(messages::too_deep, bounds::json_levels.text());
        return value();
    }
    bool shallower() {
        --depth_;
        return true;
    }

    std::vector<std::set<std::string>> members_;
    std::uint64_t values_ = 0;
    std::uint64_t depth_ = 0;
    const MessagePattern* pattern_ = nullptr;
    std::string argument_;
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
        if (json::sax_parse(text, &watch) || watch.refusal() == nullptr) return json::parse(text);
        diagnostics.push_back(say(*watch.refusal(), file, {watch.argument()}));
    } catch (const json::parse_error& error) {
        const std::size_t byte = error.byte == 0 ? 0 : error.byte - 1;
        diagnostics.push_back(say(messages::not_json, file + place_of(text, byte), {error.what()}));
    } catch (const json::exception& error) {
        diagnostics.push_back(say(messages::not_json, file, {error.what()}));
    }
    return json(json::value_t::discarded);
}

}  // namespace almanac
