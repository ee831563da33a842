// Why: what every step of turning Markdown into sections shares: where we are, what is known, and
// where faults go. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bounds/first_findings.hpp"
#include "contribute/contribute.hpp"
#include "contribute/text_bounds.hpp"

namespace almanac::contribute_detail {

/// The text that is being read: a sector's sections, the inside of an `if`, a place's text.
struct TextAtHand {
    std::string file;                ///< Empty: the sector's own sections.
    std::vector<std::string> lines;  ///< As written.
    int before = 0;                  ///< Lines of the file before the first of these.
    std::set<std::pair<int, int>> found = {};
};

/// Where something stands, made only where a message tells it.
using PlaceOf = std::function<std::string()>;

struct Writing {
    const ContributionContext& context;
    const Sector& sector;
    const PlaceTexts& places;
    const std::vector<doc::Section>& given;      ///< By code and by units.
    FirstFindings diagnostics;                   ///< Of the whole contribution.
    std::vector<std::string> filled = {};        ///< Places that given sections have taken.
    std::vector<struct cmark_node*> notes = {};  ///< Footnotes of the text at hand, in their order.
    TextAtHand text = {};
    TextCount count = {};
    /// Something was said of a target that this edition does not judge: of another area than the
    /// one that the edition is about.
    bool is_beside_the_point = false;

    bool zh() const { return context.edition.language == "zh"; }
    std::string pick(const char* chinese, const char* english) const {
        return zh() ? chinese : english;
    }
    /// The text at hand: `coal/sections.zh.md`.
    std::string file() const;
    /// `sections.zh.md line 12 column 5`.
    std::string at(int line, int column) const;
    /// Line and column (in characters, from 1) at which `words` stand in the text, from `line` on;
    /// called again for the same words, the next such place. `otherwise` where they do not stand.
    std::pair<int, int> find(const std::string& words, int line, std::pair<int, int> otherwise);
};

/// `key: value` lines of a fenced block.
struct BlockKeys {
    std::string kind;  ///< table, chart …
    std::map<std::string, std::string> values;
    int line = 0;
    std::map<std::string, int> lines = {};

    std::string get(const std::string& key) const {
        const auto found = values.find(key);
        return found == values.end() ? std::string() : found->second;
    }
    /// Line of a key, or of the block where it has none.
    int line_of(const std::string& key) const {
        const auto found = lines.find(key);
        return found == lines.end() ? line : found->second;
    }
};

/// Reads the lines; unknown keys are diagnosed with the nearest of `allowed`.
BlockKeys read_keys(Writing& writing, const std::string& kind, const std::string& literal, int line,
                    const std::vector<std::string>& allowed);

/// Words of a comma-separated list.
std::vector<std::string> split_list(std::string_view text);

/// Lines of a text without their ends.
std::vector<std::string> lines_of(std::string_view text);

/// " (a, b?)" or nothing.
std::string near(const std::string& word, const std::vector<std::string>& names);

std::vector<std::string> indicator_ids(const Catalog& catalog);
std::vector<std::string> target_ids(const Catalog& catalog);

/// Ids of all clauses of the plan.
std::vector<std::string> clause_ids(const Writing& writing);

/// Keys of a map by id or code: what a mistyped name is compared with.
template <class Value>
std::vector<std::string> names_of(const std::map<std::string, Value>& by_name) {
    std::vector<std::string> names;
    for (const auto& [name, value] : by_name) names.push_back(name);
    return names;
}

/// The indicator, or null with a diagnostic.
const Indicator* known_indicator(Writing& writing, const std::string& id, const PlaceOf& place);
const Target* known_target(Writing& writing, const std::string& id, const PlaceOf& place);

/// Diagnoses each name of a list (ids, `sector.*`, `*`) that picks no target of the plan.
void check_targets(Writing& writing, const std::string& list, const PlaceOf& place);

/// The year of a key that must hold one; a malformed one is diagnosed. Absent: the edition's.
std::optional<int> known_year(Writing& writing, const BlockKeys& keys, const std::string& key);

/// `coal/sections.zh.md`
std::string text_file(const ContributionContext& context, const Sector& sector);

/// Whether the edition is about an area within the workspace's own, such as a county.
bool is_of_part(const ContributionContext& context);

/// Whether this edition judges any target of a list; notes in `writing` where it does not, because
/// they are of other areas.
bool is_judged(Writing& writing, const std::string& list);

/// What the edition's area is called where the whole of it is meant: 全市, of a part its name.
std::string whole_area(const ContributionContext& context);

/// Targets that a list of ids and `sector.*` picks and that this edition judges, in the catalog's
/// order; unknown ids are diagnosed.
std::vector<const Target*> pick_targets(Writing& writing, const std::string& list, int line);

// Inline content of a paragraph, heading or cell.
doc::Inlines inlines_of(Writing& writing, struct cmark_node* parent);

// One fenced block each; nothing where it cannot be made (diagnosed).
doc::Blocks table_block(Writing& writing, const BlockKeys& keys);
doc::Blocks chart_block(Writing& writing, const BlockKeys& keys);
doc::Blocks tasks_block(Writing& writing, const BlockKeys& keys);
doc::Blocks quote_block(Writing& writing, const BlockKeys& keys);

/// Whether a condition holds; a malformed one is diagnosed and does not.
bool holds(Writing& writing, const std::string& condition, int line);

/// The year that `year`, `year-1` or `2016` means in this edition.
std::optional<int> year_of(const Writing& writing, const std::string& text);

/// The yearly figure of the edition's area that has a value, or null.
const Point* known_point(const Writing& writing, const std::string& indicator,
                         const std::string& area, const std::string& period);

}  // namespace almanac::contribute_detail
