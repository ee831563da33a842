// Why: tests write what offices' editors save, in encodings of their own. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <iconv.h>

#include <stdexcept>
#include <string>
#include <string_view>

namespace almanac::testing {

/// UTF-8 text in another encoding; UTF-16 with its byte order mark, as editors write it.
inline std::string encoded(std::string_view utf8, const std::string& encoding) {
    std::string out = encoding == "UTF-16LE"   ? "\xFF\xFE"
                      : encoding == "UTF-16BE" ? "\xFE\xFF"
                                               : "";
    const iconv_t converter = iconv_open(encoding.c_str(), "UTF-8");
    if (converter == reinterpret_cast<iconv_t>(-1)) throw std::logic_error("no " + encoding);
    std::string buffer(utf8.size() * 4 + 16, '\0');
    auto* from = const_cast<char*>(utf8.data());
    std::size_t left = utf8.size();
    char* to = buffer.data();
    std::size_t room = buffer.size();
    const auto outcome = iconv(converter, &from, &left, &to, &room);
    iconv_close(converter);
    if (outcome == static_cast<std::size_t>(-1)) throw std::logic_error("not in " + encoding);
    return out.append(buffer.data(), buffer.size() - room);
}

}  // namespace almanac::testing
