// Why: source, quotation and note are shared by many points and stored once; this is where they are
// put and found again quickly, in bounded memory. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Poco/Data/Session.h>

#include <cstdint>
#include <map>
#include <vector>

#include "almanac/model/series.hpp"

namespace almanac {

/// Writes the shared part of provenances, each once a submission.
class ProvenanceWriter {
public:
    explicit ProvenanceWriter(Poco::Data::Session session);
    /// Id of the row that holds what `provenance` shares with others.
    std::uint32_t id_of(const Provenance& provenance);

private:
    Poco::Data::Session session_;
    std::map<Provenance, std::uint32_t> ids_;
    std::uint32_t last_ = 0;
};

/// Reads them a page of ids at a time (neighbours are needed together) and forgets old pages.
class ProvenanceReader {
public:
    explicit ProvenanceReader(Poco::Data::Session session) : session_(std::move(session)) {}
    /// Throws Error(store) for an id that the table does not hold. Valid until the next call.
    const Provenance& at(std::uint32_t id);

private:
    using Page = std::vector<Provenance>;  // A gap has source class 255.
    const Page& load(std::uint32_t number);

    Poco::Data::Session session_;
    std::map<std::uint32_t, Page> pages_;
};

}  // namespace almanac
