// SPDX-License-Identifier: MIT
#include "xlsx/xml/xml_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "xlsx/xml/text_encoding.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::pair<std::string_view, char> kNamed[] = {
    {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}};

bool is_xml_character(std::uint32_t c) {
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    return c < 0xD800 || (c > 0xDFFF && c < 0xFFFE) || (c > 0xFFFF && c <= 0x10FFFF);
}

std::optional<std::uint32_t> number_in(std::string_view digits, int base) {
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) {
        return std::nullopt;
    }
    return value;
}

// A CR ends a line unless a LF does it right after; the LF is there already or follows.
void append_line_end(std::string& out, bool line_feed_follows) {
    if (!line_feed_follows) out += '\n';
}

// What stands between & and ; .
bool append_reference(std::string& out, std::string_view name, std::string_view rest) {
    if (name.starts_with('#')) {
        const bool hex = name.substr(1).starts_with('x');
        const auto character = number_in(name.substr(hex ? 2 : 1), hex ? 16 : 10);
        if (!character || !is_xml_character(*character)) return false;
        if (*character == '\r') {
            append_line_end(out, rest.starts_with('\n') || rest.starts_with("&#10;") ||
                                     rest.starts_with("&#xA;") || rest.starts_with("&#xa;"));
        } else {
            append_utf8(out, *character);
        }
        return true;
    }
    for (const auto& [known, character] : kNamed) {
        if (name == known) {
            out += character;
            return true;
        }
    }
    return false;
}

// The code of an escape "_xHHHH_" that begins the text.
std::optional<std::uint32_t> escape_at(std::string_view text) {
    constexpr std::size_t kSize = 7;
    if (text.size() < kSize || text[1] != 'x' || text[kSize - 1] != '_') return std::nullopt;
    const auto code = number_in(text.substr(2, 4), 16);
    return code && *code != 0 ? code : std::nullopt;
}

bool is_lead(std::uint32_t code) {
    return code >= 0xD800 && code <= 0xDBFF;
}
bool is_trail(std::uint32_t code) {
    return code >= 0xDC00 && code <= 0xDFFF;
}

}  // namespace

bool append_decoded(std::string& out, std::string_view raw) {
    while (true) {
        std::size_t stop = 0;
        while (stop != raw.size() && raw[stop] != '&' && raw[stop] != '\r') ++stop;
        out.append(raw.substr(0, stop));
        if (stop == raw.size()) return true;
        const bool reference = raw[stop] == '&';
        raw.remove_prefix(stop + 1);
        if (!reference) {
            append_line_end(out, raw.starts_with('\n'));
            continue;
        }
        const std::size_t end = raw.substr(0, 16).find(';');
        if (end == std::string_view::npos) return false;
        const std::string_view name = raw.substr(0, end);
        raw.remove_prefix(end + 1);
        if (!append_reference(out, name, raw)) return false;
    }
}

void append_lines(std::string& out, std::string_view raw) {
    while (true) {
        const std::size_t stop = raw.find('\r');
        out.append(raw.substr(0, stop));
        if (stop == std::string_view::npos) return;
        raw.remove_prefix(stop + 1);
        append_line_end(out, raw.starts_with('\n'));
    }
}

std::string decoded(std::string_view raw) {
    std::string out;
    if (!append_decoded(out, raw)) out = raw;
    return out;
}

void unescape_spreadsheet_text(std::string& text, std::size_t from) {
    std::size_t at = text.find("_x", from);
    if (at == std::string::npos) return;
    const std::string original = text.substr(at);
    std::string_view rest = original;
    text.resize(at);
    while (!rest.empty()) {
        auto code = escape_at(rest);
        if (rest.front() != '_' || !code) {
            const std::size_t next = rest.find('_', 1);
            text.append(rest.substr(0, next));
            rest.remove_prefix(std::min(next, rest.size()));
            continue;
        }
        rest.remove_prefix(7);
        const auto trail = is_lead(*code) ? escape_at(rest) : std::nullopt;
        if (trail && is_trail(*trail)) {
            code = 0x10000 + ((*code - 0xD800) << 10) + (*trail - 0xDC00);
            rest.remove_prefix(7);
        }
        if (*code == '\r') {
            append_line_end(text, rest.starts_with('\n') || rest.starts_with("_x000A_") ||
                                      rest.starts_with("_x000a_"));
        } else {
            append_utf8(text, *code);
        }
    }
}

void trim_spaces(std::string& text, std::size_t from) {
    std::size_t end = text.size();
    while (end > from && is_xml_space(text[end - 1])) --end;
    if (end != text.size()) text.resize(end);
    std::size_t begin = from;
    while (begin < end && is_xml_space(text[begin])) ++begin;
    if (begin != from) text.erase(from, begin - from);
}

}  // namespace jixiao::xlsx
