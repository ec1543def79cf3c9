// SPDX-License-Identifier: MIT
#include "export/fill/output_name.hpp"

#include <algorithm>
#include <vector>

#include "base/file/file_name.hpp"
#include "base/text/utf8.hpp"
#include "base/text/white_space.hpp"

namespace jixiao::fill {
namespace {

bool is_separator(char32_t code) {
    constexpr std::u32string_view kRefused = U"/\\:*?\"<>| \u3000";
    return code < 0x20 || code == 0x7F || kRefused.find(code) != std::u32string_view::npos;
}

// Separators and white space become one '_' each stretch.
std::string part_of_name(std::string_view text) {
    std::string out;
    text = trimmed(text);
    while (!text.empty()) {
        const Utf8Character character = first_character(text);
        const std::size_t size = std::max<std::size_t>(character.size, 1);
        if (character.size == 0 || is_separator(character.code)) {
            if (!out.empty() && out.back() != '_') out.push_back('_');
        } else {
            out.append(text.substr(0, size));
        }
        text.remove_prefix(size);
    }
    while (out.ends_with('.') || out.ends_with('_')) out.pop_back();
    return out;
}

std::string_view said(const Form& form, std::string_view path) {
    for (const Field& field : form.fields) {
        if (field.path == path) return field.value.text;
    }
    return {};
}

// A roll-up that one unit sent has the unit in its only row.
std::string_view unit_of(const Form& form) {
    const std::string_view unit = said(form, "header.implementing_unit");
    if (!unit.empty() || form.tables.size() != 1 || form.tables[0].records.size() != 1) {
        return unit;
    }
    for (const Field& field : form.tables[0].records[0].fields) {
        if (field.path == "unit") return field.value.text;
    }
    return {};
}

}  // namespace

std::string output_name(const Form& form, std::string_view form_name, std::string_view fallback) {
    const std::string unit = part_of_name(unit_of(form));
    const std::string project = part_of_name(said(form, "header.project_name"));
    std::string name;
    const auto add = [&](const std::string& part) {
        if (part.empty()) return;
        if (!name.empty()) name.push_back('_');
        name.append(part);
    };
    add(unit);
    add(project);
    if (name.empty()) add(part_of_name(fallback));
    add(part_of_name(form_name));
    return as_file_name(name);
}

}  // namespace jixiao::fill
