// SPDX-License-Identifier: MIT
#include "mapping/parse/head_path.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::string_view kWideSeparator = "＞";

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

bool is_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_name_character);
}

bool is_path(std::string_view path) {
    if (path.ends_with("[]")) path.remove_suffix(2);
    while (true) {
        const std::size_t dot = path.find('.');
        std::string_view part = path.substr(0, dot);
        if (part.starts_with('{') && part.ends_with('}')) part = part.substr(1, part.size() - 2);
        if (!is_name(part)) return false;
        if (dot == std::string_view::npos) return true;
        path.remove_prefix(dot + 1);
    }
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

HeadPath split_head_path(std::string_view text, SourceAt at) {
    HeadPath path;
    path.text = text;
    while (true) {
        const std::size_t plain = text.find('>');
        const std::size_t wide = text.find(kWideSeparator);
        const std::size_t end = std::min(plain, wide);
        const std::string_view part = trimmed(text.substr(0, end));
        path.parts.push_back({std::string(part), label_key(part), {}, at});
        if (end == std::string_view::npos) return path;
        text.remove_prefix(end + (plain < wide ? 1 : kWideSeparator.size()));
    }
}

void check_name(std::string_view name, SourceAt at, Issues& issues) {
    if (!is_name(name)) issues.add(Code::mapping_bad_name, at, name);
}

void check_path(std::string_view path, SourceAt at, Issues& issues) {
    if (!path.empty() && !is_path(path)) issues.add(Code::mapping_bad_path, at, path);
}

}  // namespace jixiao::mapping
