// Why: see paginate.hpp. SPDX-License-Identifier: Apache-2.0
#include "paged/paginate.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace almanac::paged {
namespace {

constexpr float points(double millimetres) { return static_cast<float>(millimetres * 72 / 25.4); }
constexpr float note_gap = 8;  ///< Between text and notes; the rule stands in its middle.
constexpr float slack = 0.5F;

struct Frame {
    float left;
    float top;
    float width;
    float height;
};

class Paginator {
public:
    Paginator(Galley& galley, const look::Paper& paper) : galley_(galley), paper_(paper) {}

    void run() {
        const auto& flow = galley_.flow;
        for (std::size_t i = 0; i < flow.size();) {
            std::size_t end = i + 1;
            while (end < flow.size() && strip(flow[end - 1]).keep) ++end;
            place_group(i, end);
            i = end;
        }
        finish_page();
    }

private:
    const Strip& strip(std::uint32_t index) const { return galley_.strips[index]; }

    Frame frame(bool landscape) const {
        const float width = points(paper_.width_mm);
        const float height = points(paper_.height_mm);
        const float top = points(paper_.top_mm);
        const float bottom = points(paper_.bottom_mm);
        const float left = points(paper_.left_mm);
        const float right = points(paper_.right_mm);
        // A lying page is the upright one turned, its head at the binding.
        if (landscape) return {bottom, left, height - top - bottom, width - left - right};
        return {left, top, width - left - right, height - top - bottom};
    }

    float top_of(const Strip& next, float y, bool page_is_empty) const {
        float top = y + (page_is_empty ? 0 : next.before);
        const auto grid = static_cast<float>(paper_.grid);
        if (next.on_grid && grid > 0) top = std::ceil((top - slack) / grid) * grid;
        return std::max(top, 0.0F);
    }

    float notes_height(const Strip& of) const {
        float height = 0;
        for (auto n = of.notes.first; n < of.notes.end; ++n)
            height += strip(galley_.notes[n]).height;
        return height;
    }

    /// Height of the page that strips [first, end) would fill to, notes included.
    bool fits(std::size_t first, std::size_t end, bool on_empty_page) const {
        float y = on_empty_page ? 0 : y_;
        float notes = on_empty_page ? 0 : notes_;
        bool empty = on_empty_page || page_is_empty();
        if (on_empty_page) y += head_height(strip(galley_.flow[first]).head);
        for (auto i = first; i < end; ++i) {
            const Strip& next = strip(galley_.flow[i]);
            y = top_of(next, y, empty) + next.height;
            notes += notes_height(next);
            empty = false;
        }
        const float foot = notes > 0 ? notes + note_gap : 0;
        return y + foot <= frame(lying_).height + slack;
    }

    bool page_is_empty() const { return !open_ || page().strips.empty(); }
    Page& page() const { return galley_.pages.back(); }

    void place_group(std::size_t first, std::size_t end) {
        // A heading goes with its table to a lying page; its lines are shorter than that is wide.
        lying_ = std::any_of(galley_.flow.begin() + static_cast<std::ptrdiff_t>(first),
                             galley_.flow.begin() + static_cast<std::ptrdiff_t>(end),
                             [&](auto index) { return strip(index).landscape; });
        if (!open_ || page().landscape != lying_) new_page(first);
        if (!fits(first, end, false)) {
            if (fits(first, end, true)) {
                if (!page_is_empty()) new_page(first);
            } else {
                return place_apart(first, end);
            }
        }
        for (auto i = first; i < end; ++i) place(galley_.flow[i]);
    }

    /// A group that no page can hold breaks where it must.
    void place_apart(std::size_t first, std::size_t end) {
        for (auto i = first; i < end; ++i) {
            if (!page_is_empty() && !fits(i, i + 1, false)) new_page(i);
            place(galley_.flow[i]);
        }
    }

    float head_height(std::int32_t head) const {
        float height = 0;
        if (head >= 0)
            for (const auto index : galley_.heads[static_cast<std::size_t>(head)].strips)
                height += strip(index).height;
        return height;
    }

    void new_page(std::size_t next) {
        finish_page();
        const Strip& first = strip(galley_.flow[next]);
        galley_.pages.emplace_back();
        page().landscape = lying_;
        open_ = true;
        y_ = 0;
        notes_ = 0;
        page_notes_.clear();
        if (first.head < 0 || !head_is_set_[first.head]) return;
        const Frame at = frame(lying_);
        for (const auto index : galley_.heads[static_cast<std::size_t>(first.head)].strips) {
            page().strips.push_back({index, at.left, at.top + y_, true, false});
            y_ += strip(index).height;
        }
    }

    void place(std::uint32_t index) {
        const Strip& next = strip(index);
        if (next.head >= 0) head_is_set_[next.head] = true;
        const Frame at = frame(lying_);
        y_ = top_of(next, y_, page_is_empty());
        page().strips.push_back({index, at.left, at.top + y_, false, false});
        y_ += next.height;
        for (auto n = next.notes.first; n < next.notes.end; ++n)
            page_notes_.push_back(galley_.notes[n]);
        notes_ += notes_height(next);
    }

    void finish_page() {
        if (!open_) return;
        const Frame at = frame(page().landscape);
        float y = at.top + at.height - notes_;
        if (!page_notes_.empty()) note_rule(at.left, y - note_gap / 2);
        for (const auto index : page_notes_) {
            page().strips.push_back({index, at.left, y, false, false});
            y += strip(index).height;
        }
        page_notes_.clear();
        open_ = false;
    }

    void note_rule(float x, float y) {
        Strip rule;
        rule.boxes.first = static_cast<std::uint32_t>(galley_.boxes.size());
        galley_.boxes.push_back({0, 0, 120, 0.5F, look::colour("muted")});
        rule.boxes.end = rule.boxes.first + 1;
        galley_.strips.push_back(rule);
        page().strips.push_back(
            {static_cast<std::uint32_t>(galley_.strips.size() - 1), x, y, false, true});
    }

    Galley& galley_;
    const look::Paper& paper_;
    bool open_ = false;
    bool lying_ = false;  ///< Of the group being placed.
    float y_ = 0;
    float notes_ = 0;
    std::vector<std::uint32_t> page_notes_;
    std::map<std::int32_t, bool> head_is_set_;
};

}  // namespace

void paginate(Galley& galley, const look::Paper& paper) { Paginator(galley, paper).run(); }

}  // namespace almanac::paged
