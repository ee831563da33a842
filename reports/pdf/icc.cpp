// Why: see icc.hpp; after ICC.1:2010, primaries adapted to D50 by Bradford's method.
// SPDX-License-Identifier: Apache-2.0
#include "pdf/icc.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace almanac::pdf {
namespace {

void append32(std::string& out, std::uint32_t value) {
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        out += static_cast<char>(value >> shift & 0xFFU);
}

void append_fixed(std::string& out, double value) {
    append32(out,
             static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

std::string xyz(double x, double y, double z) {
    std::string tag("XYZ \0\0\0\0", 8);
    for (const double value : {x, y, z}) append_fixed(tag, value);
    return tag;
}

/// One record in US English.
std::string words(std::string_view ascii) {
    std::string tag("mluc\0\0\0\0", 8);
    append32(tag, 1);
    append32(tag, 12);
    tag += "enUS";
    append32(tag, static_cast<std::uint32_t>(ascii.size() * 2));
    append32(tag, 28);
    for (const char c : ascii) {
        tag += '\0';
        tag += c;
    }
    return tag;
}

std::string curve() {
    std::string tag("para\0\0\0\0\0\x03\0\0", 12);
    for (const double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045})
        append_fixed(tag, value);
    return tag;
}

std::string adaptation() {
    std::string tag("sf32\0\0\0\0", 8);
    for (const double value :
         {1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168})
        append_fixed(tag, value);
    return tag;
}

std::string header(std::uint32_t size) {
    std::string head;
    append32(head, size);
    append32(head, 0);
    append32(head, 0x04200000);
    head += "mntrRGB XYZ ";
    // A fixed date: the profile says nothing that changes.
    head += std::string("\x07\xDA\0\x01\0\x01\0\0\0\0\0\0", 12);
    head += "acsp";
    head.append(28, '\0');
    append_fixed(head, 0.9642);
    append_fixed(head, 1.0);
    append_fixed(head, 0.8249);
    head.append(128 - head.size(), '\0');
    return head;
}

}  // namespace

std::string srgb_profile() {
    const std::vector<std::pair<std::string_view, std::string>> tags{
        {"desc", words("sRGB")},
        {"cprt", words("No copyright, use freely")},
        {"wtpt", xyz(0.9642, 1.0, 0.8249)},
        {"chad", adaptation()},
        {"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
        {"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
        {"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
        {"rTRC", curve()},
        {"gTRC", curve()},
        {"bTRC", curve()}};
    std::string table;
    std::string data;
    append32(table, static_cast<std::uint32_t>(tags.size()));
    const std::size_t start = 128 + 4 + tags.size() * 12;
    for (const auto& [name, content] : tags) {
        table += name;
        append32(table, static_cast<std::uint32_t>(start + data.size()));
        append32(table, static_cast<std::uint32_t>(content.size()));
        data += content;
        data.append((4 - data.size() % 4) % 4, '\0');
    }
    return header(static_cast<std::uint32_t>(start + data.size())) + table + data;
}

}  // namespace almanac::pdf
