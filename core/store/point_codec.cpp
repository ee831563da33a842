// Why: see point_codec.hpp; the columns in their order.
// SPDX-License-Identifier: Apache-2.0
#include "store/point_codec.hpp"

#include <Poco/Checksum.h>

#include <bit>
#include <chrono>
#include <cmath>
#include <limits>

#include "messages/messages.hpp"
#include "store/store_messages.hpp"
#include "system/bytes.hpp"

namespace almanac {
namespace {

constexpr std::uint8_t codec_version = 1;
constexpr int checksum_width = 4;

enum class ValueForm : std::uint8_t { scaled = 1, raw };

/// The key as its checksum covers it.
std::string place_bytes(const BlockPlace& place) {
    ByteWriter key;
    key.text(place.key.indicator);
    key.text(place.key.area);
    key.byte(static_cast<std::uint8_t>(place.key.period_kind));
    key.text(place.key.breakdown);
    key.text(place.key.basis);
    key.varint(place.submission);
    return key.take();
}

std::uint64_t checksum(const BlockPlace& place, std::string_view bytes) {
    Poco::Checksum sum(Poco::Checksum::TYPE_CRC32);
    sum.update(place_bytes(place));
    sum.update(bytes.data(), static_cast<unsigned>(bytes.size()));
    return sum.checksum();
}

std::int64_t day_number(const Date& date) {
    using namespace std::chrono;
    return sys_days(std::chrono::year{date.year} / date.month / date.day)
        .time_since_epoch()
        .count();
}

Date date_of(std::int64_t day_number) {
    using namespace std::chrono;
    constexpr std::int64_t limit = 366 * 32000;
    if (day_number > limit || day_number < -limit) throw DamagedBytes("date out of range");
    const year_month_day date{sys_days{days{static_cast<int>(day_number)}}};
    return {static_cast<std::int16_t>(static_cast<int>(date.year())),
            static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
            static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))};
}

constexpr double powers_of_ten[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

/// value × 10^decimals where that integer leads back to the very same bits.
bool scaled_exactly(double value, int decimals, std::int64_t& scaled) {
    if (decimals < 0 || decimals > 15) return false;
    const double shifted = std::nearbyint(value * powers_of_ten[decimals]);
    if (!(std::fabs(shifted) <= 9007199254740992.0)) return false;
    scaled = static_cast<std::int64_t>(shifted);
    const double back = static_cast<double>(scaled) / powers_of_ten[decimals];
    return std::bit_cast<std::uint64_t>(back) == std::bit_cast<std::uint64_t>(value);
}

double unscaled(std::int64_t scaled, int decimals) {
    if (decimals < 0 || decimals > 15) throw DamagedBytes("scaled value without decimals");
    return static_cast<double>(scaled) / powers_of_ten[decimals];
}

/// A column as (value, length of run) pairs.
template <typename Column>
void write_runs(ByteWriter& to, std::size_t count, Column&& column) {
    for (std::size_t at = 0; at < count;) {
        const std::uint64_t value = column(at);
        std::size_t end = at + 1;
        while (end < count && column(end) == value) ++end;
        to.varint(value);
        to.varint(end - at);
        at = end;
    }
}

template <typename Take>
void read_runs(ByteReader& from, std::size_t count, Take&& take) {
    for (std::size_t at = 0; at < count;) {
        const std::uint64_t value = from.varint();
        const std::uint64_t length = from.varint();
        if (length == 0 || length > count - at) throw DamagedBytes("run out of range");
        for (const std::size_t end = at + length; at < end; ++at) take(at, value);
    }
}

std::uint8_t marks_of(const Point& point) {
    return static_cast<std::uint8_t>(static_cast<unsigned>(point.status) |
                                     static_cast<unsigned>(point.bound) << 4 |
                                     (point.partial ? 0x80U : 0U));
}

void set_marks(Point& point, std::uint64_t marks) {
    const auto status = marks & 0x0F;
    const auto bound = marks >> 4 & 0x07;
    if (marks > 0xFF || status < 1 || status > static_cast<unsigned>(Status::missing) ||
        bound < 1 || bound > static_cast<unsigned>(Bound::about))
        throw DamagedBytes("unknown status or bound");
    point.status = static_cast<Status>(status);
    point.bound = static_cast<Bound>(bound);
    point.partial = (marks & 0x80) != 0;
}

void write_periods(ByteWriter& to, const std::vector<PackedPoint>& points) {
    std::int64_t before = 0;
    for (const auto& [point, row, form, literal] : points) {
        const std::int64_t first = day_number(point.period.first);
        to.signed_varint(first - before);
        to.signed_varint(day_number(point.period.last) - first);
        before = first;
    }
}

void read_periods(ByteReader& from, PeriodKind kind, std::vector<PackedPoint>& points) {
    std::uint64_t first = 0;  // Unsigned, so that damaged differences wrap instead of overflow.
    for (auto& packed : points) {
        first += static_cast<std::uint64_t>(from.signed_varint());
        const auto last = first + static_cast<std::uint64_t>(from.signed_varint());
        packed.point.period = {kind, date_of(static_cast<std::int64_t>(first)),
                               date_of(static_cast<std::int64_t>(last))};
    }
}

void write_values(ByteWriter& to, const std::vector<PackedPoint>& points) {
    std::vector<std::int64_t> scaled(points.size());
    std::vector<ValueForm> forms(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto& point = points[i].point;
        forms[i] = scaled_exactly(point.value, point.decimals, scaled[i]) ? ValueForm::scaled
                                                                          : ValueForm::raw;
    }
    write_runs(to, points.size(), [&](std::size_t i) { return zigzag(points[i].point.decimals); });
    write_runs(to, points.size(),
               [&](std::size_t i) { return static_cast<std::uint64_t>(forms[i]); });
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (forms[i] == ValueForm::scaled)
            to.signed_varint(scaled[i]);
        else
            to.real(points[i].point.value);
    }
}

