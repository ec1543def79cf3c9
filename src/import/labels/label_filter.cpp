// SPDX-License-Identifier: MIT
#include "import/labels/label_filter.hpp"

#include <cstdint>

namespace jixiao::importer {
namespace {

// CJK unified ideographs: three bytes of UTF-8 that folding leaves as they are.
bool is_ideograph_lead(unsigned char byte) {
    return byte >= 0xE4 && byte <= 0xE9;
}

std::uint32_t code_point(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    return (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
}

std::uint32_t pair_hash(std::uint32_t left, std::uint32_t right) {
    return (left * 0x9E37U + right) & 0xFFFFU;
}

// ≥ ≤ ＞ ＜ and plain operators: no label begins with one. The first byte says no to nearly all.
bool begins_like_target(std::string_view text) {
    switch (static_cast<unsigned char>(text.front())) {
        case '>':
        case '<':
        case '=':
            return true;
        case 0xE2:
            return text.starts_with("≥") || text.starts_with("≤");
        case 0xEF:
            return text.starts_with("＞") || text.starts_with("＜") || text.starts_with("＝");
        default:
            return false;
    }
}

// A head of amounts may be unknown and still say their unit.
bool ends_with_money(std::string_view text) {
    const bool bracket = text.back() == ')' || text.back() == '\x89';  // the last byte of ）
    return bracket && (text.ends_with("元）") || text.ends_with("元)"));
}

// "2.00(份)", "95%", "100万元", "2603批次": a figure that no letter separates from its unit.
// "1、数量指标" and "2.质量指标" are numbered labels.
bool is_figure(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    if (at == 0) return false;
    if (at == text.size() || text[at] == '(' || text[at] == '%') return true;
    const bool fraction =
        text[at] == '.' && at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9';
    const std::string_view rest = text.substr(at);
    return fraction || rest.starts_with("（") || rest.starts_with("万元") || rest.starts_with("元");
}

}  // namespace

void LabelFilter::learn(std::string_view key) {
    std::uint32_t left = 0;
    for (std::size_t at = 0; at < key.size();) {
        if (!is_ideograph_lead(static_cast<unsigned char>(key[at])) || at + 2 >= key.size()) {
            left = 0;
            ++at;
            continue;
        }
        const std::uint32_t character = code_point(key, at);
        characters_.set(character);
        if (left != 0) pairs_.set(pair_hash(left, character));
        left = character;
        at += 3;
    }
}

bool LabelFilter::may_be_label(std::string_view text) const {
    if (text.empty() || begins_like_target(text) || is_figure(text)) return false;
    std::uint32_t left = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (is_ideograph_lead(byte) && at + 2 < text.size()) {
            const std::uint32_t character = code_point(text, at);
            if (!characters_[character] || (left != 0 && !pairs_[pair_hash(left, character)])) {
                return ends_with_money(text);
            }
            left = character;
            at += 3;
            continue;
        }
        left = 0;
        if (byte < 0x80) {
            if (byte == '(' || byte == ':' || byte == '[') return true;
            ++at;
        } else if (byte >= 0xE0 && at + 2 < text.size()) {
            const auto character = text.substr(at, 3);
            if (character == "（" || character == "：" || character == "【") return true;
            at += byte >= 0xF0 ? 4 : 3;
        } else {
            at += 2;
        }
    }
    return true;
}

}  // namespace jixiao::importer
