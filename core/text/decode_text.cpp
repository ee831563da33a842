// Why: see decode_text.hpp. SPDX-License-Identifier: Apache-2.0
#include "text/decode_text.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <vector>

namespace almanac {
namespace {

/// Length of the well-formed UTF-8 character at the front of `text` (no overlong forms, no
/// surrogates, nothing above U+10FFFF); 0 where there is none.
std::size_t utf8_length(std::string_view text) {
    const auto byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    const auto follows = [&](std::size_t at) { return (byte(at) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return follows(1) ? 2 : 0;
    if ((lead & 0xF0U) == 0xE0U) {
        if ((lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F)) return 0;
        return follows(1) && follows(2) ? 3 : 0;
    }
    if (lead < 0xF0 || lead > 0xF4) return 0;
    if ((lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F)) return 0;
    return follows(1) && follows(2) && follows(3) ? 4 : 0;
}

struct Utf8Survey {
    std::size_t first_bad = std::string_view::npos;
    std::size_t bad = 0;   ///< Bytes that belong to no character.
    std::size_t wide = 0;  ///< Characters of more than one byte.
};

Utf8Survey survey(std::string_view text) {
    Utf8Survey seen;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t length = utf8_length(text.substr(at));
        if (length == 0) {
            seen.first_bad = std::min(seen.first_bad, at);
            ++seen.bad;
        } else {
            ++seen.wide;
        }
        at += std::max<std::size_t>(length, 1);
    }
    return seen;
}

/// `bytes` in UTF-8; `bad` is where they stop being `encoding`, npos where they are all of it.
std::string converted(std::string_view bytes, const char* encoding, std::size_t& bad) {
    bad = std::string_view::npos;
    const iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == reinterpret_cast<iconv_t>(-1)) {
        bad = 0;
        return {};
    }
    std::string text;
    std::string buffer(1U << 16, '\0');
    auto* from = const_cast<char*>(bytes.data());  // iconv takes char** and writes nothing to it.
    std::size_t left = bytes.size();
    while (left > 0) {
        char* to = buffer.data();
        std::size_t room = buffer.size();
        const auto outcome = iconv(converter, &from, &left, &to, &room);
        text.append(buffer.data(), buffer.size() - room);
        if (outcome == static_cast<std::size_t>(-1) && errno != E2BIG) {
            bad = bytes.size() - left;
            break;
        }
    }
    iconv_close(converter);
    return text;
}

std::string hexadecimal(unsigned char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {digits[byte >> 4U], digits[byte & 15U]};
}

/// Names row (by line ends) and byte of the place at `bad`.
void refuse(std::string_view bytes, std::size_t bad, std::string_view encoding,
            const std::string& file, DecodedText& decoded, const MessagePattern& refusal) {
    const std::string_view before = bytes.substr(0, bad);
    const auto row = std::to_string(std::count(before.begin(), before.end(), '\n') + 1);
    const std::string byte =
        bad < bytes.size() ? hexadecimal(static_cast<unsigned char>(bytes[bad])) : "";
    decoded.diagnostics.push_back(
        say(refusal, file + " row " + row, {std::to_string(bad + 1), byte, std::string(encoding)}));
}

/// A line of a file, as its bytes show it.
enum class Written { plain = 1, utf8, chinese, neither };

Written written_in(std::string_view line) {
    const Utf8Survey seen = survey(line);
    if (seen.bad == 0 && seen.wide == 0) return Written::plain;
    if (seen.bad == 0) {
        // Chinese of GB2312 has no byte from 80 to A0, and that of UTF-8 nearly always has.
        const bool has_low = std::any_of(line.begin(), line.end(), [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte >= 0x80 && byte <= 0xA0;
        });
        return has_low ? Written::utf8 : Written::plain;
    }
    return seen.bad >= seen.wide ? Written::chinese : Written::neither;
}

/// Up to five numbers, and how many more.
std::string listed(const std::vector<std::size_t>& rows) {
    constexpr std::size_t most = 5;
    std::string text;
    for (std::size_t at = 0; at < std::min(rows.size(), most); ++at)
        text += (text.empty() ? "" : ", ") + std::to_string(rows[at]);
    return text + (rows.size() > most ? " …" : "");
}

/// Files put together from several, each in its own encoding, are gibberish in either.
bool refuse_mixed(std::string_view bytes, const std::string& file, DecodedText& decoded) {
    std::vector<std::size_t> in_utf8, in_chinese;
    std::string chinese;
    std::size_t row = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const std::string_view text = bytes.substr(at, end - at);
        const Written line = written_in(text);
        ++row;
        if (line == Written::neither) return false;
        if (line == Written::utf8) in_utf8.push_back(row);
        if (line == Written::chinese) in_chinese.push_back(row);
        if (line == Written::chinese && !in_utf8.empty()) chinese.append(text);
        at = end + 1;
    }
    if (in_utf8.empty() || in_chinese.empty()) return false;
    std::size_t bad = 0;
    converted(chinese, "GB18030", bad);
    if (bad != std::string_view::npos) return false;
    const bool few_utf8 = in_utf8.size() <= in_chinese.size();
    const auto& odd = few_utf8 ? in_utf8 : in_chinese;
    decoded.diagnostics.push_back(
        say(messages::two_encodings, file + " row " + std::to_string(odd.front()),
            {few_utf8 ? "UTF-8" : "GB18030", few_utf8 ? "GB18030" : "UTF-8", listed(odd)}));
    return true;
}

void convert_all(std::string_view bytes, std::size_t mark, const char* encoding,
                 const std::string& file, DecodedText& decoded, const MessagePattern& refusal) {
    std::size_t bad = 0;
    decoded.converted = converted(bytes.substr(mark), encoding, bad);
    if (bad != std::string_view::npos)
        return refuse(bytes, mark + bad, encoding, file, decoded, refusal);
    decoded.text = decoded.converted;
    decoded.encoding = encoding;
    decoded.diagnostics.push_back(say(messages::read_as, file, {encoding}));
}

}  // namespace