void read_values(ByteReader& from, std::vector<PackedPoint>& points) {
    read_runs(from, points.size(), [&](std::size_t i, std::uint64_t value) {
        const std::int64_t decimals = unzigzag(value);
        if (decimals < std::numeric_limits<std::int8_t>::min() ||
            decimals > std::numeric_limits<std::int8_t>::max())
            throw DamagedBytes("decimals out of range");
        points[i].point.decimals = static_cast<std::int8_t>(decimals);
    });
    std::vector<std::uint8_t> forms(points.size());
    read_runs(from, points.size(), [&](std::size_t i, std::uint64_t form) {
        if (form < 1 || form > 2) throw DamagedBytes("unknown form of value");
        forms[i] = static_cast<std::uint8_t>(form);
    });
    for (std::size_t i = 0; i < points.size(); ++i) {
        auto& point = points[i].point;
        point.value = static_cast<ValueForm>(forms[i]) == ValueForm::scaled
                          ? unscaled(from.signed_varint(), point.decimals)
                          : from.real();
    }
}

void write_origins(ByteWriter& to, const std::vector<PackedPoint>& points) {
    write_runs(to, points.size(), [&](std::size_t i) { return points[i].point.provenance; });
    std::int64_t before = 0;
    for (const auto& packed : points) {
        to.signed_varint(std::int64_t{packed.row} - before);
        before = packed.row;
    }
    write_runs(to, points.size(),
               [&](std::size_t i) { return static_cast<std::uint64_t>(points[i].form); });
    for (const auto& packed : points) {
        if (packed.form == TextForm::literal) to.text(packed.literal);
    }
}

std::uint32_t narrow(std::uint64_t value) {
    if (value > std::numeric_limits<std::uint32_t>::max()) throw DamagedBytes("index out of range");
    return static_cast<std::uint32_t>(value);
}

void read_origins(ByteReader& from, std::vector<PackedPoint>& points) {
    read_runs(from, points.size(),
              [&](std::size_t i, std::uint64_t id) { points[i].point.provenance = narrow(id); });
    std::uint64_t row = 0;
    for (auto& packed : points) {
        row += static_cast<std::uint64_t>(from.signed_varint());
        packed.row = narrow(row);
    }
    read_runs(from, points.size(), [&](std::size_t i, std::uint64_t form) {
        if (form < 1 || form > 3) throw DamagedBytes("unknown form of text");
        points[i].form = static_cast<TextForm>(form);
    });
    for (auto& packed : points) {
        if (packed.form == TextForm::literal) packed.literal = from.text();
    }
}

std::string sealed(const BlockPlace& place, ByteWriter block) {
    const auto sum = checksum(place, block.bytes());
    block.fixed(sum, checksum_width);
    return block.take();
}

/// The columns of a block whose checksum and version hold.
ByteReader unsealed(const BlockPlace& place, std::string_view block) {
    if (block.size() < checksum_width + 1) throw DamagedBytes("too short");
    const auto content = block.substr(0, block.size() - checksum_width);
    ByteReader tail(block.substr(content.size()));
    if (tail.fixed(checksum_width) != checksum(place, content))
        throw DamagedBytes("checksum does not match");
    ByteReader reader(content);
    if (const auto version = reader.byte(); version != codec_version)
        throw DamagedBytes("unknown codec version " + std::to_string(version));
    return reader;
}

