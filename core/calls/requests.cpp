// Why: what is asked of a sector's code, and nothing that it does not read or may not see.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <nlohmann/json.hpp>
#include <set>

#include "calls/calls.hpp"
#include "calls/request_parts.hpp"

namespace almanac {

namespace {

using Json = nlohmann::json;
using namespace calls;

/// Bytes of one request; an area that is larger by itself goes alone.
constexpr std::size_t request_limit = 4U << 20U;

/// JSON texts joined by commas.
class Joined {
public:
    void add(const std::string& text) { text_ += (text_.empty() ? "" : ",") + text; }
    void add(const Json& json) { add(json.dump()); }
    const std::string& text() const { return text_; }
    std::size_t size() const { return text_.size(); }
    void clear() { text_.clear(); }

private:
    std::string text_;
};

/// Collects areas until a request is full. Built as text: a tree of a national sector's figures
/// would take many times its bytes.
class Batches {
public:
    explicit Batches(std::string head) : head_(std::move(head)) {}

    void add(const std::string& area, const std::string& series) {
        if (areas_.size() > 0 &&
            head_.size() + areas_.size() + series_.size() + area.size() + series.size() + 40 >
                request_limit)
            close();
        areas_.add(area);
        series_.add(series);
    }

    std::vector<std::string> take() {
        if (areas_.size() > 0) close();
        return std::move(requests_);
    }

private:
    void close() {
        requests_.push_back("{" + head_ + ",\"areas\":[" + areas_.text() + "],\"series\":[" +
                            series_.text() + "]}");
        areas_.clear();
        series_.clear();
    }

    std::string head_;
    Joined areas_;
    Joined series_;
    std::vector<std::string> requests_;
};

Json indicators_part(const std::vector<const Indicator*>& indicators, const Edition& edition) {
    Json parts = Json::array();
    for (const Indicator* indicator : indicators)
        parts.push_back(indicator_part(*indicator, edition.language));
    return parts;
}

Json areas_part(const std::vector<const Area*>& areas, const Edition& edition) {
    Json parts = Json::array();
    for (const Area* area : areas) parts.push_back(area_part(*area, edition.language));
    return parts;
}

/// Adds target and assessment to a request where the audience may see them and the sector reads
/// them.
void add_assessments(const Catalog& catalog, const Sector& sector,
                     const std::set<std::string>& visible,
                     const std::vector<Assessment>& assessments, const Edition& edition,
                     Json& request) {
    for (const auto& assessment : assessments) {
        const Target* target = catalog.find_target(assessment.target);
        if (target == nullptr || !may_see(edition.audience, target->release)) continue;
        const bool is_read = visible.count(assessment.indicator) != 0;
        if (!is_read && target->sector != sector.id) continue;
        request["targets"].push_back(target_part(catalog, *target, edition));
        // A verdict gives its figure away: where that is not for the audience, neither is this.
        if (is_read || assessment.indicator.empty())
            request["assessments"].push_back(assessment_part(assessment));
    }
}

}  // namespace

std::vector<std::string> measure_requests(const Catalog& catalog, const Sector& sector,
                                          const Figures& figures, const Edition& edition) {
    const auto indicators = indicators_sent(catalog, sector);
    Batches batches("\"edition\":" + edition_part(edition).dump() +
                    ",\"indicators\":" + indicators_part(indicators, edition).dump());
    for (const auto& [code, area] : catalog.areas) {
        Joined series;
        for (const Indicator* indicator : indicators) {
            for (const auto& part : series_parts(figures, indicator->id, code)) series.add(part);
        }
        if (series.size() > 0) batches.add(area_part(area, edition.language).dump(), series.text());
    }
    return batches.take();
}

std::string contribute_request(const Catalog& catalog, const Sector& sector, const Figures& figures,
                               const std::vector<Assessment>& assessments, const Edition& edition) {
    std::vector<const Indicator*> indicators;
    std::set<std::string> visible;
    for (const Indicator* indicator : indicators_sent(catalog, sector)) {
        if (!may_see(edition.audience, indicator->release)) continue;
        indicators.push_back(indicator);
        visible.insert(indicator->id);
    }
    const auto children = catalog.children(edition.area);
    Json request{{"edition", edition_part(edition)},
                 {"area", area_part(catalog.areas.at(edition.area), edition.language)},
                 {"children", areas_part(children, edition)},
                 {"indicators", indicators_part(indicators, edition)},
                 {"series", Json::array()},
                 {"targets", Json::array()},
                 {"assessments", Json::array()},
                 {"tasks", Json::array()}};
    std::vector<std::string> codes{edition.area};
    for (const Area* child : children) codes.push_back(child->code);
    for (const auto& code : codes) {
        for (const Indicator* indicator : indicators) {
            for (auto& part : series_parts(figures, indicator->id, code))
                request["series"].push_back(std::move(part));
        }
    }
    add_assessments(catalog, sector, visible, assessments, edition, request);
    for (const auto& task : catalog.tasks) {
        if (task.sector == sector.id && may_see(edition.audience, task.release))
            request["tasks"].push_back(task_part(catalog, task, edition));
    }
    return request.dump();
}

}  // namespace almanac
