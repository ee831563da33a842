// Why: see provenance_table.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/provenance_table.hpp"

#include <Poco/Data/Statement.h>

#include "almanac/error.hpp"
#include "messages/messages.hpp"
#include "store/store_messages.hpp"

namespace almanac {
namespace {

using namespace Poco::Data::Keywords;

constexpr std::uint32_t page_size = 1024;
constexpr std::size_t most_pages = 64;
constexpr std::uint8_t gap = 255;

Provenance shared_part(const Provenance& provenance) {
    Provenance shared = provenance;
    shared.value_as_submitted.clear();
    shared.submission = 0;
    shared.row = 0;
    return shared;
}

}  // namespace

ProvenanceWriter::ProvenanceWriter(Poco::Data::Session session) : session_(std::move(session)) {
    session_ << "SELECT coalesce(max(id), 0) FROM provenance", into(last_), now;
}

std::uint32_t ProvenanceWriter::id_of(const Provenance& provenance) {
    Provenance shared = shared_part(provenance);
    const auto found = ids_.find(shared);
    if (found != ids_.end()) return found->second;
    ++last_;
    std::string published = shared.published ? to_text(*shared.published) : "";
    session_ << "INSERT INTO provenance VALUES(?, ?, ?, ?, ?, ?, ?)", use(last_),
        use(shared.source), use(shared.source_class), use(shared.quotation), use(shared.note),
        use(published), use(shared.unit_as_submitted), now;
    ids_.emplace(std::move(shared), last_);
    return last_;
}

const Provenance& ProvenanceReader::at(std::uint32_t id) {
    const std::uint32_t number = id / page_size;
    const std::size_t place = id % page_size;
    const auto found = pages_.find(number);
    if (found != pages_.end() && place < found->second.size() &&
        found->second[place].source_class != gap)
        return found->second[place];
    // Another process may have written more of this page since it was read.
    const Page& page = load(number);
    if (place >= page.size() || page[place].source_class == gap)
        throw Error(ErrorKind::store, say(messages::points_damaged, "provenance",
                                          {"no provenance " + std::to_string(id)}));
    return page[place];
}

const ProvenanceReader::Page& ProvenanceReader::load(std::uint32_t number) {
    if (pages_.size() >= most_pages) pages_.clear();
    std::uint64_t first = std::uint64_t{number} * page_size;
    std::uint64_t end = first + page_size;
    std::vector<std::uint64_t> ids;
    std::vector<std::string> sources, quotations, notes, published, units;
    std::vector<std::uint8_t> classes;
    session_ << "SELECT id, source, source_class, quotation, note, published, unit FROM provenance"
                " WHERE id >= ? AND id < ? ORDER BY id",
        into(ids), into(sources), into(classes), into(quotations), into(notes), into(published),
        into(units), use(first), use(end), now;
    Page page;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        Provenance missing;
        missing.source_class = gap;
        page.resize(static_cast<std::size_t>(ids[i] - first), missing);
        Provenance shared;
        shared.source = std::move(sources[i]);
        shared.source_class = classes[i];
        shared.quotation = std::move(quotations[i]);
        shared.note = std::move(notes[i]);
        shared.published = parse_date(published[i]);
        shared.unit_as_submitted = std::move(units[i]);
        page.push_back(std::move(shared));
    }
    return pages_[number] = std::move(page);
}

}  // namespace almanac
