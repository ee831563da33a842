// Why: see folder_hash.hpp. SPDX-License-Identifier: Apache-2.0
#include "system/folder_hash.hpp"

#include <openssl/evp.h>

#include <array>
#include <memory>
#include <new>

namespace almanac {
namespace {

constexpr std::uint64_t largest_file = 256U << 20;

/// The store's Sha256 lies above this folder; a report hashes every library twice, so by the
/// processor's own instructions.
class Sum {
public:
    Sum() : context_(::EVP_MD_CTX_new(), &::EVP_MD_CTX_free) {
        if (!context_ || ::EVP_DigestInit_ex(context_.get(), ::EVP_sha256(), nullptr) != 1)
            throw std::bad_alloc();
    }

    void add(std::string_view bytes) {
        ::EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
    }

    std::string take_hex() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
        unsigned size = 0;
        ::EVP_DigestFinal_ex(context_.get(), bytes.data(), &size);
        std::string hex;
        for (unsigned i = 0; i < size; ++i) {
            hex += "0123456789abcdef"[bytes[i] >> 4U];
            hex += "0123456789abcdef"[bytes[i] & 15U];
        }
        return hex;
    }

private:
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context_;
};

}  // namespace

std::string folder_hash(const System& system, const std::filesystem::path& folder,
                        const KnownContents& known) {
    Sum sum;
    const auto add = [&](const std::string& name, std::string_view content) {
        sum.add(name + '\0' + std::to_string(content.size()) + '\0');
        sum.add(content);
    };
    for (const auto& name : system.list(folder)) {
        if (system.is_directory(folder / name)) continue;
        if (const auto given = known.find(name); given != known.end())
            add(name, given->second);
        else
            add(name, system.read_file(folder / name, largest_file));
    }
    return sum.take_hex();
}

}  // namespace almanac
