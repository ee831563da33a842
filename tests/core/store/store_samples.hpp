// Why: small rows and deliveries that the store's tests are written with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "store/store.hpp"
#include "system/system.hpp"

namespace almanac::testing {

inline AcceptedRow sample_row(const std::string& indicator, const std::string& area,
                              const std::string& period, const std::string& value,
                              const std::string& source = "市统计局") {
    AcceptedRow row;
    const Number number = parse_number(value).number;
    row.key = {indicator, area, parse_period(period)->kind, "", ""};
    row.point.period = *parse_period(period);
    row.point.value = number.value;
    row.point.decimals = number.decimals;
    row.provenance.source = source;
    row.provenance.source_class = 1;
    row.provenance.quotation = "全市原煤产量达到…";
    row.provenance.published = parse_date("2017-03-20");
    row.provenance.value_as_submitted = value;
    row.provenance.unit_as_submitted = "万吨";
    row.provenance.row = 2;
    return row;
}

inline Delivery sample_delivery(std::vector<AcceptedRow> rows,
                                const std::string& verbatim = "a file") {
    Delivery delivery;
    delivery.submission.file_name = "原煤.csv";
    delivery.submission.encoding = "UTF-8";
    delivery.submission.catalog_fingerprint = "f1";
    delivery.verbatim = verbatim;
    delivery.rows = std::move(rows);
    return delivery;
}

inline Record sample_record(const std::string& subject, const std::string& json) {
    return {{"task_report", subject, "141100", "2016"}, json, 0};
}

inline std::vector<Series> scanned(const Store& store, const Selection& selection = {},
                                   Moment as_of = newest) {
    std::vector<Series> all;
    store.scan(selection, as_of, [&](const Series& series) { all.push_back(series); });
    return all;
}

/// A folder of its own that is gone after the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string path =
            (std::filesystem::temp_directory_path() / "almanac-store-XXXXXX").string();
        if (::mkdtemp(path.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = path;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace almanac::testing
