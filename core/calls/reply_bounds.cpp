// Why: see reply_bounds.hpp. SPDX-License-Identifier: Apache-2.0
#include "calls/reply_bounds.hpp"

#include <nlohmann/json.hpp>

#include "bounds/bounds.hpp"
#include "bounds/bounds_messages.hpp"

namespace almanac::calls {
namespace {

using Json = nlohmann::json;

/// Items of an array member; 0 for whatever else stands there.
std::size_t count_of(const Json& object, const char* member) {
    const auto found = object.find(member);
    return found != object.end() && found->is_array() ? found->size() : 0;
}

bool is_type(const Json& object, const char* type) {
    const auto found = object.find("type");
    return found != object.end() && *found == type;
}

/// Cells of a table's rows.
std::size_t cells_of(const Json& table) {
    std::size_t cells = 0;
    if (!table.is_object() || count_of(table, "rows") == 0) return 0;
    for (const auto& row : table.at("rows")) {
        if (row.is_object()) cells += count_of(row, "cells");
    }
    return cells;
}

/// Walks a reply that was parsed, so of bounded depth, until something goes beyond.
class Count {
public:
    Count(const std::string& origin, Diagnostics& diagnostics)
        : origin_(origin), diagnostics_(diagnostics) {}

    bool all(const Json& value, const std::string& pointer) {
        if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i) {
                if (value[i].is_structured() && !all(value[i], pointer + "/" + std::to_string(i)))
                    return false;
            }
            return true;
        }
        if (!value.is_object()) return true;
        if (!object(value, pointer)) return false;
        for (const auto& [name, member] : value.items()) {
            if (member.is_structured() && !all(member, pointer + "/" + name)) return false;
        }
        return true;
    }

private:
    bool object(const Json& value, const std::string& pointer) {
        if (++parts_ > bounds::reply_parts.most)
            return refuse(messages::parts_beyond, {pointer, bounds::reply_parts.text()});
        if (is_type(value, "note") && ++notes_ > bounds::notes.most)
            return refuse(messages::notes_beyond, {std::to_string(notes_), bounds::notes.text()});
        if (is_type(value, "chart") && value.contains("data") &&
            !is_within(messages::points_beyond, pointer, cells_of(value.at("data")),
                       bounds::chart_points))
            return false;
        return is_within(messages::rows_beyond, pointer, count_of(value, "rows"),
                         bounds::table_rows) &&
               is_within(messages::columns_beyond, pointer, count_of(value, "columns"),
                         bounds::table_columns);
    }

    bool is_within(const MessagePattern& pattern, const std::string& pointer, std::size_t found,
                   const WorkBound& bound) {
        return found <= bound.most ||
               refuse(pattern, {pointer, std::to_string(found), bound.text()});
    }

    bool refuse(const MessagePattern& pattern, const std::vector<std::string>& arguments) {
        diagnostics_.push_back(say(pattern, origin_, arguments));
        return false;
    }

    const std::string& origin_;
    Diagnostics& diagnostics_;
    std::uint64_t parts_ = 0;
    std::uint64_t notes_ = 0;
};

}  // namespace

bool keeps_to_bounds(const Json& reply, const std::string& origin, Diagnostics& diagnostics) {
    return Count(origin, diagnostics).all(reply, "");
}

}  // namespace almanac::calls
