// Why: see xml_reader.hpp. SPDX-License-Identifier: Apache-2.0
#include "ooxml/xml_reader.hpp"

#include <charconv>

namespace almanac::ooxml {
namespace {

constexpr std::size_t deepest = 256;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

void skip_blanks(std::string_view& text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
}

void put_utf8(std::string& out, unsigned c) {
    const auto byte = [&](unsigned value) { out += static_cast<char>(value); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0U | (c >> 6U));
        byte(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        byte(0xE0U | (c >> 12U));
        byte(0x80U | ((c >> 6U) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    } else {
        byte(0xF0U | (c >> 18U));
        byte(0x80U | ((c >> 12U) & 0x3FU));
        byte(0x80U | ((c >> 6U) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    }
}

/// `#60`, `#x3C` or one of the five names; false for anything else.
bool put_entity(std::string_view name, std::string& out) {
    if (name == "lt")
        out += '<';
    else if (name == "gt")
        out += '>';
    else if (name == "amp")
        out += '&';
    else if (name == "quot")
        out += '"';
    else if (name == "apos")
        out += '\'';
    else if (name.size() > 1 && name[0] == '#') {
        const bool hex = name[1] == 'x';
        const auto digits = name.substr(hex ? 2 : 1);
        unsigned c = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), c, hex ? 16 : 10);
        const bool whole = error == std::errc{} && end == digits.data() + digits.size();
        if (!whole || c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return false;
        put_utf8(out, c);
    } else {
        return false;
    }
    return true;
}

}  // namespace

bool XmlReader::unescape(std::string_view raw, std::string& out) {
    out.clear();
    while (!raw.empty()) {
        const auto mark = raw.find('&');
        out += raw.substr(0, mark);
        if (mark == std::string_view::npos) return true;
        const auto end = raw.find(';', mark);
        if (end == std::string_view::npos) return false;
        if (!put_entity(raw.substr(mark + 1, end - mark - 1), out)) return false;
        raw.remove_prefix(end + 1);
    }
    return true;
}

XmlReader::Event XmlReader::fail() {
    failed_ = true;
    return Event::fault;
}

XmlReader::Event XmlReader::next() {
    if (failed_) return Event::fault;
    if (pending_close_) {
        pending_close_ = false;
        name_ = open_.back();
        open_.pop_back();
        return Event::close;
    }
    while (!rest_.empty()) {
        if (rest_.front() == '<') {
            if (rest_.starts_with("<?") || rest_.starts_with("<!--")) {
                const bool comment = rest_[1] == '!';
                const auto end = rest_.find(comment ? "-->" : "?>");
                if (end == std::string_view::npos) return fail();
                rest_.remove_prefix(end + (comment ? 3 : 2));
                continue;
            }
            return markup();
        }
        const auto end = rest_.find('<');
        const auto raw = rest_.substr(0, end);
        rest_.remove_prefix(raw.size());
        if (!unescape(raw, text_)) return fail();
        if (!open_.empty()) return Event::text;
        for (const char c : text_)
            if (!is_blank(c) && static_cast<unsigned char>(c) < 0x80) return fail();
    }
    return open_.empty() && seen_root_ ? Event::end : fail();
}

XmlReader::Event XmlReader::markup() {
    if (rest_.starts_with("<![CDATA[") && !open_.empty()) {
        const auto end = rest_.find("]]>");
        if (end == std::string_view::npos) return fail();
        text_ = std::string(rest_.substr(9, end - 9));
        rest_.remove_prefix(end + 3);
        return Event::text;
    }
    if (rest_.starts_with("<!")) return fail();
    std::size_t end = 1;
    char quote = 0;
    for (; end < rest_.size(); ++end) {
        const char c = rest_[end];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            break;
        }
    }
    if (end >= rest_.size()) return fail();
    const auto tag = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    return tag.starts_with("/") ? close_tag(tag.substr(1)) : open_tag(tag);
}

XmlReader::Event XmlReader::close_tag(std::string_view tag) {
    while (!tag.empty() && is_blank(tag.back())) tag.remove_suffix(1);
    if (open_.empty() || open_.back() != tag) return fail();
    name_ = open_.back();
    open_.pop_back();
    return Event::close;
}

XmlReader::Event XmlReader::open_tag(std::string_view tag) {
    pending_close_ = tag.ends_with('/');
    if (pending_close_) tag.remove_suffix(1);
    std::size_t length = 0;
    while (length < tag.size() && !is_blank(tag[length])) ++length;
    if (length == 0 || open_.size() >= deepest || (open_.empty() && seen_root_)) return fail();
    name_ = std::string(tag.substr(0, length));
    if (!read_attributes(tag.substr(length))) return fail();
    seen_root_ = true;
    open_.push_back(name_);
    return Event::open;
}

bool XmlReader::read_attributes(std::string_view tag) {
    attributes_.clear();
    skip_blanks(tag);
    while (!tag.empty()) {
        const auto equals = tag.find('=');
        if (equals == std::string_view::npos) return false;
        auto name = tag.substr(0, equals);
        while (!name.empty() && is_blank(name.back())) name.remove_suffix(1);
        tag.remove_prefix(equals + 1);
        skip_blanks(tag);
        if (tag.empty() || (tag.front() != '"' && tag.front() != '\'')) return false;
        const auto end = tag.find(tag.front(), 1);
        if (end == std::string_view::npos) return false;
        std::string value;
        if (!unescape(tag.substr(1, end - 1), value)) return false;
        if (!attributes_.emplace(std::string(name), std::move(value)).second) return false;
        tag.remove_prefix(end + 1);
        skip_blanks(tag);
    }
    return true;
}

const std::string& XmlReader::attribute(const std::string& name) const {
    static const std::string none;
    const auto found = attributes_.find(name);
    return found == attributes_.end() ? none : found->second;
}

}  // namespace almanac::ooxml
