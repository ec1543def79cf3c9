// SPDX-License-Identifier: MIT
#include "export/fill/output_name.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.hpp"
#include "import/sheet_view.hpp"

namespace jixiao::fill {
namespace {

constexpr std::size_t kMostBytes = 200;
// Names of devices where files may be opened.
constexpr std::array<std::string_view, 6> kDevices{"CON", "PRN", "AUX", "NUL", "COM", "LPT"};

bool is_separator(char32_t code) {
    constexpr std::u32string_view kRefused = U"/\\:*?\"<>|";
    return code < 0x20 || code == 0x7F || kRefused.find(code) != std::u32string_view::npos;
}

// Separators and white space become one '_' each stretch.
std::string safe(std::string_view text) {
    std::string out;
    text = importer::trimmed(text);
    while (!text.empty()) {
        const Utf8Character character = first_character(text);
        const std::size_t size = std::max<std::size_t>(character.size, 1);
        if (character.size == 0 || is_separator(character.code) || character.code == ' ' ||
            character.code == 0x3000) {
            if (!out.empty() && out.back() != '_') out.push_back('_');
        } else {
            out.append(text.substr(0, size));
        }
        text.remove_prefix(size);
    }
    while (out.ends_with('.') || out.ends_with('_')) out.pop_back();
    return out;
}

std::string cut(std::string name) {
    if (name.size() <= kMostBytes) return name;
    std::size_t end = kMostBytes;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
    name.resize(end);
    while (name.ends_with('.') || name.ends_with('_')) name.pop_back();
    return name;
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
    const std::string unit = safe(unit_of(form));
    const std::string project = safe(said(form, "header.project_name"));
    std::string name;
    const auto add = [&](const std::string& part) {
        if (part.empty()) return;
        if (!name.empty()) name.push_back('_');
        name.append(part);
    };
    add(unit);
    add(project);
    if (name.empty()) add(safe(fallback));
    add(safe(form_name));
    const bool device =
        std::any_of(kDevices.begin(), kDevices.end(), [&](std::string_view device_name) {
            return name.starts_with(device_name) && name.size() <= device_name.size() + 1;
        });
    return cut(name.empty() || device ? "_" + name : name);
}

}  // namespace jixiao::fill
