// Why: see delivery.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/delivery.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "messages/messages.hpp"
#include "store/point_codec.hpp"
#include "store/revision.hpp"
#include "store/sha256.hpp"
#include "store/store_messages.hpp"

namespace almanac {
namespace {

bool exists(const Date& date) {
    return (std::chrono::year{date.year} / date.month / date.day).ok();
}

bool has_nul(const std::string& text) { return text.find('\0') != std::string::npos; }

/// Why the row cannot be kept, or null.
const char* fault_of(const AcceptedRow& row) {
    const auto& [key, point, provenance] = row;
    if (!std::isfinite(point.value)) return "value is not finite";
    if (key.period_kind != point.period.kind) return "kind of period differs from the key's";
    if (!exists(point.period.first) || !exists(point.period.last)) return "no such day";
    if (provenance.published && !exists(*provenance.published)) return "no such day of publication";
    for (const auto* text : {&key.indicator, &key.area, &key.breakdown, &key.basis,
                             &provenance.source, &provenance.quotation, &provenance.note,
                             &provenance.value_as_submitted, &provenance.unit_as_submitted}) {
        if (has_nul(*text)) return "NUL character";
    }
    return nullptr;
}

/// Bytes that are no UTF-8 become U+FFFD: names serve people only.
std::string valid_utf8(const std::string& text) {
    using nlohmann::json;
    return json::parse(json(text).dump(-1, ' ', false, json::error_handler_t::replace))
        .get<std::string>();
}

struct KeyHash {
    std::size_t operator()(const SeriesKey& key) const {
        const std::hash<std::string> hash;
        std::size_t sum = hash(key.indicator);
        for (const auto part : {hash(key.area), static_cast<std::size_t>(key.period_kind),
                                hash(key.breakdown), hash(key.basis)})
            sum = sum * 1099511628211ULL + part;
        return sum;
    }
};

}  // namespace

void require_storable(const Delivery& delivery) {
    for (const auto& row : delivery.rows) {
        if (const char* fault = fault_of(row))
            throw Error(
                ErrorKind::store,
                say(messages::row_not_storable,
                    to_text(row.key) + " row " + std::to_string(row.provenance.row), {fault}));
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
    submission.sha256 = sha256_hex(delivery.verbatim);
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

Delivery withdrawal_of(SubmissionId id, const std::string& reason,
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
    delivery.verbatim = reason;
    return delivery;
}

std::vector<SeriesRows> by_series(const std::vector<AcceptedRow>& rows) {
    std::vector<SeriesRows> series;
    std::unordered_map<SeriesKey, std::size_t, KeyHash> place;
    std::size_t last = 0;
    for (const auto& row : rows) {
        // Files mostly list a series in one run; then no hash is needed.
        if (series.empty() || series[last].key != row.key) {
            const auto [found, is_new] = place.try_emplace(row.key, series.size());
            if (is_new) series.push_back({row.key, {}});
            last = found->second;
        }
        series[last].rows.push_back(&row);
    }
    std::sort(series.begin(), series.end(),
              [](const SeriesRows& a, const SeriesRows& b) { return a.key < b.key; });
    return series;
}

}  // namespace almanac
