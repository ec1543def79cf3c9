// SPDX-License-Identifier: MIT
// No names, numbers and paths of persons: in the file's properties, in comments, in the cells.
// Offices and programs are none; the dictionary "signatures" tells them by their words.
#include <algorithm>
#include <array>

#include "base/text/ascii.hpp"
#include "base/text/label_key.hpp"
#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

constexpr std::array<std::string_view, 5> kSigned{"creator", "lastModifiedBy", "Company", "Manager",
                                                  "HyperlinkBase"};

// What the dictionary calls the words of its entries.
bool is_of(const mapping::DictionaryEntry& entry, std::string_view sort) {
    return entry.code == sort || entry.code.starts_with(std::string(sort) + "-");
}

// 财务处, 某某局机关; but 张院生 is a person.
bool names_office(const std::string& key, const std::string& word) {
    constexpr std::size_t kLongerThanPersons = 5 * 3;  // bytes of Chinese characters
    return key.ends_with(word) ||
           (key.size() >= kLongerThanPersons && key.find(word) != std::string::npos);
}

bool is_impersonal(const TemplateView& view, const std::string& name) {
    const auto known = view.mappings.dictionaries.find("signatures");
    if (known == view.mappings.dictionaries.end()) return true;
    const std::string key = label_key(name);
    bool impersonal = false;
    for (const mapping::DictionaryEntry& entry : known->second.entries) {
        for (const mapping::Label& label : entry.labels) {
            if (is_of(entry, "firm") && key.find(label.key) != std::string::npos) return false;
            impersonal = impersonal || (is_of(entry, "office") && names_office(key, label.key)) ||
                         (is_of(entry, "program") && key == label.key);
        }
    }
    return impersonal;
}

// A mobile number or an identity number that stands alone.
std::string personal_number(std::string_view text) {
    constexpr std::size_t kMobile = 11;
    constexpr std::size_t kIdentity = 18;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        const std::string_view digits = text.substr(at, end - at);
        const bool mobile = digits.size() == kMobile && digits[0] == '1' && digits[1] >= '3';
        const bool last_is_x = end < text.size() && (text[end] == 'X' || text[end] == 'x');
        const bool identity =
            digits.size() == kIdentity || (digits.size() == kIdentity - 1 && last_is_x);
        const bool decimal = at > 0 && text[at - 1] == '.';
        if ((mobile || identity) && !decimal) return std::string(digits);
        at = std::max(end, at + 1);
    }
    return {};
}

bool has_path(std::string_view text) {
    if (text.find("/Users/") != std::string_view::npos ||
        text.find("/home/") != std::string_view::npos || text.starts_with("\\\\")) {
        return true;
    }
    const std::size_t drive = text.find(":\\");
    return drive != std::string_view::npos && drive > 0 &&
           ((text[drive - 1] >= 'A' && text[drive - 1] <= 'Z') ||
            (text[drive - 1] >= 'a' && text[drive - 1] <= 'z'));
}

void check_properties(const TemplateView& view, TemplateFindings& findings) {
    for (const xlsx::DocumentProperty& property : view.facts.properties) {
        const bool is_signed = !property.custom && std::find(kSigned.begin(), kSigned.end(),
                                                             property.name) != kSigned.end();
        if (has_path(property.text)) {
            findings.about_file(Code::template_path, property.text);
        } else if (is_signed && !is_impersonal(view, property.text)) {
            findings.about_file(Code::template_person, property.text, {},
                                {{"place", property.name}});
        } else if (!personal_number(property.text).empty()) {
            findings.about_file(Code::template_personal_number, property.text);
        }
    }
}

void check_comments(const TemplateView& view, const xlsx::SheetFact& sheet,
                    TemplateFindings& findings) {
    for (const xlsx::Comment& comment : sheet.comments) {
        const std::string& name = sheet.layout.name;
        if (!comment.author.empty() && !is_impersonal(view, comment.author)) {
            findings.about_sheet(Code::template_comment_person, name, comment.cell, comment.author);
        } else if (!personal_number(comment.text).empty()) {
            findings.about_sheet(Code::template_personal_number, name, comment.cell, comment.text);
        } else {
            findings.about_sheet(Code::template_comment, name, comment.cell, comment.text);
        }
    }
}

void check_cells(const xlsx::SheetLayout& sheet, TemplateFindings& findings) {
    for (const xlsx::LayoutCell& cell : sheet.cells) {
        if (cell.has_formula || cell.type == CellType::blank) continue;
        const std::string number = personal_number(cell.text);
        if (!number.empty()) {
            findings.about_sheet(Code::template_personal_number, sheet.name, cell.at.to_string(),
                                 number);
        } else if (cell.type == CellType::text && has_path(cell.text)) {
            findings.about_sheet(Code::template_path, sheet.name, cell.at.to_string(), cell.text);
        }
    }
}

void run_personal_data(const TemplateView& view, TemplateFindings& findings) {
    check_properties(view, findings);
    for (const xlsx::SheetFact& sheet : view.facts.sheets) {
        check_comments(view, sheet, findings);
        check_cells(sheet.layout, findings);
    }
    for (const xlsx::DefinedName& name : view.facts.names) {
        if (has_path(name.text)) findings.about_file(Code::template_path, name.text);
    }
}

}  // namespace

extern const TemplateCheck personal_data_template_check{"personal_data", run_personal_data};

}  // namespace jixiao::check