/// Number of items in a block; every item takes at least `least` bytes, so a damaged count cannot
/// ask for more memory than the block itself justifies.
std::size_t take_count(ByteReader& reader, std::size_t least) {
    const std::uint64_t count = reader.varint();
    if (count > reader.left() / least) throw DamagedBytes("count out of range");
    return count;
}

template <typename Read>
auto explained(const BlockPlace& place, Read&& read) {
    try {
        return read();
    } catch (const DamagedBytes& damage) {
        throw Error(
            ErrorKind::store,
            say(messages::points_damaged,
                to_text(place.key) + " #" + std::to_string(place.submission), {damage.what()}));
    }
}

void require_end(const ByteReader& reader) {
    if (reader.left() != 0) throw DamagedBytes("trailing bytes");
}

}  // namespace

void PackedPoint::submit(std::string_view text) {
    form = text.empty()                                           ? TextForm::empty
           : text == to_text(Number{point.value, point.decimals}) ? TextForm::as_value
                                                                  : TextForm::literal;
    literal = form == TextForm::literal ? text : std::string_view{};
}

std::string PackedPoint::value_as_submitted() const {
    switch (form) {
        case TextForm::literal: return std::string(literal);
        case TextForm::as_value: return to_text(Number{point.value, point.decimals});
        case TextForm::empty: break;
    }
    return {};
}

void pack_points(const BlockPlace& place, const std::vector<PackedPoint>& points, std::string& to) {
    ByteWriter block;
    block.byte(codec_version);
    block.varint(points.size());
    write_periods(block, points);
    write_runs(block, points.size(), [&](std::size_t i) { return marks_of(points[i].point); });
    write_values(block, points);
    write_origins(block, points);
    to += sealed(place, std::move(block));
}

std::string pack_points(const BlockPlace& place, const std::vector<PackedPoint>& points) {
    std::string block;
    pack_points(place, points, block);
    return block;
}

void unpack_points(const BlockPlace& place, std::string_view block,
                   std::vector<PackedPoint>& points) {
    explained(place, [&] {
        ByteReader from = unsealed(place, block);
        points.assign(take_count(from, 2), {});
        read_periods(from, place.key.period_kind, points);
        read_runs(from, points.size(),
                  [&](std::size_t i, std::uint64_t marks) { set_marks(points[i].point, marks); });
        read_values(from, points);
        read_origins(from, points);
        require_end(from);
    });
}

std::vector<PackedPoint> unpack_points(const BlockPlace& place, std::string_view block) {
    std::vector<PackedPoint> points;
    unpack_points(place, block, points);
    return points;
}

std::string pack_provenances(const BlockPlace& place, const std::vector<Provenance>& provenances) {
    ByteWriter to;
    to.byte(codec_version);
    to.varint(provenances.size());
    for (const auto& provenance : provenances) {
        to.text(provenance.source);
        to.byte(provenance.source_class);
        to.text(provenance.quotation);
        to.text(provenance.note);
        to.text(provenance.published ? to_text(*provenance.published) : "");
        to.text(provenance.value_as_submitted);
        to.text(provenance.unit_as_submitted);
        to.varint(provenance.submission);
        to.varint(provenance.row);
    }
    return sealed(place, std::move(to));
}

std::vector<Provenance> unpack_provenances(const BlockPlace& place, std::string_view block) {
    return explained(place, [&] {
        ByteReader from = unsealed(place, block);
        std::vector<Provenance> provenances(take_count(from, 9));
        for (auto& provenance : provenances) {
            provenance.source = from.text();
            provenance.source_class = from.byte();
            provenance.quotation = from.text();
            provenance.note = from.text();
            const auto published = from.text();
            provenance.published = parse_date(published);
            if (!published.empty() && !provenance.published) throw DamagedBytes("not a date");
            provenance.value_as_submitted = from.text();
            provenance.unit_as_submitted = from.text();
            provenance.submission = from.varint();
            provenance.row = narrow(from.varint());
        }
        require_end(from);
        return provenances;
    });
}

std::string to_text(const SeriesKey& key) {
    static constexpr const char* kinds[] = {"?",     "year", "half",         "quarter",
                                            "month", "day",  "year_to_date", "span"};
    const auto kind = static_cast<std::size_t>(key.period_kind);
    std::string text = key.indicator + " " + key.area + " " + kinds[kind < 8 ? kind : 0];
    if (!key.breakdown.empty()) text += " " + key.breakdown;
    if (!key.basis.empty()) text += " " + key.basis;
    return text;
}

}  // namespace almanac
