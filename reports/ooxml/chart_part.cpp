// Why: see chart_part.hpp; the order of elements is the schema's. SPDX-License-Identifier:
// Apache-2.0
#include "ooxml/chart_part.hpp"

#include <fmt/format.h>

#include "ooxml/number_format.hpp"
#include "ooxml/palette.hpp"

namespace almanac::ooxml {
namespace {

constexpr std::string_view category_axis = "111";
constexpr std::string_view number_axis = "222";

class ChartWriter {
public:
    ChartWriter(Xml& xml, const ChartPlan& plan, const ChartText& text)
        : xml_(xml), plan_(plan), text_(text) {}

    void run(std::string_view workbook) {
        xml_.markup(declaration)
            .markup(
                "<c:chartSpace "
                "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
                "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                "relationships\"><c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/>"
                "<c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>");
        plot();
        axes();
        xml_.markup("</c:plotArea>");
        if (plan_.series.size() > 1)
            xml_.markup("<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/></c:legend>");
        xml_.markup(
            "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
            "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        text_properties();
        xml_.markup("<c:externalData r:id=\"")
            .markup(workbook)
            .markup("\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>");
    }

private:
    bool is_bars() const {
        return plan_.frame == ChartFrame::bars || plan_.frame == ChartFrame::columns;
    }
    bool is_scatter() const { return plan_.frame == ChartFrame::scatter; }

    void plot() {
        if (is_bars())
            xml_.markup(plan_.frame == ChartFrame::bars ? "<c:barChart><c:barDir val=\"bar\"/>"
                                                        : "<c:barChart><c:barDir val=\"col\"/>")
                .markup("<c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
        else if (is_scatter())
            xml_.markup(
                "<c:scatterChart><c:scatterStyle val=\"lineMarker\"/>"
                "<c:varyColors val=\"0\"/>");
        else
            xml_.markup("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        for (std::size_t n = 0; n < plan_.series.size(); ++n) series(plan_.series[n], n);
        if (is_bars())
            xml_.markup(plan_.frame == ChartFrame::bars
                            ? "<c:gapWidth val=\"60\"/><c:overlap val=\"100\"/>"
                            : "<c:gapWidth val=\"60\"/><c:overlap val=\"-5\"/>");
        else if (!is_scatter())
            xml_.markup("<c:marker val=\"1\"/>");
        xml_.markup("<c:axId val=\"").markup(category_axis).markup("\"/><c:axId val=\"");
        xml_.markup(number_axis).markup("\"/>");
        xml_.markup(is_bars()      ? "</c:barChart>"
                    : is_scatter() ? "</c:scatterChart>"
                                   : "</c:lineChart>");
    }

    void series(const NativeSeries& series, std::size_t n) {
        xml_.markup("<c:ser><c:idx val=\"").number(static_cast<long long>(n));
        xml_.markup("\"/><c:order val=\"").number(static_cast<long long>(n)).markup("\"/>");
        const std::string column = column_name(series.column);
        xml_.markup("<c:tx><c:strRef><c:f>Sheet1!$").markup(column);
        xml_.markup("$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>");
        xml_.text(series.name).markup("</c:v></c:pt></c:strCache></c:strRef></c:tx>");
        shape(series);
        if (is_bars())
            bar_points(series);
        else
            marker(series);
        labels(series);
        positions();
        xml_.markup(is_scatter() ? "<c:yVal>" : "<c:val>");
        numbers(column, plan_.format, series.values);
        xml_.markup(is_scatter() ? "</c:yVal>" : "</c:val>");
        if (!is_bars()) xml_.markup("<c:smooth val=\"0\"/>");
        xml_.markup("</c:ser>");
    }

    void fill(std::string_view colour) {
        xml_.markup("<a:solidFill><a:srgbClr val=\"").markup(colour);
        xml_.markup("\"/></a:solidFill>");
    }

    void line(std::string_view colour, int width, std::string_view dash) {
        xml_.markup("<a:ln w=\"").number(width).markup("\">");
        fill(colour);
        xml_.markup("<a:prstDash val=\"").markup(dash).markup("\"/></a:ln>");
    }

    void shape(const NativeSeries& series) {
        xml_.markup("<c:spPr>");
        switch (series.form) {
            case SeriesForm::bar: fill(series.colour); break;
            case SeriesForm::outline:
                xml_.markup("<a:noFill/>");
                line(series.colour, 15875, "solid");
                break;
            case SeriesForm::line: line(series.colour, 28575, "solid"); break;
            case SeriesForm::dashed: line(series.colour, 19050, "dash"); break;
            case SeriesForm::markers: xml_.markup("<a:ln w=\"19050\"><a:noFill/></a:ln>"); break;
        }
        xml_.markup("</c:spPr>");
    }

    void bar_points(const NativeSeries& series) {
        xml_.markup("<c:invertIfNegative val=\"0\"/>");
        for (std::size_t i = 0; i < series.point_colours.size(); ++i) {
            xml_.markup("<c:dPt><c:idx val=\"").number(static_cast<long long>(i));
            xml_.markup("\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr>");
            fill(series.point_colours[i]);
            xml_.markup("</c:spPr></c:dPt>");
        }
    }

    void marker(const NativeSeries& series) {
        xml_.markup("<c:marker><c:symbol val=\"").markup(series.symbol).markup("\"/>");
        if (series.symbol != "none") {
            xml_.markup("<c:size val=\"7\"/><c:spPr>");
            fill(series.colour);
            line(series.colour, 15875, "solid");
            xml_.markup("</c:spPr>");
        }
        xml_.markup("</c:marker>");
    }

    void labels(const NativeSeries& series) {
        if (!series.labelled) return;
        xml_.markup("<c:dLbls><c:numFmt").attribute("formatCode", plan_.format);
        xml_.markup(" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        if (!is_bars()) xml_.markup("<c:dLblPos val=\"t\"/>");
        xml_.markup(
            "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
            "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/>"
            "<c:showBubbleSize val=\"0\"/></c:dLbls>");
    }

    void positions() {
        if (is_scatter()) {
            xml_.markup("<c:xVal>");
            numbers("A", "0", {plan_.positions.begin(), plan_.positions.end()});
            xml_.markup("</c:xVal>");
            return;
        }
        xml_.markup("<c:cat><c:strRef><c:f>");
        range("A");
        xml_.markup("</c:f><c:strCache><c:ptCount val=\"");
        xml_.number(static_cast<long long>(plan_.labels.size())).markup("\"/>");
        for (std::size_t i = 0; i < plan_.labels.size(); ++i) {
            xml_.markup("<c:pt idx=\"").number(static_cast<long long>(i)).markup("\"><c:v>");
            xml_.text(plan_.labels[i]).markup("</c:v></c:pt>");
        }
        xml_.markup("</c:strCache></c:strRef></c:cat>");
    }

    void range(std::string_view column) {
        xml_.markup("Sheet1!$").markup(column).markup("$2:$").markup(column).markup("$");
        xml_.number(static_cast<long long>(plan_.labels.size() + 1));
    }

    void numbers(std::string_view column, std::string_view format,
                 const std::vector<std::optional<double>>& values) {
        xml_.markup("<c:numRef><c:f>");
        range(column);
        xml_.markup("</c:f><c:numCache><c:formatCode>").text(format);
        xml_.markup("</c:formatCode><c:ptCount val=\"");
        xml_.number(static_cast<long long>(values.size())).markup("\"/>");
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!values[i]) continue;
            xml_.markup("<c:pt idx=\"").number(static_cast<long long>(i)).markup("\"><c:v>");
            xml_.markup(fmt::format("{}", *values[i])).markup("</c:v></c:pt>");
        }
        xml_.markup("</c:numCache></c:numRef>");
    }

    void axes() {
        if (is_scatter())
            year_axis();
        else
            name_axis();
        value_axis();
    }

    void axis_line() {
        xml_.markup("<c:spPr>");
        line(palette::muted, 9525, "solid");
        xml_.markup("</c:spPr>");
    }

    void name_axis() {
        const bool lies = plan_.frame == ChartFrame::bars;
        xml_.markup("<c:catAx><c:axId val=\"").markup(category_axis);
        xml_.markup(lies ? "\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling>"
                           "<c:delete val=\"0\"/><c:axPos val=\"l\"/>"
                         : "\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>"
                           "<c:delete val=\"0\"/><c:axPos val=\"b\"/>");
        xml_.markup(
            "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
            "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
            "<c:tickLblPos val=\"low\"/>");
        axis_line();
        xml_.markup("<c:crossAx val=\"").markup(number_axis);
        xml_.markup(
            "\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>"
            "<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>"
            "<c:noMultiLvlLbl val=\"0\"/></c:catAx>");
    }

    void year_axis() {
        xml_.markup("<c:valAx><c:axId val=\"").markup(category_axis);
        xml_.markup("\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"");
        xml_.number(static_cast<long long>(plan_.positions.back()));
        xml_.markup("\"/><c:min val=\"");
        xml_.number(static_cast<long long>(plan_.positions.front()));
        xml_.markup(
            "\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/>"
            "<c:numFmt formatCode=\"0\" sourceLinked=\"0\"/>"
            "<c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/>"
            "<c:tickLblPos val=\"low\"/>");
        axis_line();
        xml_.markup("<c:crossAx val=\"").markup(number_axis);
        xml_.markup(
            "\"/><c:crosses val=\"min\"/><c:crossBetween val=\"midCat\"/>"
            "<c:majorUnit val=\"1\"/></c:valAx>");
    }

    void value_axis() {
        const auto& axis = plan_.axis;
        xml_.markup("<c:valAx><c:axId val=\"").markup(number_axis);
        xml_.markup("\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"");
        xml_.markup(fmt::format("{}\"/><c:min val=\"{}", axis.high, axis.low));
        xml_.markup("\"/></c:scaling><c:delete val=\"0\"/>");
        xml_.markup(plan_.frame == ChartFrame::bars ? "<c:axPos val=\"b\"/>"
                                                    : "<c:axPos val=\"l\"/>");
        xml_.markup("<c:majorGridlines><c:spPr>");
        line(palette::grid, 6350, "solid");
        xml_.markup("</c:spPr></c:majorGridlines>");
        unit_title();
        xml_.markup("<c:numFmt").attribute("formatCode", axis_format());
        xml_.markup(
            " sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
            "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
            "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val=\"");
        xml_.markup(category_axis);
        // Names run from the top down; the scale stays at the foot.
        xml_.markup(plan_.frame == ChartFrame::bars ? "\"/><c:crosses val=\"max\"/>"
                                                    : "\"/><c:crosses val=\"min\"/>");
        xml_.markup(is_scatter() ? "<c:crossBetween val=\"midCat\"/>"
                                 : "<c:crossBetween val=\"between\"/>");
        xml_.markup(fmt::format("<c:majorUnit val=\"{}\"/></c:valAx>", axis.step));
    }

    std::string axis_format() const {
        if (plan_.format.ends_with('%')) return "0%";
        return plain_format(plan_.axis.decimals, plan_.axis.language);
    }

    void unit_title() {
        if (plan_.unit.empty()) return;
        xml_.markup("<c:title><c:tx><c:rich><a:bodyPr");
        if (plan_.frame != ChartFrame::bars) xml_.markup(" rot=\"-5400000\" vert=\"horz\"");
        xml_.markup("/><a:p><a:pPr><a:defRPr b=\"0\"/></a:pPr><a:r><a:rPr b=\"0\"/><a:t>");
        xml_.text(plan_.unit);
        xml_.markup("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
    }

    void text_properties() {
        xml_.markup("<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"").number(text_.size);
        xml_.markup("\">");
        fill(palette::ink);
        xml_.markup("<a:latin").attribute("typeface", text_.latin).markup("/><a:ea");
        xml_.attribute("typeface", text_.east_asian);
        xml_.markup("/></a:defRPr></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>");
    }

    Xml& xml_;
    const ChartPlan& plan_;
    const ChartText& text_;
};

}  // namespace

std::string column_name(std::size_t column) {
    std::string name;
    for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (n - 1) % 26));
    return name;
}

void write_chart_part(Xml& xml, const ChartPlan& plan, const ChartText& text,
                      std::string_view workbook) {
    ChartWriter(xml, plan, text).run(workbook);
}

}  // namespace almanac::ooxml