bool is_utf8(std::string_view text) { return survey(text).bad == 0; }

bool is_utf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

void decode_text(std::string_view bytes, const std::string& file, DecodedText& decoded,
                 const MessagePattern& refusal) {
    if (bytes.substr(0, 2) == "\xFF\xFE")
        return convert_all(bytes, 2, "UTF-16LE", file, decoded, refusal);
    if (bytes.substr(0, 2) == "\xFE\xFF")
        return convert_all(bytes, 2, "UTF-16BE", file, decoded, refusal);
    const bool marked = bytes.substr(0, 3) == "\xEF\xBB\xBF";
    const std::size_t mark = marked ? 3 : 0;
    const Utf8Survey seen = survey(bytes.substr(mark));
    if (seen.bad == 0) {
        decoded.text = bytes.substr(mark);
        decoded.encoding = marked ? "UTF-8 with BOM" : "UTF-8";
        return;
    }
    if (refuse_mixed(bytes.substr(mark), file, decoded)) return;
    // Nearly all bytes fit many a pair of GB18030, so a damaged UTF-8 file would pass as gibberish;
    // Chinese text in GB18030 on the other hand hardly ever looks like UTF-8.
    if (marked || seen.wide > seen.bad)
        return refuse(bytes, mark + seen.first_bad, "UTF-8", file, decoded, refusal);
    convert_all(bytes, 0, "GB18030", file, decoded, refusal);
}

std::optional<Text> wide_encoding(std::string_view bytes) {
    constexpr std::size_t looked_at = 1024;  // Header and first rows, and digits among them.
    constexpr std::size_t fewest = 16;       // Of so many bytes one is NUL at least.
    const std::string_view front = bytes.substr(0, looked_at);
    std::array<std::size_t, 4> nul{};  // By place within four bytes.
    for (std::size_t at = 0; at < front.size(); ++at) nul[at % 4] += front[at] == '\0' ? 1U : 0U;
    const std::size_t characters = front.size() / 4;
    // Rare characters have another byte than NUL in their third place.
    const std::size_t most = (characters + 1) / 2;
    if (characters > 0 && nul[2] >= most && nul[3] >= characters)
        return Text("UTF-32LE 编码", "UTF-32LE");
    if (characters > 0 && nul[0] >= characters && nul[1] >= most)
        return Text("UTF-32BE 编码", "UTF-32BE");
    const std::size_t even = nul[0] + nul[2];
    const std::size_t odd = nul[1] + nul[3];
    if (is_utf16(bytes) || even + odd < 2 || (even + odd) * fewest < front.size())
        return std::nullopt;
    if (odd > 4 * even)
        return Text("没有字节序标记的 UTF-16LE 编码", "UTF-16LE without its byte order mark");
    if (even > 4 * odd)
        return Text("没有字节序标记的 UTF-16BE 编码", "UTF-16BE without its byte order mark");
    return std::nullopt;
}

std::optional<Text> foreign_format(std::string_view bytes) {
    struct Magic {
        std::string_view begins;
        std::string_view zh;
        std::string_view en;
    };
    static constexpr std::array magics{
        Magic{"PK\x03\x04", "Excel 工作簿（XLSX）或 ZIP 压缩文件",
              "an Excel workbook (XLSX) or a ZIP archive"},
        Magic{"\xD0\xCF\x11\xE0", "旧版 Excel 工作簿（XLS）", "an old Excel workbook (XLS)"},
        Magic{"%pdf", "PDF 文件", "a PDF file"},
        Magic{"<!doctype html", "网页（HTML）", "a web page (HTML)"},
        Magic{"<html", "网页（HTML）", "a web page (HTML)"},
        Magic{"<table", "网页（HTML）", "a web page (HTML)"},
        Magic{"<?xml", "XML 文件", "an XML file"},
        Magic{"{\\rtf", "RTF 文档", "an RTF document"},
        Magic{"\x1F\x8B", "GZIP 压缩文件", "a GZIP archive"},
    };
    std::string front(bytes.substr(0, 64));
    if (front.substr(0, 3) == "\xEF\xBB\xBF") front.erase(0, 3);
    front.erase(0, front.find_first_not_of(" \t\r\n"));
    for (const auto& magic : magics) {
        std::string lower = front.substr(0, magic.begins.size());
        if (lower != magic.begins)  // Letters of markup in either case; binary marks exactly.
            std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            });
        if (lower == magic.begins) return Text(std::string(magic.zh), std::string(magic.en));
    }
    return std::nullopt;
}

}  // namespace almanac
