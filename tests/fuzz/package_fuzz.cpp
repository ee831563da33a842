// Why: a returned Word file is anybody's file: sizes are checked before they are believed, and what
// is read is what is there. SPDX-License-Identifier: Apache-2.0
#include "almanac/error.hpp"
#include "docx/read_docx.hpp"
#include "fuzz.hpp"
#include "ooxml/unpack.hpp"

namespace {

using namespace almanac;

void package(std::string_view bytes) {
    ooxml::UnpackLimits limits;
    limits.one_part = 1U << 20U;
    limits.all_parts = 4U << 20U;
    const auto opened = ooxml::unpack(
        bytes, [](std::string_view) { return true; }, limits);
    if (!opened.fault) ++fuzz::tally.accepted;
    std::size_t sum = 0;
    for (const auto& [name, part] : opened.parts) {
        fuzz::promise(part.size() <= limits.one_part, "no part is larger than allowed");
        sum += part.size();
    }
    fuzz::promise(sum <= limits.all_parts, "all parts together are not larger than allowed");
    try {
        docx::read_docx(bytes, "report.docx");
    } catch (const Error& error) {
        fuzz::promise(error.kind() == ErrorKind::input, "what is refused is refused as input");
    }
}

}  // namespace

ALMANAC_FUZZ_TARGET(package)
