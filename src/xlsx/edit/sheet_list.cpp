// SPDX-License-Identifier: MIT
#include "xlsx/edit/sheet_list.hpp"

#include <algorithm>
#include <utility>

#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/child_order.hpp"
#include "xlsx/edit/tag_attributes.hpp"
#include "xlsx/edit/text_edits.hpp"
#include "xlsx/xml/whole_number.hpp"

namespace jixiao::xlsx {

SheetList::SheetList(const PartName& where, std::string text, const Limits& limits,
                     StreamBuffers& buffers)
    : where_(where), text_(std::move(text)), limits_(limits), buffers_(buffers) {
    read();
}

void SheetList::take(std::string text) {
    text_ = std::move(text);
    read();
}

void SheetList::read() {
    sheets_.clear();
    names_.clear();
    view_numbers_.clear();
    name_list_ = active_value_ = {};
    active_ = 0;
    view_name_end_ = 0;
    SpanScanner scanner(where_, text_, limits_, buffers_);
    std::string section;
    std::uint32_t section_begin = 0;
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
        if (token == XmlToken::end && scanner.depth() == 1) {
            if (section == "sheets") sheets_end_ = scanner.tag().begin;
            if (section == "definedNames") {
                name_list_ = {section_begin, scanner.place()};
                names_end_ = scanner.tag().begin;
            }
            if (stands_before(kWorkbookChildren, section, "definedNames")) {
                names_place_ = scanner.place();
            }
            if (stands_before(kWorkbookChildren, section, "bookViews")) {
                views_place_ = scanner.place();
            }
        }
        if (token != XmlToken::start) continue;
        if (scanner.depth() == 1) {
            prefix_ = scanner.prefix();
            names_place_ = views_place_ = scanner.place();
        } else if (scanner.depth() == 2) {
            section = scanner.name();
            section_begin = scanner.tag().begin;
        } else if (scanner.depth() == 3 && section == "sheets") {
            read_sheet(scanner);
        } else if (scanner.depth() == 3 && section == "definedNames") {
            read_name(scanner);
        } else if (scanner.depth() == 3 && section == "bookViews") {
            read_view(scanner);
        }
    }
}

void SheetList::read_sheet(SpanScanner& scanner) {
    Sheet sheet;
    sheet.name = scanner.xml().attribute_text("name");
    sheet.link = scanner.xml().prefixed_text("id");
    const auto id = whole_number<std::size_t>(scanner.xml().attribute("sheetId").value_or(""));
    sheet.id = static_cast<std::uint32_t>(id.value_or(0));
    sheet.element.begin = scanner.tag().begin;
    scanner.xml().skip_element();
    sheet.element.end = scanner.place();
    sheets_.push_back(std::move(sheet));
}

void SheetList::read_name(SpanScanner& scanner) {
    Defined name;
    name.name = scanner.xml().attribute_text("name");
    if (const auto value = scanner.value("localSheetId")) {
        name.sheet = whole_number<std::size_t>(value->of(text_));
        name.sheet_value = *value;
    }
    name.element.begin = scanner.tag().begin;
    scanner.xml().skip_element();
    name.element.end = scanner.place();
    names_.push_back(std::move(name));
}

void SheetList::read_view(SpanScanner& scanner) {
    if (scanner.name() != "workbookView") return;
    for (const std::string_view attribute : {"activeTab", "firstSheet"}) {
        const auto value = scanner.value(attribute);
        if (!value) continue;
        const auto number = whole_number<std::size_t>(value->of(text_));
        if (!number) continue;
        view_numbers_.push_back({*number, *value});
        if (attribute == "activeTab" && view_name_end_ == 0) {
            active_ = *number;
            active_value_ = *value;
        }
    }
    if (view_name_end_ == 0) view_name_end_ = scanner.name_end();
}

std::optional<std::size_t> SheetList::find(std::string_view name) const {
    const auto found = std::find_if(sheets_.begin(), sheets_.end(),
                                    [&](const Sheet& sheet) { return sheet.name == name; });
    if (found == sheets_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - sheets_.begin());
}

