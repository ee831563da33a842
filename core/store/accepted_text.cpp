// Why: see accepted_text.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/accepted_text.hpp"

#include <array>
#include <charconv>

#include "store/point_words.hpp"
#include "system/bytes.hpp"

namespace almanac {
namespace {

constexpr std::string_view first_line = "almanac-accepted\t1\n";

void append_field(std::string& to, std::string_view text) {
    to += '\t';
    for (const char c : text) {
        switch (c) {
            case '\t': to += "\\t"; break;
            case '\n': to += "\\n"; break;
            case '\r': to += "\\r"; break;
            case '\\': to += "\\\\"; break;
            default: to += c;
        }
    }
}

template <typename Value>
void append_number(std::string& to, Value value) {
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    to += '\t';
    to.append(buffer.data(), end);
}

/// Takes the fields of one line, one after the other.
class Fields {
public:
    explicit Fields(std::string_view line) : rest_(line) {}

    std::string text() {
        const std::string_view raw = take();
        std::string plain;
        plain.reserve(raw.size());
        for (std::size_t i = 0; i < raw.size(); ++i) {
            if (raw[i] != '\\') {
                plain += raw[i];
                continue;
            }
            if (++i == raw.size()) throw DamagedBytes("half an escape");
            plain += unescaped(raw[i]);
        }
        return plain;
    }

    template <typename Value>
    Value number() {
        const std::string_view raw = take();
        Value value{};
        const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), value);
        if (error != std::errc{} || end != raw.data() + raw.size())
            throw DamagedBytes("not a number: " + std::string(raw));
        return value;
    }

    template <typename Value>
    Value parsed(std::optional<Value> (*parse)(std::string_view)) {
        const std::string_view raw = take();
        if (const auto value = parse(raw)) return *value;
        throw DamagedBytes("not readable: " + std::string(raw));
    }

    void require_end() const {
        if (!at_end_) throw DamagedBytes("too many fields");
    }

private:
    static char unescaped(char letter) {
        switch (letter) {
            case 't': return '\t';
            case 'n': return '\n';
            case 'r': return '\r';
            case '\\': return '\\';
            default: throw DamagedBytes("unknown escape");
        }
    }

    std::string_view take() {
        if (at_end_) throw DamagedBytes("too few fields");
        const auto tab = rest_.find('\t');
        const std::string_view field = rest_.substr(0, tab);
        at_end_ = tab == std::string_view::npos;
        rest_ = at_end_ ? std::string_view{} : rest_.substr(tab + 1);
        return field;
    }

    std::string_view rest_;
    bool at_end_ = false;
};

AcceptedRow row_of(Fields& fields) {
    AcceptedRow row;
    auto& [key, point, provenance] = row;
    provenance.row = fields.number<std::uint32_t>();
    key.indicator = fields.text();
    key.area = fields.text();
    point.period = fields.parsed<Period>(parse_period);
    key.period_kind = point.period.kind;
    key.breakdown = fields.text();
    key.basis = fields.text();
    point.value = fields.number<double>();
    point.decimals = fields.number<std::int8_t>();
    point.status = fields.parsed<Status>(status_of);
    point.bound = fields.parsed<Bound>(bound_of);
    point.partial = fields.number<int>() != 0;
    provenance.source = fields.text();
    provenance.source_class = fields.number<std::uint8_t>();
    if (const auto published = fields.text(); !published.empty()) {
        provenance.published = parse_date(published);
        if (!provenance.published) throw DamagedBytes("not a date: " + published);
    }
    provenance.value_as_submitted = fields.text();
    provenance.unit_as_submitted = fields.text();
    provenance.quotation = fields.text();
    provenance.note = fields.text();
    return row;
}

Record record_of(Fields& fields, SubmissionId submission) {
    Record record;
    record.submission = submission;
    record.key.kind = fields.text();
    record.key.subject = fields.text();
    record.key.area = fields.text();
    record.key.period = fields.text();
    record.json = fields.text();
    return record;
}

}  // namespace

void append_line(std::string& to, const AcceptedRow& row) {
    const auto& [key, point, provenance] = row;
    to += 'o';
    append_number(to, provenance.row);
    append_field(to, key.indicator);
    append_field(to, key.area);
    append_field(to, to_text(point.period));
    append_field(to, key.breakdown);
    append_field(to, key.basis);
    append_number(to, point.value);
    append_number(to, static_cast<int>(point.decimals));
    append_field(to, word(point.status));
    append_field(to, word(point.bound));
    append_number(to, point.partial ? 1 : 0);
    append_field(to, provenance.source);
    append_number(to, static_cast<int>(provenance.source_class));
    append_field(to, provenance.published ? to_text(*provenance.published) : "");
    append_field(to, provenance.value_as_submitted);
    append_field(to, provenance.unit_as_submitted);
    append_field(to, provenance.quotation);
    append_field(to, provenance.note);
    to += '\n';
}

void append_line(std::string& to, const Record& record) {
    to += 'r';
    append_field(to, record.key.kind);
    append_field(to, record.key.subject);
    append_field(to, record.key.area);
    append_field(to, record.key.period);
    append_field(to, record.json);
    to += '\n';
}

std::string accepted_text(const RowTable& rows, const std::vector<Record>& records) {
    std::string text(first_line);
    for (const auto& row : rows) append_line(text, row);
    for (const auto& record : records) append_line(text, record);
    return text;
}

AcceptedContent parse_accepted(std::string_view text, SubmissionId submission) {
    if (text.substr(0, first_line.size()) != first_line) throw DamagedBytes("unknown first line");
    text.remove_prefix(first_line.size());
    AcceptedContent content;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) throw DamagedBytes("last line is cut off");
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        if (line.size() < 2 || line[1] != '\t') throw DamagedBytes("unknown line");
        Fields fields(line.substr(2));
        switch (line[0]) {
            case 'o': content.rows.push_back(row_of(fields)); break;
            case 'r': content.records.push_back(record_of(fields, submission)); break;
            default: throw DamagedBytes("unknown line");
        }
        fields.require_end();
    }
    return content;
}

}  // namespace almanac
