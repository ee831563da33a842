// Why: the validator is another program; it gets the sample as files.
// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <string>

#include "docx/docx.hpp"
#include "sample_document.hpp"

/// write_sample LANGUAGE PROFILE FILE
int main(int argc, char** argv) {
    if (argc != 4) return 2;
    almanac::Diagnostics diagnostics;
    std::ofstream file(argv[3], std::ios::binary);
    file << almanac::write_docx(almanac::testing::sample_document(argv[1]), {argv[2]}, diagnostics);
    return file.good() ? 0 : 1;
}
