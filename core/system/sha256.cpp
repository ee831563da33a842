// Why: see sha256.hpp. SPDX-License-Identifier: Apache-2.0
#include "system/sha256.hpp"

#include <openssl/evp.h>

#include <array>
#include <new>

namespace almanac {

struct Sha256::Context {
    Context() : digest(::EVP_MD_CTX_new()) {
        if (digest == nullptr) throw std::bad_alloc();
    }
    ~Context() { ::EVP_MD_CTX_free(digest); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    void begin() const {
        if (::EVP_DigestInit_ex(digest, ::EVP_sha256(), nullptr) != 1) throw std::bad_alloc();
    }
    EVP_MD_CTX* digest;
};

Sha256::Sha256() : context_(std::make_unique<Context>()) { context_->begin(); }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes) {
    ::EVP_DigestUpdate(context_->digest, bytes.data(), bytes.size());
}

std::string Sha256::take() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned size = 0;
    ::EVP_DigestFinal_ex(context_->digest, bytes.data(), &size);
    context_->begin();
    return {reinterpret_cast<const char*>(bytes.data()), size};
}

std::string Sha256::take_hex() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const char c : take()) {
        const auto byte = static_cast<unsigned char>(c);
        hex += digits[byte >> 4U];
        hex += digits[byte & 15U];
    }
    return hex;
}

std::string sha256_hex(std::string_view bytes) {
    Sha256 sum;
    sum.add(bytes);
    return sum.take_hex();
}

}  // namespace almanac
