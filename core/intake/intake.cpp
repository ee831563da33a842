// Why: see intake.hpp. SPDX-License-Identifier: Apache-2.0
#include "intake/intake.hpp"

#include "intake/check_rows.hpp"
#include "intake/decode_text.hpp"
#include "intake/file_messages.hpp"
#include "intake/read_table.hpp"

namespace almanac {
namespace {

using namespace intake_detail;

/// Reads `text` and checks it; false where it is not UTF-8.
bool read_text(std::string_view text, const Verbatim& file, const Catalog& catalog,
               const Store& store, Findings& findings, IntakeResult& result) {
    auto reading = read_table(text, catalog, findings.file(),
                              [&](std::string_view part) { file.forget(part); });
    if (!reading) return false;
    findings.take_over(std::move(reading->findings), 0);
    result.rows_read = reading->rows_read;
    result.delivery.rows = std::move(reading->rows);
    drop_repetitions(result.delivery.rows, findings);
    check_against_store(result.delivery.rows, store, findings);
    return true;
}

void read_bytes(const Verbatim& file, const Catalog& catalog, const Store& store,
                Findings& findings, IntakeResult& result) {
    const std::string_view bytes = file.bytes();
    if (const auto format = foreign_format(bytes))
        return findings.add(
            say(messages::foreign_format, findings.file(), {format->in("zh"), format->in("en")}));
    // Most files are UTF-8, and reading them finds out: a pass of its own would take as long.
    const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    result.delivery.submission.encoding = mark > 0 ? "UTF-8 with BOM" : "UTF-8";
    if (!is_utf16(bytes) && read_text(bytes.substr(mark), file, catalog, store, findings, result))
        return;
    DecodedText decoded;
    decode_text(bytes, findings.file(), decoded);
    for (auto& diagnostic : decoded.diagnostics) findings.add(std::move(diagnostic));
    result.delivery.submission.encoding = decoded.encoding;
    if (!findings.is_refused()) read_text(decoded.text, file, catalog, store, findings, result);
}

}  // namespace

IntakeResult read_observations(const Catalog& catalog, const Store& store,
                               const std::string& file_name, const Verbatim& file) {
    IntakeResult result;
    if (const auto known = store.find_by_sha256(file.sha256())) {
        result.already_stored = true;
        result.diagnostics.push_back(
            say(messages::file_known, file_name, {std::to_string(known->id)}));
        return result;
    }
    Findings findings(file_name);
    read_bytes(file, catalog, store, findings, result);
    result.refused = findings.is_refused();
    result.diagnostics = findings.take();
    if (result.refused) {
        result.delivery = {};
        return result;
    }
    result.delivery.submission.kind = "observations";
    result.delivery.submission.file_name = file_name;
    result.delivery.submission.catalog_fingerprint = catalog.fingerprint;
    result.delivery.verbatim = file;
    return result;
}

}  // namespace almanac
