// Why: see delivery.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/delivery.hpp"

#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>

#include "messages/messages.hpp"
#include "store/point_codec.hpp"
#include "store/revision.hpp"
#include "store/store_messages.hpp"

namespace almanac {
namespace {

bool exists(const Date& date) {
    return (std::chrono::year{date.year} / date.month / date.day).ok();
}

bool has_nul(const std::string& text) { return text.find('\0') != std::string::npos; }

/// Why a key, a provenance or a row cannot be kept, or null.
const char* fault_of(const SeriesKey& key) {
    for (const auto* text : {&key.indicator, &key.area, &key.breakdown, &key.basis})
        if (has_nul(*text)) return "NUL character";
    return nullptr;
}

const char* fault_of(const Provenance& provenance) {
    if (provenance.published && !exists(*provenance.published)) return "no such day of publication";
    for (const auto* text : {&provenance.source, &provenance.quotation, &provenance.note,
                             &provenance.unit_as_submitted})
        if (has_nul(*text)) return "NUL character";
    return nullptr;
}

/// Faults of what rows share, by its number: found once, told of the first row that has it.
template <class Shared>
std::vector<const char*> faults_of(const Shared& shared) {
    std::vector<const char*> faults(shared.size());
    for (std::uint32_t id = 0; id < shared.size(); ++id) faults[id] = fault_of(shared[id]);
    return faults;
}

class RowCheck {
public:
    explicit RowCheck(const RowTable& rows)
        : rows_(rows), keys_(faults_of(rows.series())), origins_(faults_of(rows.origins())) {
        for (std::uint32_t id = 0; id < rows.periods().size(); ++id)
            exists_.push_back(exists(rows.periods()[id].first) && exists(rows.periods()[id].last));
        for (std::uint32_t id = 0; id < rows.series().size(); ++id)
            kinds_.push_back(rows.series()[id].period_kind);
    }

    const char* fault_of(const CompactRow& row) const {
        if (!std::isfinite(row.value)) return "value is not finite";
        if (kinds_[row.series] != rows_.periods()[row.period].kind)
            return "kind of period differs from the key's";
        if (!exists_[row.period]) return "no such day";
        if (row.text > CompactRow::no_text &&
            rows_.literal(row).find('\0') != std::string_view::npos)
            return "NUL character";
        if (origins_[row.origin] != nullptr) return origins_[row.origin];
        return keys_[row.series];
    }

private:
    const RowTable& rows_;
    std::vector<const char*> keys_;
    std::vector<const char*> origins_;
    std::vector<bool> exists_;
    std::vector<PeriodKind> kinds_;
};

/// Bytes that are no UTF-8 become U+FFFD: names serve people only.
std::string valid_utf8(const std::string& text) {
    using nlohmann::json;
    return json::parse(json(text).dump(-1, ' ', false, json::error_handler_t::replace))
        .get<std::string>();
}

}  // namespace

void require_storable(const Delivery& delivery) {
    const RowCheck check(delivery.rows);
    for (const auto& row : delivery.rows.rows()) {
        if (const char* fault = check.fault_of(row))
            throw Error(ErrorKind::store, say(messages::row_not_storable,
                                              to_text(delivery.rows.series()[row.series]) +
                                                  " row " + std::to_string(row.row),
                                              {fault}));
    }
    for (const auto& record : delivery.records) {
        const auto& key = record.key;
        if (has_nul(key.kind) || has_nul(key.subject) || has_nul(key.area) || has_nul(key.period) ||
            has_nul(record.json))
            throw Error(ErrorKind::store, say(messages::row_not_storable,
                                              key.kind + " " + key.subject, {"NUL character"}));
    }
}

Submission registered(const Delivery& delivery, SubmissionId id, std::string received) {
    Submission submission = delivery.submission;
    submission.id = id;
    submission.received = std::move(received);
    submission.sha256 = delivery.verbatim.sha256();
    submission.rows = delivery.rows.size() + delivery.records.size();
    if (submission.kind.empty())
        submission.kind =
            delivery.rows.empty() && !delivery.records.empty() ? "records" : "observations";
    for (auto* text : {&submission.kind, &submission.file_name, &submission.encoding,
                       &submission.catalog_fingerprint}) {
        *text = valid_utf8(*text);
        std::erase(*text, '\0');
    }
    return submission;
}

Delivery withdrawal_of(SubmissionId id, const std::string& reason, const std::optional<Date>& dated,
                       const std::vector<Submission>& submissions) {
    if (id == 0 || id > submissions.size())
        throw Error(ErrorKind::usage,
                    say(messages::no_such_submission, "",
                        {std::to_string(id), std::to_string(submissions.size())}));
    if (!Visibility(submissions, newest).shows(id))
        throw Error(ErrorKind::usage, say(messages::already_withdrawn, "", {std::to_string(id)}));
    Delivery delivery;
    delivery.submission.kind = "withdrawal";
    delivery.submission.encoding = "UTF-8";
    delivery.submission.withdraws = id;
    delivery.submission.dated = dated;
    delivery.verbatim = reason;
    return delivery;
}

}  // namespace almanac
