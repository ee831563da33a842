// Why: source, quotation and note are shared by many points and stored once; this is where they are
// put and found again quickly, in bounded memory. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Poco/Data/Session.h>

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "store/store.hpp"

namespace almanac {

/// Writes the shared provenances of one submission, numbered from 0.
void insert_provenances(Poco::Data::Session session, const std::vector<Provenance>& shared,
                        SubmissionId submission);

/// Visits all of them by submission and number.
void visit_provenances(
    Poco::Data::Session session,
    const std::function<void(SubmissionId, std::uint32_t, const Provenance&)>& visit);

/// Reads them a page of numbers at a time (neighbours are needed together) and forgets old pages.
class ProvenanceReader {
public:
    explicit ProvenanceReader(Poco::Data::Session session) : session_(std::move(session)) {}
    /// What points of `submission` share under `number`. Throws Error(store) for one that the table
    /// does not hold. Valid until the next call.
    const Provenance& at(SubmissionId submission, std::uint32_t number);

private:
    using Page = std::vector<Provenance>;
    const Page& load(SubmissionId submission, std::uint32_t page);

    Poco::Data::Session session_;
    std::map<std::pair<SubmissionId, std::uint32_t>, Page> pages_;
};

}  // namespace almanac
