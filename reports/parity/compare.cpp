// Why: see parity.hpp. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "almanac/model/state_words.hpp"
#include "chart/characters.hpp"
#include "ooxml/number_format.hpp"
#include "parity/parity.hpp"
#include "parity/parity_messages.hpp"
#include "transform/walk.hpp"

namespace almanac::parity {
namespace {

/// How a format carries figures.
struct Format {
    std::string_view name;
    PrintedFigures (*read)(std::string_view bytes);
    std::string_view after_sign;  ///< Between sign and word of a state.
    bool shows_signs;
    bool shows_each;    ///< As often as the document, not only once.
    bool drops_blanks;  ///< A blank at the end of a line is not in the file.
    bool draws_charts;  ///< What only a chart shows is drawn, not printed.
};

constexpr Format known_formats[] = {
    {"html", read_html_figures, "", true, true, false, false},
    {"json", read_json_figures, "", false, true, false, false},
    {"docx", read_docx_figures, "", true, false, false, false},
    {"xlsx", read_xlsx_figures, " ", true, false, false, false},
    {"pdf", read_pdf_figures, "", true, false, true, true},
};

void drop_charts(doc::Document& document) {
    const auto drop = [](doc::Block& block) {
        if (auto* chart = std::get_if<doc::Chart>(&block.node)) chart->data.rows.clear();
    };
    for (auto& section : document.chapters) walk_blocks(section, drop);
    for (auto& section : document.appendices) walk_blocks(section, drop);
    walk_blocks(document.front, drop);
}

/// How often the document shows each of its figures, inside of charts or not.
std::map<std::string, std::size_t> count_shown(doc::Document document, bool with_charts) {
    if (!with_charts) drop_charts(document);
    std::map<std::string, std::size_t> shown;
    auto take = [&](const doc::Inline& item) {
        const auto* value = std::get_if<doc::Value>(&item.node);
        if (value != nullptr && document.figures.count(value->figure) != 0) ++shown[value->figure];
    };
    walk(document, take);
    return shown;
}

/// Without what every writer drops.
std::string printable(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto before = text;
        if (chart::is_printable(chart::take_code_point(text)))
            out += before.substr(0, before.size() - text.size());
    }
    return out;
}

/// Sign of a state's light, as the format sets it before the word; empty where it never does.
std::string sign_of(const doc::Figure& figure, const Format& format, bool drawn) {
    const bool signed_word =
        format.shows_signs && !drawn && figure.state && figure.aspect != doc::Aspect::actual;
    return signed_word ? std::string(light_sign(figure.light)) + std::string(format.after_sign)
                       : "";
}

std::string without_blanks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
    return text;
}

bool says_same(const std::string& text, const std::string& wanted, const Format& format) {
    return format.drops_blanks ? without_blanks(text) == without_blanks(wanted) : text == wanted;
}

/// Workbooks keep 15 significant digits.
bool same_number(double found, double wanted) {
    return std::fabs(found - wanted) <= 1e-14 * std::fabs(wanted);
}

class Comparison {
public:
    Comparison(const doc::Document& document, const std::map<std::string, std::size_t>& shown,
               const Format& format, Diagnostics& found)
        : document_(document), shown_(shown), format_(format), found_(found) {}

    void run(const PrintedFigures& printed) {
        for (const auto& [id, places] : printed) check_texts(id, places);
        for (const auto& [id, count] : shown_) {
            const auto places = printed.find(id);
            check_count(id, count, places == printed.end() ? 0 : places->second.size());
        }
    }

private:
    std::string name() const { return std::string(format_.name); }
    std::string file() const { return "report." + name(); }

    void check_texts(const std::string& id, const std::vector<Printed>& places) {
        const auto figure = document_.figures.find(id);
        for (const auto& [text, place, drawn, number] : places) {
            const std::string origin = file() + " " + place;
            if (figure == document_.figures.end()) {
                found_.push_back(say(foreign_figure, origin, {id, name(), text}));
                continue;
            }
            if (number) {
                check_number(id, figure->second, {text, place, drawn, number});
                continue;
            }
            // A state inside of a sentence goes without its sign.
            const std::string plain = printable(figure->second.text);
            const std::string wanted = sign_of(figure->second, format_, drawn) + plain;
            if (!says_same(printable(text), wanted, format_) &&
                !says_same(printable(text), plain, format_))
                found_.push_back(say(other_text, origin, {id, name(), text, wanted}));
        }
    }

    /// A cell's number and the format that prints it, against those of the figure.
    void check_number(const std::string& id, const doc::Figure& figure, const Printed& cell) {
        const auto wanted = doc::plotted(figure);
        const std::string format =
            figure.shown ? ooxml::number_format(*figure.shown, document_.language) : std::string();
        if (wanted && same_number(*cell.number, *wanted) &&
            printable(cell.text) == printable(format))
            return;
        found_.push_back(say(other_text, file() + " " + cell.place,
                             {id, name(), to_text(number_of(*cell.number)) + " (" + cell.text + ")",
                              figure.text + " (" + format + ")"}));
    }

    void check_count(const std::string& id, std::size_t wanted, std::size_t count) {
        if (format_.shows_each ? count == wanted : count > 0) return;
        found_.push_back(say(other_count, file(),
                             {id, name(), std::to_string(count), std::to_string(wanted),
                              document_.figures.at(id).text}));
    }

    const doc::Document& document_;
    const std::map<std::string, std::size_t>& shown_;
    const Format& format_;
    Diagnostics& found_;
};

}  // namespace

Diagnostics compare(const doc::Document& document, const std::vector<WrittenFormat>& formats) {
    Diagnostics found;
    const auto in_all = count_shown(document, true);
    const auto outside_charts = count_shown(document, false);
    for (const auto& [name, bytes] : formats) {
        const auto* format = std::find_if(std::begin(known_formats), std::end(known_formats),
                                          [&](const Format& known) { return known.name == name; });
        if (format == std::end(known_formats)) {
            found.push_back(say(no_reader, "--verify", {std::string(name)}));
            continue;
        }
        try {
            Comparison(document, format->draws_charts ? outside_charts : in_all, *format, found)
                .run(format->read(bytes));
        } catch (const Error& error) {
            found.push_back(error.diagnostic());
        }
    }
    return found;
}

}  // namespace almanac::parity
