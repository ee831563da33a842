// Why: one pass over the bytes for UTF-8, one for JSON, neither recursive.
// SPDX-License-Identifier: Apache-2.0
#include "worker/reply_check.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "messages/utf8.hpp"
#include "worker/worker_messages.hpp"

namespace almanac {
namespace {

/// Beyond it neighbouring integers are one double.
constexpr std::uint64_t largest_integer = std::uint64_t{1} << 53;

/// Accepts any JSON text up to a depth whose objects name each member once and whose integers are
/// exact, and remembers what was not so.
class ReplyGuard : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t number) override {
        return number_unsigned(number < 0 ? 0 - static_cast<std::uint64_t>(number)
                                          : static_cast<std::uint64_t>(number));
    }
    bool number_unsigned(number_unsigned_t number) override {
        return number <= largest_integer || is_too_long(std::to_string(number));
    }
    bool number_float(number_float_t, const string_t& text) override {
        // The parser takes an integer of more than 64 bits for a fraction.
        return text.find_first_of(".eE") != string_t::npos || is_too_long(text);
    }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool key(string_t& name) override {
        members_.back().push_back(std::move(name));
        return true;
    }
    bool start_object(std::size_t) override {
        members_.emplace_back();
        return deeper();
    }
    bool end_object() override {
        auto& names = members_.back();
        std::sort(names.begin(), names.end());
        const auto twice = std::adjacent_find(names.begin(), names.end());
        if (twice != names.end()) fault_ = {&messages::reply_member_twice, *twice};
        members_.pop_back();
        return fault_.pattern == nullptr && shallower();
    }
    bool start_array(std::size_t) override { return deeper(); }
    bool end_array() override { return shallower(); }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception&) override {
        position_ = position;
        return false;
    }

    /// What is wrong with a text that was refused.
    Diagnostic fault(const std::string& origin) const {
        if (fault_.pattern != nullptr) return say(*fault_.pattern, origin, {fault_.argument});
        if (depth_ > deepest_reply)
            return say(messages::reply_too_deep, origin, {std::to_string(deepest_reply)});
        return say(messages::reply_not_json, origin, {std::to_string(position_)});
    }

private:
    struct Fault {
        const MessagePattern* pattern = nullptr;
        std::string argument;
    };

    bool is_too_long(const std::string& number) {
        fault_ = {&messages::reply_number_too_long, number};
        return false;
    }
    bool deeper() { return ++depth_ <= deepest_reply; }
    bool shallower() {
        --depth_;
        return true;
    }

    int depth_ = 0;
    std::size_t position_ = 0;
    std::vector<std::vector<std::string>> members_;  ///< Of each object that is open.
    Fault fault_;
};

}  // namespace

std::optional<Diagnostic> check_reply(const std::string& origin, std::string_view reply) {
    if (const auto at = first_invalid_utf8(reply))
        return say(messages::reply_not_utf8, origin, {std::to_string(*at + 1)});
    // The parser takes a NUL for the end, whatever follows.
    if (const auto at = reply.find('\0'); at != std::string_view::npos)
        return say(messages::reply_not_json, origin, {std::to_string(at + 1)});
    // The parser passes over it.
    if (reply.starts_with("\xEF\xBB\xBF")) return say(messages::reply_has_bom, origin);
    ReplyGuard guard;
    if (nlohmann::json::sax_parse(reply, &guard)) return std::nullopt;
    return guard.fault(origin);
}

std::string made_valid(std::string_view text) {
    std::string valid;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text.substr(at));
        if (length == 0)
            valid += "\xEF\xBF\xBD";
        else
            valid += text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    return valid;
}

}  // namespace almanac
