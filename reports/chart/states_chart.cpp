// Why: how targets fared year by year, as a matrix that can be read without colour.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <tuple>

#include "chart/layouts.hpp"
#include "chart/marks.hpp"
#include "chart/text_metrics.hpp"

namespace almanac::chart {
namespace {

constexpr double name_size = 12.5;
constexpr double word_size = 11;

double widest_word(const std::vector<const DataColumn*>& columns) {
    double result = 0;
    for (const auto* column : columns)
        for (const auto& datum : column->data)
            if (datum.state) result = std::max(result, advance_of(datum.word, word_size));
    return result;
}

/// Which words stand behind a sign, where the cells have no room for them.
double draw_key(Canvas& canvas, const std::vector<const DataColumn*>& columns, double top) {
    std::set<std::tuple<Light, State, std::string>> used;
    for (const auto* column : columns)
        for (const auto& datum : column->data)
            if (datum.state) used.emplace(datum.light, *datum.state, datum.word);
    double x = 0;
    double y = top;
    canvas.open("legend");
    for (const auto& [light, state, word] : used) {
        const double width = 16 + advance_of(word, word_size);
        if (x > 0 && x + width > canvas.width()) {
            x = 0;
            y += 18;
        }
        draw_sign(canvas, light, {x + 5, y + 9}, 4.5);
        canvas.text({x + 14, y + 13}, word, {word_size, Anchor::start, Paint::ink, false, false});
        x += width + 14;
    }
    canvas.close();
    return y + 20 - top;
}

void draw_cell(Canvas& canvas, const Datum& datum, Position corner, double width, double height,
               bool worded) {
    const Position middle{corner.x + width / 2, corner.y + height / 2};
    if (!datum.state) {
        canvas.text({middle.x, middle.y + 4}, datum.text,
                    {word_size, Anchor::middle, Paint::muted, false, false});
        return;
    }
    const std::string& word = datum.word;
    canvas.open("state", datum.title.empty() ? word : datum.title + " " + word);
    canvas.rectangle({corner.x + 2, corner.y + 2}, width - 4, height - 4,
                     {soft_paint_of(datum.light), Texture::solid}, 3);
    if (!worded) {
        draw_sign(canvas, datum.light, middle, 5.5);
    } else {
        const double content = 14 + advance_of(word, word_size);
        const double x = middle.x - content / 2;
        draw_sign(canvas, datum.light, {x + 5, middle.y}, 4.5);
        canvas.text({x + 14, middle.y + 4}, word,
                    {word_size, Anchor::start, Paint::ink, false, false});
    }
    canvas.close();
}

}  // namespace

double draw_states(Canvas& canvas, const ChartData& data) {
    const auto columns = data.with(doc::ChartRole::state);
    if (columns.empty()) return 0;
    double longest = 0;
    for (const auto& label : data.labels) longest = std::max(longest, advance_of(label, name_size));
    const double names =
        std::min(longest + 16, canvas.width() * (canvas.width() < 500 ? 0.42 : 0.34));
    const double width = (canvas.width() - names) / static_cast<double>(columns.size());
    const double height = 32;
    const double head = 26;
    const bool worded = widest_word(columns) + 24 <= width;
    canvas.open("labels");
    for (std::size_t c = 0; c < columns.size(); ++c)
        canvas.text({names + width * (static_cast<double>(c) + 0.5), 16}, columns[c]->name,
                    {12, Anchor::middle, Paint::muted, true, false});
    canvas.line({0, head - 1}, {canvas.width(), head - 1}, {Paint::muted, 1, Dash::solid});
    canvas.close();
    for (std::size_t r = 0; r < data.labels.size(); ++r) {
        const double top = head + 4 + height * static_cast<double>(r);
        const auto lines = wrap(data.labels[r], name_size, names - 8, 2);
        double y = top + height / 2 + 4.5 - (static_cast<double>(lines.size()) - 1) * 7;
        for (const auto& line : lines) {
            canvas.text({0, y}, line, {name_size, Anchor::start, Paint::ink, false, false});
            y += 14;
        }
        for (std::size_t c = 0; c < columns.size(); ++c)
            draw_cell(canvas, columns[c]->data[r], {names + width * static_cast<double>(c), top},
                      width, height, worded);
    }
    const double bottom = head + 4 + height * static_cast<double>(data.labels.size()) + 6;
    return worded ? bottom : bottom + 4 + draw_key(canvas, columns, bottom + 4);
}

}  // namespace almanac::chart
