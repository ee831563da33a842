// Why: see layout.hpp. SPDX-License-Identifier: Apache-2.0
#include "paged/layout.hpp"

#include <fmt/format.h>

#include "paged/paged_messages.hpp"
#include "paged/paginate.hpp"
#include "paged/parts.hpp"
#include "system/parallel.hpp"

namespace almanac::paged {
namespace {

constexpr std::size_t most_places = 5;

std::string roman(std::size_t number) {
    static constexpr std::pair<std::size_t, std::string_view> digits[] = {
        {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"},
        {9, "ix"},  {5, "v"},   {4, "iv"}, {1, "i"}};
    std::string text;
    for (const auto& [value, digit] : digits)
        for (; number >= value; number -= value) text += digit;
    return text;
}

/// Everything of one galley while it is made.
struct Work {
    Galley galley;
    std::vector<OutlineEntry> outline;
    std::map<int, std::vector<SourceUse>> uses;
    std::map<char32_t, std::vector<std::string>> without_glyph;
    std::map<char32_t, std::vector<std::string>> left_out;
    Diagnostics diagnostics;
};

class Layout {
public:
    Layout(const doc::Document& document, const FontSet& fonts, const look::Paper& paper)
        : document_(document), paper_(paper) {
        for (std::size_t t = 0; t < thread_count(); ++t)
            shapers_.push_back(std::make_unique<Shaper>(fonts));
    }

    Pages run(Diagnostics& diagnostics);

private:
    template <typename Set>
    void make(Work& work, Shaper& shaper, const Set& set) {
        Setter setter(document_, paper_, shaper, work.galley);
        set(setter);
        finish(setter, work);
        paginate(work.galley, paper_);
    }
    static void finish(Setter& setter, Work& work);
    void set_chapters();
    void set_sources_and_contents();
    void number_pages();
    void number_contents();
    void furnish();
    void tell(Diagnostics& diagnostics) const;
    std::vector<std::string> entry_numbers(const std::vector<OutlineEntry>& entries) const;

    const doc::Document& document_;
    const look::Paper& paper_;
    std::vector<std::unique_ptr<Shaper>> shapers_;
    std::vector<Work> works_;  ///< Cover, contents, chapters, appendices, sources.
};

void Layout::finish(Setter& setter, Work& work) {
    const auto merge = [](auto& into, auto& from) {
        for (auto& [key, places] : from)
            into[key].insert(into[key].end(), places.begin(), places.end());
    };
    merge(work.uses, setter.uses);
    merge(work.without_glyph, setter.without_glyph);
    merge(work.left_out, setter.left_out);
    work.diagnostics.insert(work.diagnostics.end(), setter.diagnostics.begin(),
                            setter.diagnostics.end());
}

void Layout::set_chapters() {
    std::vector<const doc::Section*> sections;
    for (const auto& chapter : document_.chapters) sections.push_back(&chapter);
    for (const auto& appendix : document_.appendices) sections.push_back(&appendix);
    works_.resize(sections.size() + 3);
    in_parallel(sections.size() + 1, [&](std::size_t thread, std::size_t task) {
        if (task == sections.size())
            return make(works_[0], *shapers_[thread], [](Setter& setter) { set_cover(setter); });
        Work& work = works_[task + 2];
        make(work, *shapers_[thread],
             [&](Setter& setter) { set_section(setter, *sections[task], 1, work.outline); });
    });
}

void Layout::number_pages() {
    std::size_t number = 0;
    for (std::size_t w = 2; w < works_.size(); ++w)
        for (auto& page : works_[w].galley.pages) page.number = std::to_string(++number);
}

void Layout::number_contents() {
    std::size_t number = 0;
    for (auto& page : works_[1].galley.pages) page.number = roman(++number);
    if (!paper_.starts_on_right) return;
    // Cover and contents take whole sheets, so that page 1 is on the right.
    const auto before = works_[0].galley.pages.size() + works_[1].galley.pages.size();
    if (before % 2 == 1) works_[1].galley.pages.emplace_back();
}

std::vector<std::string> Layout::entry_numbers(const std::vector<OutlineEntry>& entries) const {
    std::map<std::string, std::string, std::less<>> page_of;
    for (const auto& work : works_)
        for (const auto& page : work.galley.pages)
            for (const auto& placed : page.strips) {
                if (placed.repeated || placed.furniture) continue;
                const Strip& strip = work.galley.strips[placed.strip];
                for (auto a = strip.anchors.first; a < strip.anchors.end; ++a)
                    page_of.emplace(work.galley.anchors[a].name, page.number);
            }
    std::vector<std::string> numbers;
    for (const auto& entry : entries) {
        const auto found = page_of.find(entry.destination);
        numbers.push_back(found == page_of.end() ? std::string() : found->second);
    }
    return numbers;
}

void Layout::set_sources_and_contents() {
    std::map<int, std::vector<SourceUse>> uses;
    for (auto& work : works_)
        for (auto& [source, places] : work.uses)
            uses[source].insert(uses[source].end(), places.begin(), places.end());
    if (!document_.sources.empty()) {
        Work& last = works_.back();
        make(last, *shapers_[0], [&](Setter& setter) { set_sources(setter, uses, last.outline); });
    }
    number_pages();
    std::vector<OutlineEntry> entries;
    for (const auto& work : works_)
        entries.insert(entries.end(), work.outline.begin(), work.outline.end());
    const auto numbers = entry_numbers(entries);
    make(works_[1], *shapers_[0], [&](Setter& setter) { set_contents(setter, entries, numbers); });
    number_contents();
}

void Layout::furnish() {
    std::vector<std::size_t> first(works_.size(), 1);
    for (std::size_t w = 1; w < works_.size(); ++w)
        first[w] = first[w - 1] + works_[w - 1].galley.pages.size();
    in_parallel(works_.size(), [&](std::size_t thread, std::size_t w) {
        Setter setter(document_, paper_, *shapers_[thread], works_[w].galley);
        set_furniture(setter, first[w]);
        if (w == 0) finish(setter, works_[w]);
    });
}

std::string code_of(char32_t c) {
    if (c > 0x10FFFF) return "UTF-8 ??";
    return fmt::format("U+{:04X}", static_cast<unsigned>(c));
}

void Layout::tell(Diagnostics& diagnostics) const {
    std::map<char32_t, std::vector<std::string>> missing;
    std::map<char32_t, std::vector<std::string>> dropped;
    const auto merge = [](auto& into, const auto& from) {
        for (const auto& [c, places] : from)
            into[c].insert(into[c].end(), places.begin(), places.end());
    };
    for (const auto& work : works_) {
        diagnostics.insert(diagnostics.end(), work.diagnostics.begin(), work.diagnostics.end());
        merge(missing, work.without_glyph);
        merge(dropped, work.left_out);
    }
    const auto say_each = [&](const auto& characters, const MessagePattern& pattern) {
        for (const auto& [c, places] : characters) {
            std::string where;
            for (std::size_t p = 0; p < std::min(places.size(), most_places); ++p)
                where += (p == 0 ? "" : ", ") + places[p];
            if (places.size() > most_places) where += " …";
            diagnostics.push_back(say(pattern, where, {code_of(c)}));
        }
    };
    say_each(missing, missing_glyph);
    say_each(dropped, dropped_characters);
}

Pages Layout::run(Diagnostics& diagnostics) {
    set_chapters();
    set_sources_and_contents();
    furnish();
    tell(diagnostics);
    Pages pages;
    pages.width = static_cast<float>(paper_.width_mm * 72 / 25.4);
    pages.height = static_cast<float>(paper_.height_mm * 72 / 25.4);
    for (std::size_t w = 0; w < works_.size(); ++w) {
        for (auto& entry : works_[w].outline) {
            entry.galley = w;
            pages.outline.push_back(std::move(entry));
        }
        pages.galleys.push_back(std::move(works_[w].galley));
    }
    return pages;
}

}  // namespace

Pages lay_out(const doc::Document& document, const FontSet& fonts, const look::Paper& paper,
              Diagnostics& diagnostics) {
    return Layout(document, fonts, paper).run(diagnostics);
}

}  // namespace almanac::paged
