// Why: one pass over the bytes for UTF-8, one for JSON, neither recursive.
// SPDX-License-Identifier: Apache-2.0
#include "worker/reply_check.hpp"

#include <nlohmann/json.hpp>

#include "messages/utf8.hpp"
#include "worker/worker_messages.hpp"

namespace almanac {
namespace {

/// Accepts any JSON text up to a depth, and remembers where it was not one.
class DepthGuard : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool key(string_t&) override { return true; }
    bool start_object(std::size_t) override { return deeper(); }
    bool end_object() override { return shallower(); }
    bool start_array(std::size_t) override { return deeper(); }
    bool end_array() override { return shallower(); }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception&) override {
        position_ = position;
        return false;
    }

    bool is_too_deep() const { return depth_ > deepest_reply; }
    std::size_t position() const { return position_; }

private:
    bool deeper() { return ++depth_ <= deepest_reply; }
    bool shallower() {
        --depth_;
        return true;
    }

    int depth_ = 0;
    std::size_t position_ = 0;
};

}  // namespace

std::optional<Diagnostic> check_reply(const std::string& origin, std::string_view reply) {
    if (const auto at = first_invalid_utf8(reply))
        return say(messages::reply_not_utf8, origin, {std::to_string(*at + 1)});
    // The parser takes a NUL for the end, whatever follows.
    if (const auto at = reply.find('\0'); at != std::string_view::npos)
        return say(messages::reply_not_json, origin, {std::to_string(at + 1)});
    DepthGuard guard;
    if (nlohmann::json::sax_parse(reply, &guard)) return std::nullopt;
    if (guard.is_too_deep())
        return say(messages::reply_too_deep, origin, {std::to_string(deepest_reply)});
    return say(messages::reply_not_json, origin, {std::to_string(guard.position())});
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
