// SPDX-License-Identifier: MIT
#include "base/file/sha256.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace jixiao {
namespace {

struct FreeAlgorithm {
    void operator()(EVP_MD* algorithm) const { EVP_MD_free(algorithm); }
};

// Looking it up costs more than digesting a small file, and what the library would prepare on that
// occasion (its other algorithms, the texts of its errors, a configuration) as much as a hundred.
EVP_MD* look_up() {
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ADD_ALL_CIPHERS | OPENSSL_INIT_NO_ADD_ALL_DIGESTS |
                            OPENSSL_INIT_NO_LOAD_CRYPTO_STRINGS | OPENSSL_INIT_NO_LOAD_CONFIG,
                        nullptr);
    return EVP_MD_fetch(nullptr, "SHA256", nullptr);
}

const EVP_MD* sha256() {
    static const std::unique_ptr<EVP_MD, FreeAlgorithm> algorithm(look_up());
    return algorithm.get();
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    const EVP_MD* const algorithm = sha256();
    if (algorithm == nullptr ||
        EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, algorithm, nullptr) != 1) {
        throw std::runtime_error("SHA-256 is not available in this OpenSSL");
    }
    std::string hex;
    hex.reserve(2 * std::size_t{size});
    for (unsigned int i = 0; i < size; ++i) {
        hex.push_back(kHex[digest[i] >> 4]);
        hex.push_back(kHex[digest[i] & 0xF]);
    }
    return hex;
}

}  // namespace jixiao
