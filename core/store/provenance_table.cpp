// Why: see provenance_table.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/provenance_table.hpp"

#include "almanac/error.hpp"
#include "messages/messages.hpp"
#include "store/prepared.hpp"
#include "store/store_messages.hpp"

namespace almanac {
namespace {

constexpr std::uint32_t page_size = 1024;
constexpr std::size_t most_pages = 64;

/// From the columns source, source_class, quotation, note, published, unit.
Provenance provenance_of(const Prepared& row, int first) {
    Provenance shared;
    shared.source = row.text_at(first);
    shared.source_class = static_cast<std::uint8_t>(row.integer_at(first + 1));
    shared.quotation = row.text_at(first + 2);
    shared.note = row.text_at(first + 3);
    shared.published = parse_date(row.text_at(first + 4));
    shared.unit_as_submitted = row.text_at(first + 5);
    return shared;
}

}  // namespace

void insert_provenances(Poco::Data::Session session, const std::vector<Provenance>& shared,
                        SubmissionId submission) {
    Prepared insert(std::move(session), "INSERT INTO provenance VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t number = 0; number < shared.size(); ++number) {
        const auto& one = shared[number];
        const std::string published = one.published ? to_text(*one.published) : "";
        insert.integer(submission).integer(number).text(one.source).integer(one.source_class);
        insert.text(one.quotation).text(one.note).text(published).text(one.unit_as_submitted);
        insert.run();
    }
}

void visit_provenances(
    Poco::Data::Session session,
    const std::function<void(SubmissionId, std::uint32_t, const Provenance&)>& visit) {
    Prepared rows(std::move(session),
                  "SELECT submission, number, source, source_class, quotation, note, published,"
                  " unit FROM provenance ORDER BY submission, number");
    while (rows.step())
        visit(rows.integer_at(0), static_cast<std::uint32_t>(rows.integer_at(1)),
              provenance_of(rows, 2));
}

const Provenance& ProvenanceReader::at(SubmissionId submission, std::uint32_t number) {
    const std::uint32_t page = number / page_size;
    const auto found = pages_.find({submission, page});
    const Page& shared = found != pages_.end() ? found->second : load(submission, page);
    if (number % page_size >= shared.size())
        throw Error(ErrorKind::store,
                    say(messages::points_damaged, "#" + std::to_string(submission),
                        {"no provenance " + std::to_string(number)}));
    return shared[number % page_size];
}

const ProvenanceReader::Page& ProvenanceReader::load(SubmissionId submission, std::uint32_t page) {
    if (pages_.size() >= most_pages) pages_.clear();
    const std::uint64_t first = std::uint64_t{page} * page_size;
    Prepared rows(session_,
                  "SELECT number, source, source_class, quotation, note, published, unit"
                  " FROM provenance"
                  " WHERE submission = ? AND number >= ? AND number < ? ORDER BY number");
    rows.integer(submission).integer(first).integer(first + page_size);
    Page shared;
    // Behind a gap none has the place that its number says.
    while (rows.step() && rows.integer_at(0) == first + shared.size())
        shared.push_back(provenance_of(rows, 1));
    return pages_[{submission, page}] = std::move(shared);
}

}  // namespace almanac
