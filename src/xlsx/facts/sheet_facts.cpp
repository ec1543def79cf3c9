// SPDX-License-Identifier: MIT
#include "xlsx/facts/sheet_facts.hpp"

#include <algorithm>
#include <optional>

#include "base/number/decimal.hpp"
#include "xlsx/refusal.hpp"
#include "xlsx/xml/whole_number.hpp"

namespace jixiao::xlsx {
namespace {

void note_columns(XmlScanner& xml, SheetFacts& facts) {
    if (!is_hidden(xml, "width")) return;
    const auto first = whole_number<std::uint32_t>(xml.attribute("min"));
    const auto last = whole_number<std::uint32_t>(xml.attribute("max"));
    if (!first || !last || *first == 0 || *first > *last || *first > kMaxColumns) return;
    if (facts.hidden_columns.size() >= kMaxColumns) {
        refuse_limit(xml.where(), "column groups", kMaxColumns);
    }
    facts.hidden_columns.emplace_back(*first - 1, std::min(*last, kMaxColumns) - 1);
}

void note_merge(XmlScanner& xml, SheetFacts& facts) {
    const auto range = CellRange::parse(xml.attribute("ref").value_or(""));
    if (!range || range->first == range->last) return;
    if (facts.merges.size() >= xml.limits().merges) {
        refuse_limit(xml.where(), "merged ranges", xml.limits().merges);
    }
    facts.merges.push_back(*range);
}

void note_protection(XmlScanner& xml, SheetFacts& facts) {
    facts.is_protected = is_true(xml.attribute("sheet").value_or(""));
}

// Both forms of the element: the old one names its cells in an attribute, that of the extension
// list in an element, and its formulas stand one element deeper.
std::string titled_text(const XmlScanner& xml, std::string_view title, std::string_view text) {
    std::string both = xml.attribute_text(title);
    if (!both.empty() && xml.attribute(text)) both += ": ";
    return both += xml.attribute_text(text);
}

void note_validation(XmlScanner& xml, SheetFacts& facts) {
    if (facts.validations.size() >= xml.limits().validations) {
        refuse_limit(xml.where(), "data validations", xml.limits().validations);
    }
    DataValidation validation{xml.attribute_text("type"),
                              xml.attribute_text("sqref"),
                              {},
                              {},
                              xml.attribute_text("operator")};
    if (xml.attribute("errorStyle")) validation.strictness = xml.attribute_text("errorStyle");
    validation.prompt = titled_text(xml, "promptTitle", "prompt");
    validation.error = titled_text(xml, "errorTitle", "error");
    const std::size_t inside = xml.depth();
    std::string* target = nullptr;
    for (XmlToken token = xml.next(); xml.depth() >= inside; token = xml.next()) {
        if (token == XmlToken::text && target != nullptr) xml.append_text(*target);
        if (xml.depth() != inside + 1 || token != XmlToken::start) {
            if (token == XmlToken::end && xml.depth() == inside) target = nullptr;
            continue;
        }
        if (xml.name() == "formula1") target = &validation.formula1;
        if (xml.name() == "formula2") target = &validation.formula2;
        if (xml.name() == "sqref") target = &validation.ranges;
    }
    facts.validations.push_back(std::move(validation));
}

struct Noter {
    std::string_view element;
    void (*note)(XmlScanner&, SheetFacts&);
    bool in_extensions = false;
};

constexpr Noter kNoters[] = {
    {"mergeCell", note_merge},
    {"col", note_columns},
    {"dataValidation", note_validation, true},
    {"sheetProtection", note_protection},
};

}  // namespace

void note_sheet_element(XmlScanner& xml, SheetFacts& facts) {
    for (const Noter& noter : kNoters) {
        if (xml.name() == noter.element) {
            if (xml.is_own() || noter.in_extensions) noter.note(xml, facts);
            return;
        }
    }
}

bool is_hidden(const XmlScanner& xml, std::string_view size) {
    return is_true(xml.attribute("hidden").value_or("")) ||
           is_no_size(xml.attribute(size).value_or(""));
}

bool is_no_size(std::string_view size) {
    if (!size.starts_with('0')) return false;
    const auto number = Decimal::parse(size);
    return number && number->is_zero();
}

bool is_true(std::string_view word) {
    return word == "1" || word == "true" || word == "on";
}

}  // namespace jixiao::xlsx