// Whatever counts sheets from `from` on.
void SheetList::shift(TextEdits& edits, std::size_t from, int step) const {
    const auto moved = [&](std::size_t number) {
        return std::to_string(static_cast<std::size_t>(static_cast<std::int64_t>(number) + step));
    };
    for (const Defined& name : names_) {
        if (name.sheet && *name.sheet >= from) {
            edits.replace(name.sheet_value, moved(*name.sheet));
        }
    }
    for (const Number& number : view_numbers_) {
        if (number.value >= from) edits.replace(number.span, moved(number.value));
    }
}

void SheetList::insert(std::size_t before, std::string_view name, std::string_view link,
                       std::string_view links_namespace, bool very_hidden) {
    std::uint32_t id = 0;
    for (const Sheet& sheet : sheets_) id = std::max(id, sheet.id);
    std::string element = "<" + prefix_ + "sheet name=\"";
    append_attribute_text(element, name);
    element += "\"";
    append_attribute(element, "sheetId", std::to_string(id + 1));
    if (very_hidden) append_attribute(element, "state", "veryHidden");
    // Whatever prefix other sheets have: some declare it on themselves alone.
    append_attribute(element, "xmlns:r", links_namespace);
    append_attribute(element, "r:id", link);
    element += "/>";
    TextEdits edits;
    const bool is_last = before >= sheets_.size();
    edits.insert(is_last ? sheets_end_ : sheets_[before].element.begin, element);
    if (!is_last) shift(edits, before, 1);
    const bool had_active = !active_value_.is_empty();
    const std::size_t active = active_;
    take(edits.apply(text_));
    if (!is_last && !had_active && active >= before) set_active(active + 1);
}

void SheetList::remove(std::size_t sheet) {
    TextEdits edits;
    edits.remove(sheets_.at(sheet).element);
    for (const Defined& name : names_) {
        if (name.sheet == sheet) edits.remove(name.element);
    }
    shift(edits, sheet + 1, -1);
    take(edits.apply(text_));
    if (names_.empty() && !name_list_.is_empty()) {
        take(text_.substr(0, name_list_.begin) + text_.substr(name_list_.end));
    }
    if (active_ >= sheets_.size()) set_active(sheets_.empty() ? 0 : sheets_.size() - 1);
}

void SheetList::define(const Name& name) {
    if (!name.sheet) undefine(name.name);
    std::string element = "<" + prefix_ + "definedName";
    append_attribute(element, "name", name.name);
    if (name.sheet) append_attribute(element, "localSheetId", std::to_string(*name.sheet));
    if (name.hidden) append_attribute(element, "hidden", "1");
    element += ">";
    append_escaped(element, name.text);
    element += "</" + prefix_ + "definedName>";
    const bool has_list = !name_list_.is_empty() && names_end_ != name_list_.begin;
    if (!has_list) {
        element = "<" + prefix_ + "definedNames>" + element + "</" + prefix_ + "definedNames>";
    }
    TextEdits edits;
    if (has_list) {
        edits.insert(names_end_, element);
    } else if (!name_list_.is_empty()) {
        edits.replace(name_list_, element);
    } else {
        edits.insert(names_place_, element);
    }
    take(edits.apply(text_));
}

void SheetList::undefine(std::string_view name) {
    const auto found = std::find_if(names_.begin(), names_.end(), [&](const Defined& defined) {
        return defined.name == name && !defined.sheet;
    });
    if (found == names_.end()) return;
    const Span gone = names_.size() == 1 ? name_list_ : found->element;
    take(text_.substr(0, gone.begin) + text_.substr(gone.end));
}

void SheetList::set_active(std::size_t sheet) {
    if (sheet == active_) return;
    TextEdits edits;
    const std::string number = std::to_string(sheet);
    if (!active_value_.is_empty()) {
        edits.replace(active_value_, number);
    } else if (view_name_end_ != 0) {
        edits.insert(view_name_end_, " activeTab=\"" + number + "\"");
    } else {
        edits.insert(views_place_, "<" + prefix_ + "bookViews><" + prefix_ +
                                       "workbookView activeTab=\"" + number + "\"/></" + prefix_ +
                                       "bookViews>");
    }
    take(edits.apply(text_));
}

}  // namespace jixiao::xlsx
