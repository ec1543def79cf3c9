// SPDX-License-Identifier: MIT
#include "base/file/file_name.hpp"

#include <algorithm>
#include <array>

#include "base/text/utf8.hpp"

namespace jixiao {
namespace {

constexpr std::string_view kForbidden = "/\\:*?\"<>|";
constexpr std::size_t kMostBytes = 200;  // of 255: room for an ending and a temporary name
constexpr std::array<std::string_view, 6> kKept{"CON", "PRN", "AUX", "NUL", "COM", "LPT"};

bool is_safe(char32_t code) {
    constexpr char32_t kFirstPrinted = 0x20;
    constexpr char32_t kDelete = 0x7F;
    constexpr char32_t kFirstBeyond = 0xA0;
    if (code < kFirstPrinted || (code >= kDelete && code < kFirstBeyond)) return false;
    return code > kDelete || kForbidden.find(static_cast<char>(code)) == std::string_view::npos;
}

bool is_kept(std::string_view name) {
    std::string stem(name.substr(0, name.find('.')));
    std::transform(stem.begin(), stem.end(), stem.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    constexpr std::size_t kWord = 3;
    const bool numbered = stem.size() == kWord + 1 && stem[kWord] >= '0' && stem[kWord] <= '9';
    const bool device = stem.starts_with("COM") || stem.starts_with("LPT");
    if (device != numbered) return false;
    return std::find(kKept.begin(), kKept.end(), stem.substr(0, kWord)) != kKept.end() &&
           stem.size() == kWord + (numbered ? 1 : 0);
}

}  // namespace

std::string as_file_name(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const Utf8Character character = first_character(text);
        const std::size_t size = std::max<std::size_t>(character.size, 1);
        const bool safe = character.size != 0 && is_safe(character.code);
        if (out.size() + size > kMostBytes) break;
        out.append(safe ? text.substr(0, size) : std::string_view("_"));
        text.remove_prefix(size);
    }
    const std::size_t first = out.find_first_not_of(" .");
    if (first == std::string::npos) return "_";
    out = out.substr(first, out.find_last_not_of(" .") - first + 1);
    return is_kept(out) ? "_" + out : out;
}

}  // namespace jixiao
