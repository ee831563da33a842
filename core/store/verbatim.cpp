// Why: see verbatim.hpp. SPDX-License-Identifier: Apache-2.0
#include "store/verbatim.hpp"

#include "almanac/error.hpp"
#include "messages/messages.hpp"
#include "store/store_messages.hpp"
#include "system/sha256.hpp"
#include "system/system_messages.hpp"

namespace almanac {
namespace {

constexpr std::uintmax_t largest_in_memory = 16U << 20U;

std::uintmax_t size_of(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    return error ? 0 : size;
}

}  // namespace

Verbatim::Verbatim(std::string bytes)
    : text_(std::make_shared<const std::string>(std::move(bytes))), sha256_(sha256_hex(*text_)) {}

std::string_view Verbatim::bytes() const { return held_ ? held_->bytes() : *text_; }

void Verbatim::forget(std::string_view part) const {
    if (held_) held_->forget(part);
}

void Verbatim::keep_as(const System& system, const std::filesystem::path& path) const {
    if (held_)
        held_->keep_as(path);
    else
        system.write_file(path, *text_);
}

Verbatim read_verbatim(const System& system, const std::filesystem::path& file,
                       const std::filesystem::path& store) {
    if (size_of(file) <= largest_in_memory) return system.read_file(file);
    Sha256 sum;
    Verbatim verbatim;
    try {
        verbatim.held_ = std::make_shared<const HeldFile>(
            file, store, largest_delivery, [&](std::string_view bytes) { sum.add(bytes); });
    } catch (const Error& error) {
        if (error.diagnostic().code != messages::file_not_written.code) throw;
        throw Error(ErrorKind::store, say(messages::store_no_space, error.diagnostic().origin,
                                          {error.diagnostic().message.in("en")}));
    }
    verbatim.sha256_ = sum.take_hex();
    return verbatim;
}

}  // namespace almanac
