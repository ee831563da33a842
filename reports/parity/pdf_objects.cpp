// Why: see pdf_objects.hpp. SPDX-License-Identifier: Apache-2.0
#include "parity/pdf_objects.hpp"

#include <zlib.h>

#include <array>
#include <charconv>

#include "parity/damaged.hpp"

namespace almanac::parity {
namespace {

constexpr std::size_t largest_stream = 256U << 20U;

/// Takes `expected` off the front.
void take(std::string_view& rest, std::string_view expected) {
    if (!rest.starts_with(expected)) refuse("pdf", std::string(expected));
    rest.remove_prefix(expected.size());
}

std::uint32_t take_number(std::string_view& rest) {
    std::uint32_t value = 0;
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (read.ptr == rest.data()) refuse("pdf", std::string(rest.substr(0, 20)));
    rest.remove_prefix(static_cast<std::size_t>(read.ptr - rest.data()));
    return value;
}

/// Objects of one object stream: pairs of number and offset, then the objects themselves.
void read_packed(const PdfObject& stream, PdfObjects& objects) {
    const std::string content = unpacked(stream);
    const auto count = number_after(stream.text, "/N ");
    const auto first = number_after(stream.text, "/First ");
    if (first > content.size()) refuse("pdf", "/First");
    std::string_view head = std::string_view(content).substr(0, first);
    const std::string_view body = std::string_view(content).substr(first);
    std::uint32_t number = 0;
    std::size_t begin = 0;
    for (std::uint32_t i = 0; i <= count; ++i) {
        const bool is_end = i == count;
        const auto next = is_end ? 0 : take_number(head);
        if (!is_end) take(head, " ");
        const std::size_t offset = is_end ? body.size() : take_number(head);
        if (!is_end) take(head, " ");
        if (offset < begin || offset > body.size()) refuse("pdf", "/ObjStm");
        if (i > 0) objects[number].text = body.substr(begin, offset - begin);
        number = next;
        begin = offset;
    }
}

}  // namespace

std::string unpacked(const PdfObject& object) {
    if (object.text.find("/FlateDecode") == std::string::npos) return std::string(object.packed);
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) refuse("pdf", "zlib");
    // zlib reads only, but its interface is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(object.packed.data()));
    stream.avail_in = static_cast<uInt>(object.packed.size());
    std::string content;
    std::array<char, 65536> part{};
    int state = Z_OK;
    while (state == Z_OK && content.size() <= largest_stream) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        content.append(part.data(), part.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END) refuse("pdf", object.text.substr(0, 60));
    return content;
}

std::uint32_t number_after(std::string_view text, std::string_view key) {
    const auto at = text.find(key);
    if (at == std::string_view::npos) refuse("pdf", std::string(key));
    auto rest = text.substr(at + key.size());
    return take_number(rest);
}

const PdfObject& object_at(const PdfObjects& objects, std::string_view text, std::string_view key) {
    const auto found = objects.find(number_after(text, std::string(key) + " "));
    if (found == objects.end()) refuse("pdf", std::string(key));
    return found->second;
}

PdfObjects read_pdf_objects(std::string_view bytes) {
    auto rest = bytes;
    take(rest, "%PDF-1.7\n");
    rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
    PdfObjects objects;
    while (!rest.starts_with("startxref\n")) {
        const auto number = take_number(rest);
        take(rest, " 0 obj\n");
        const auto end = rest.find(">>\nstream\n");
        if (end == std::string_view::npos) refuse("pdf", "startxref");
        PdfObject& object = objects[number];
        object.text = rest.substr(0, end + 2);
        rest.remove_prefix(end + 10);
        const auto length = number_after(object.text, "/Length ");
        if (length > rest.size()) refuse("pdf", "/Length");
        object.packed = rest.substr(0, length);
        rest.remove_prefix(length);
        take(rest, "\nendstream\nendobj\n");
    }
    PdfObjects inner;
    for (const auto& [number, object] : objects)
        if (object.text.find("/Type/ObjStm") != std::string::npos) read_packed(object, inner);
    objects.merge(inner);
    return objects;
}

}  // namespace almanac::parity
