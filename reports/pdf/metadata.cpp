// Why: see metadata.hpp. SPDX-License-Identifier: Apache-2.0
#include "pdf/metadata.hpp"

#include "chart/characters.hpp"
#include "pdf/syntax.hpp"

namespace almanac::pdf {
namespace {

constexpr std::string_view producer = "almanac";

std::string escaped(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::string_view rest = text;
        const char32_t c = chart::take_code_point(text);
        if (!chart::is_printable(c)) continue;
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += rest.substr(0, rest.size() - text.size());
    }
    return out;
}

/// What both tellings of the title agree on: printable characters only.
std::string printable(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::string_view rest = text;
        if (chart::is_printable(chart::take_code_point(text)))
            out += rest.substr(0, rest.size() - text.size());
    }
    return out;
}

}  // namespace

std::string xmp_packet(const doc::Document& document) {
    const std::string language = document.language == "en" ? "en" : "zh-CN";
    std::string out =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
        "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
        "<dc:format>application/pdf</dc:format>\n"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">";
    out += escaped(document.title);
    out += "</rdf:li></rdf:Alt></dc:title>\n";
    if (!document.issuer.empty())
        out += "<dc:creator><rdf:Seq><rdf:li>" + escaped(document.issuer) +
               "</rdf:li></rdf:Seq></dc:creator>\n";
    out += "<dc:language><rdf:Bag><rdf:li>" + language + "</rdf:li></rdf:Bag></dc:language>\n";
    out += "<pdf:Producer>";
    out += producer;
    out +=
        "</pdf:Producer>\n<pdfaid:part>2</pdfaid:part>\n"
        "<pdfaid:conformance>U</pdfaid:conformance>\n"
        "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
    return out;
}

void write_information(std::string& out, const doc::Document& document) {
    out += "<</Title";
    append_text(out, printable(document.title));
    if (!document.issuer.empty()) {
        out += "/Author";
        append_text(out, printable(document.issuer));
    }
    out += "/Producer";
    append_text(out, producer);
    out += ">>";
}

}  // namespace almanac::pdf
