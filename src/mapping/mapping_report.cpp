// SPDX-License-Identifier: MIT
#include "mapping/mapping_report.hpp"

#include <algorithm>
#include <charconv>

#include "base/text/utf8.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::string_view kIndent = "    ";
constexpr std::size_t kWidest = 100;      // terminal columns of the quoted line
constexpr std::size_t kBeforeCaret = 60;  // kept in front of the place when the line is cut
constexpr std::string_view kCut = "…";

std::string_view argument(const Finding& finding, std::string_view name) {
    for (const auto& [key, value] : finding.args) {
        if (key == name) return value;
    }
    return {};
}

std::size_t number(std::string_view text) {
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::size_t next_size(std::string_view text) {
    return std::max<std::size_t>(1, first_character(text).size);
}

// The line as it can be printed: no tabs, nothing that is no UTF-8 or no character.
std::string printable(std::string_view line) {
    std::string out;
    while (!line.empty()) {
        const Utf8Character next = first_character(line);
        const bool shown = next.size != 0 && next.code >= 0x20 && next.code != 0x7F;
        if (shown) {
            out.append(line.substr(0, next.size));
        } else {
            out.append(next.code == '\t' ? " " : "?");
        }
        line.remove_prefix(next_size(line));
    }
    return out;
}

// Byte offset of the place that lies `width` terminal columns behind `from`.
std::size_t offset_at_width(std::string_view text, std::size_t width) {
    std::size_t offset = 0;
    std::size_t taken = 0;
    while (offset < text.size()) {
        const std::string_view next = text.substr(offset, next_size(text.substr(offset)));
        taken += display_width(next);
        if (taken > width) break;
        offset += next.size();
    }
    return offset;
}

void append_excerpt(std::string& out, std::string_view source, std::size_t column) {
    const std::string line = printable(source);
    std::size_t place = 0;
    for (std::size_t i = 1; i < column && place < line.size(); ++i) {
        place += next_size(std::string_view(line).substr(place));
    }
    std::string_view before = std::string_view(line).substr(0, place);
    std::string_view rest = std::string_view(line).substr(place);
    std::string_view front;
    std::string_view back;
    if (display_width(line) > kWidest) {
        const std::size_t width = display_width(before);
        if (width > kBeforeCaret) {
            before.remove_prefix(offset_at_width(before, width - kBeforeCaret));
            front = kCut;
        }
        const std::size_t shown = offset_at_width(rest, kWidest - display_width(before));
        if (shown < rest.size()) back = kCut;
        rest = rest.substr(0, shown);
    }
    out.append(kIndent).append(front).append(before).append(rest).append(back).append("\n");
    const std::size_t caret = display_width(front) + display_width(before);
    out.append(kIndent).append(caret, ' ').append("^\n");
}

void append_line(std::string& out, std::string_view text) {
    if (!text.empty()) out.append(kIndent).append(text).append("\n");
}

}  // namespace

std::string describe(const Finding& finding, Language language) {
    const std::string_view line = argument(finding, "line");
    const std::string_view column = argument(finding, "column");
    std::string out;
    if (!line.empty()) out.append(finding.at.file).append(":").append(line).append(":");
    if (!line.empty()) out.append(column).append(": ");
    const CatalogueEntry& entry = catalogue_entry(finding.code);
    out.append(level_word(entry.level, language)).append(language == Language::zh ? "：" : ": ");
    out.append(message_of(finding, language)).append(" [").append(entry.id).append("]\n");
    if (!line.empty()) append_excerpt(out, argument(finding, "source"), number(column));
    append_line(out, fix_of(finding, language));
    if (!argument(finding, "suggestion").empty()) {
        Finding suggestion = finding;
        suggestion.code = Code::mapping_suggestion;
        append_line(out, message_of(suggestion, language));
    }
    return out;
}

std::string describe_all(std::span<const Finding> findings, Language language) {
    std::string out;
    for (const Finding& finding : findings) {
        if (!out.empty()) out += '\n';
        out += describe(finding, language);
    }
    return out;
}

}  // namespace jixiao::mapping
