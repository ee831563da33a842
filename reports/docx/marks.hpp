// Why: ids of blocks and figures must fit what Word allows for names, be found again, and tell
// whether a text was changed. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace almanac::docx {

/// FNV-1a over everything fed to it.
class Digest {
public:
    void feed(std::string_view text) {
        for (const char c : text)
            state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    }
    /// 16 hexadecimal digits.
    std::string text() const {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string out(16, '0');
        auto rest = state_;
        for (auto place = out.rbegin(); place != out.rend(); ++place, rest >>= 4U)
            *place = digits[rest & 15U];
        return out;
    }

private:
    std::uint64_t state_ = 0xCBF29CE484222325ULL;
};

/// Programs lay blanks of notes out as they please.
inline std::string without_blanks(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\n' && c != '\t') out += c;
    return out;
}

inline std::string digest_of(std::string_view text) {
    Digest digest;
    digest.feed(text);
    return digest.text();
}

/// Bookmark of a block or section: hidden (it begins with an underscore), 18 of the 40 characters
/// that Word allows. The mapping part of the file says which id it stands for.
inline std::string bookmark_of(std::string_view id) { return "_a" + digest_of(id); }

/// Tag of a figure's content control: its id where Word allows it (64 characters).
inline std::string tag_of(std::string_view figure) {
    return figure.size() <= 64 ? std::string(figure) : "figure_" + digest_of(figure);
}

}  // namespace almanac::docx
