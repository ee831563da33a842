// Why: between the binary contract and an author's struct: what the struct lacks is said at compile
// time, what it throws is reported, and a call emits exactly once. SPDX-License-Identifier:
// Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "almanac/abi.h"
#include "almanac/model/document.hpp"
#include "almanac/model/series.hpp"
#include "almanac/sdk/read_requests.hpp"
#include "almanac/sdk/requests.hpp"
#include "almanac/sdk/write_replies.hpp"

namespace almanac::sdk {

/// Tells people something during a call, in plain text. Take it as a second parameter where it is
/// needed: `contribute(const sdk::ContributeRequest&, const sdk::Report&)`.
class Report {
public:
    explicit Report(const almanac_host& host) noexcept : host_(host) {}
    void note(std::string_view message) const { send(ALMANAC_NOTE, message); }
    void warning(std::string_view message) const { send(ALMANAC_WARNING, message); }
    void error(std::string_view message) const { send(ALMANAC_ERROR, message); }

private:
    void send(almanac_severity severity, std::string_view message) const {
        host_.report(host_.context, severity, {message.data(), message.size()});
    }
    const almanac_host& host_;
};

// The three functions, each with or without a Report. All are const: nothing is kept between calls.

template <class T>
concept Measures = requires(const T& sector, const MeasureRequest& request, const Report& report) {
    { sector.measure(request) } -> std::convertible_to<MeasureReply>;
}
|| requires(const T& sector, const MeasureRequest& request, const Report& report) {
    { sector.measure(request, report) } -> std::convertible_to<MeasureReply>;
};

template <class T>
concept Contributes = requires(const T& sector, const ContributeRequest& request) {
    { sector.contribute(request) } -> std::convertible_to<std::vector<doc::Section>>;
}
|| requires(const T& sector, const ContributeRequest& request, const Report& report) {
    { sector.contribute(request, report) } -> std::convertible_to<std::vector<doc::Section>>;
};

template <class T>
concept Assesses = requires(const T& sector, const AssessRequest& request) {
    { sector.assess(request) } -> std::convertible_to<AssessReply>;
}
|| requires(const T& sector, const AssessRequest& request, const Report& report) {
    { sector.assess(request, report) } -> std::convertible_to<AssessReply>;
};

namespace entry_detail {

template <class T>
concept NamesId = requires {
    { T::id } -> std::convertible_to<const char*>;
};
template <class T>
concept NamesVersion = requires {
    { T::version } -> std::convertible_to<const char*>;
};
template <class T>
concept NamesMeasure = requires {
    &T::measure;
};
template <class T>
concept NamesContribute = requires {
    &T::contribute;
};
template <class T>
concept NamesAssess = requires {
    &T::assess;
};

/// All that the compiler can tell an author, in sentences. One assertion, one fault.
template <class T>
constexpr void judge() {
    static_assert(NamesId<T>,
                  "The sector lacks its id. Add: static constexpr const char* id = \"coal\"; with "
                  "the id of sector.json.");
    static_assert(NamesVersion<T>,
                  "The sector lacks its version. Add: static constexpr const char* version = "
                  "\"0.1.0\"; with the version of sector.json.");
    static_assert(std::is_empty_v<T> && std::is_default_constructible_v<T>,
                  "A sector keeps nothing between calls: take the data members out of the struct.");
    static_assert(!NamesMeasure<T> || Measures<T>,
                  "measure() has another shape than the host calls. Wanted: sdk::SeriesBuilder "
                  "measure(const sdk::MeasureRequest& request) const.");
    static_assert(!NamesContribute<T> || Contributes<T>,
                  "contribute() has another shape than the host calls. Wanted: "
                  "std::vector<doc::Section> contribute(const sdk::ContributeRequest& request) "
                  "const.");
    static_assert(!NamesAssess<T> || Assesses<T>,
                  "assess() has another shape than the host calls. Wanted: sdk::AssessReply "
                  "assess(const sdk::AssessRequest& request) const.");
    static_assert(Measures<T> || Contributes<T> || Assesses<T>,
                  "The sector offers nothing: it needs measure(), contribute() or assess(). A "
                  "sector without code needs no library at all.");
#ifdef ALMANAC_MANIFEST_ID
    if constexpr (NamesId<T> && NamesVersion<T>) {
        static_assert(std::string_view(T::id) == ALMANAC_MANIFEST_ID,
                      "The struct's id differs from the one in sector.json. Make them equal.");
        static_assert(std::string_view(T::version) == ALMANAC_MANIFEST_VERSION,
                      "The struct's version differs from the one in sector.json. Make them equal.");
    }
#endif
}

inline void report_failure(const almanac_host* host, std::string_view why) noexcept {
    host->report(host->context, ALMANAC_ERROR, {why.data(), why.size()});
}

/// Runs `answer` (request text → reply text). Emits only a whole reply, as the last thing it does,
/// so that a call either succeeds with one or fails with none.
template <class Answer>
std::int32_t serve(const almanac_host* host, almanac_text request, Answer answer) noexcept {
    try {
        const std::string_view text =
            request.size == 0 ? std::string_view{} : std::string_view(request.data, request.size);
        const std::string reply = answer(text);
        host->emit(host->context, {reply.data(), reply.size()});
        return 0;
    } catch (const std::exception& failure) {
        report_failure(host, failure.what());
    } catch (...) {
        report_failure(host, "something was thrown that is no std::exception");
    }
    return 1;
}

template <class T>
std::int32_t measure(const almanac_host* host, almanac_text request) {
    return serve(host, request, [host](std::string_view text) {
        const auto asked = read_request<MeasureRequest>(text);
        if constexpr (requires { T{}.measure(asked); })
            return write_reply(MeasureReply(T{}.measure(asked)));
        else
            return write_reply(MeasureReply(T{}.measure(asked, Report(*host))));
    });
}

template <class T>
std::int32_t contribute(const almanac_host* host, almanac_text request) {
    return serve(host, request, [host](std::string_view text) {
        const auto asked = read_request<ContributeRequest>(text);
        if constexpr (requires { T{}.contribute(asked); })
            return write_reply(std::vector<doc::Section>(T{}.contribute(asked)));
        else
            return write_reply(std::vector<doc::Section>(T{}.contribute(asked, Report(*host))));
    });
}

template <class T>
std::int32_t assess(const almanac_host* host, almanac_text request) {
    return serve(host, request, [host](std::string_view text) {
        const auto asked = read_request<AssessRequest>(text);
        if constexpr (requires { T{}.assess(asked); })
            return write_reply(AssessReply(T{}.assess(asked)));
        else
            return write_reply(AssessReply(T{}.assess(asked, Report(*host))));
    });
}

}  // namespace entry_detail

/// What ALMANAC_SECTOR exports for a struct; calls that it does not offer are null.
template <class T>
constexpr almanac_sector entry_of() {
    entry_detail::judge<T>();
    almanac_sector entry{};
    entry.struct_size = sizeof(almanac_sector);
    entry.abi_major = ALMANAC_ABI_MAJOR;
    entry.abi_minor = ALMANAC_ABI_MINOR;
    if constexpr (entry_detail::NamesId<T>) entry.id = T::id;
    if constexpr (entry_detail::NamesVersion<T>) entry.version = T::version;
    if constexpr (Measures<T>) entry.measure = &entry_detail::measure<T>;
    if constexpr (Contributes<T>) entry.contribute = &entry_detail::contribute<T>;
    if constexpr (Assesses<T>) entry.assess = &entry_detail::assess<T>;
    return entry;
}

}  // namespace almanac::sdk

/// The last line of a sector, outside of every namespace.
#define ALMANAC_SECTOR(type) \
    constinit const almanac_sector almanac_sector_entry = ::almanac::sdk::entry_of<type>()
