// SPDX-License-Identifier: MIT
#include "xlsx/edit/cell_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text/utf8.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::pair<char, std::string_view> kNamed[] = {
    {'&', "amp"}, {'<', "lt"}, {'>', "gt"}, {'"', "quot"}, {'\'', "apos"}};
constexpr std::string_view kHexDigits = "0123456789ABCDEF";

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

bool is_escape(std::string_view text) {
    return text.size() >= 7 && text[1] == 'x' && text[6] == '_' &&
           std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

void append_code(std::string& out, unsigned code) {
    out += "_x";
    for (int shift = 12; shift >= 0; shift -= 4) out += kHexDigits[code >> shift & 0xF];
    out += '_';
}

// What every text may have as it is. EF begins the characters that XML does not allow.
constexpr std::array<bool, 256> kIsPlain = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < plain.size(); ++c) plain[c] = true;
    for (const std::size_t c : {0x26, 0x3C, 0x3E, 0x5F, 0xEF}) plain[c] = false;  // & < > _
    return plain;
}();

bool is_plain(char c) {
    return kIsPlain[static_cast<unsigned char>(c)];
}

void append_references(std::string& out, std::string_view text, std::string_view escaped) {
    while (true) {
        const std::size_t stop = std::min(text.find_first_of(escaped), text.size());
        out.append(text.substr(0, stop));
        if (stop == text.size()) return;
        const auto named =
            std::find_if(std::begin(kNamed), std::end(kNamed),
                         [&](const auto& known) { return known.first == text[stop]; });
        out += '&';
        if (named != std::end(kNamed)) {
            out += named->second;
        } else {
            out += "#" + std::to_string(static_cast<unsigned char>(text[stop]));
        }
        out += ';';
        text.remove_prefix(stop + 1);
    }
}

// U+FFFE and U+FFFF, which XML does not allow.
bool is_no_character(std::string_view text) {
    return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

}  // namespace

bool fits_cell(std::string_view text) {
    if (text.size() > kMostCellText * 3 || text.find('\0') != std::string_view::npos) return false;
    if (!is_utf8(text)) return false;
    if (text.size() <= kMostCellText) return true;
    return utf16_length(text) <= kMostCellText;
}

void append_cell_text(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const auto stop = std::find_if_not(text.begin(), text.end(), is_plain);
        const auto plain = static_cast<std::size_t>(stop - text.begin());
        out.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty()) return;
        const char c = text.front();
        std::size_t taken = 1;
        if (c == '_') {
            out += is_escape(text) ? "_x005F_" : "_";
        } else if (is_no_character(text)) {
            append_code(out, 0xFF00U | (text[2] == '\xBE' ? 0xFEU : 0xFFU));
            taken = 3;
        } else if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') {
            append_code(out, static_cast<unsigned char>(c));
        } else if (c == '\n' || c == '\t' || c == '\xEF') {
            out += c;
        } else {
            append_escaped(out, text.substr(0, 1));
        }
        text.remove_prefix(taken);
    }
}

void append_escaped(std::string& out, std::string_view text) {
    append_references(out, text, "&<>\r");
}

void append_attribute_text(std::string& out, std::string_view text) {
    append_references(out, text, "&<>\"'\n\t\r");
}

bool needs_preserved_space(std::string_view text) {
    if (text.empty()) return false;
    return is_xml_space(text.front()) || is_xml_space(text.back()) ||
           text.find('\n') != std::string_view::npos || text.find('\t') != std::string_view::npos;
}

}  // namespace jixiao::xlsx
