// Why: what is accepted as a document is one: it is written and read again unchanged.
// SPDX-License-Identifier: Apache-2.0
#include "almanac/error.hpp"
#include "codec/codec.hpp"
#include "fuzz.hpp"

namespace {

using namespace almanac;

void document(std::string_view bytes) {
    try {
        const auto read = document_from_json(bytes);
        ++fuzz::tally.accepted;
        const std::string text = document_to_json(read);
        fuzz::promise(document_to_json(document_from_json(text)) == text,
                      "an accepted document comes back byte for byte");
    } catch (const Error& error) {
        fuzz::promise(error.kind() == ErrorKind::input, "what is refused is refused as input");
    }
}

}  // namespace

ALMANAC_FUZZ_TARGET(document)
