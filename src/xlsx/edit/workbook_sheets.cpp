// SPDX-License-Identifier: MIT
#include "xlsx/edit/workbook_sheets.hpp"

#include <utility>

#include "xlsx/edit/sheet_element.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::string_view kSheetType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
// What programs hang on a sheet that has nothing but cells.
constexpr std::string_view kOwnLinks[] = {"comments", "threadedComment", "vmlDrawing", "drawing",
                                          "printerSettings"};

}  // namespace

WorkbookSheets::WorkbookSheets(const WorkbookSource& source, PackageEditor& parts,
                               StreamBuffers& buffers)
    : source_(source),
      parts_(parts),
      buffers_(buffers),
      links_(source, parts, buffers),
      names_(office_names_in(parts.text(source.main_part()))),
      list_({source.file_name(), source.main_part()}, parts.text(source.main_part()),
            source.limits(), buffers) {}

void WorkbookSheets::put() {
    parts_.put(source_.main_part(), list_.text());
}

std::string WorkbookSheets::part_of(const SheetList::Sheet& sheet) const {
    const RelationshipList links = links_.links_of(source_.main_part());
    const RelationshipList::Link* const link = links.find(sheet.link);
    const bool is_there = link != nullptr && !link->is_external && parts_.has(link->link.target);
    return is_there ? link->link.target : std::string();
}

std::string WorkbookSheets::active() const {
    const auto& sheets = list_.sheets();
    return list_.active() < sheets.size() ? sheets[list_.active()].name : std::string();
}

void WorkbookSheets::activate(std::string_view name) {
    const auto index = list_.find(name);
    if (!index) return;
    for (const SheetList::Sheet& sheet : list_.sheets()) {
        const std::string part = part_of(sheet);
        if (part.empty()) continue;
        const std::string& text = parts_.text(part);
        std::string changed = with_selection({source_.file_name(), part}, text, sheet.name == name,
                                             source_.limits(), buffers_);
        if (changed != text) parts_.put(part, std::move(changed));
    }
    list_.set_active(*index);
    put();
}

void WorkbookSheets::insert(const NewSheet& sheet, bool first) {
    const std::string id =
        links_.add(source_.main_part(),
                   {links_.unused("xl/worksheets/jixiao", ".xml"), text_of(sheet, names_.main),
                    kSheetType, names_.link_type("worksheet")});
    const std::size_t index = first ? 0 : list_.sheets().size();
    list_.insert(index, sheet.name, id, names_.links, sheet.very_hidden);
    if (sheet.printed_rows) {
        std::string rows = "$" + std::to_string(sheet.printed_rows->first.row + 1) + ":$" +
                           std::to_string(sheet.printed_rows->last.row + 1);
        list_.define({"_xlnm.Print_Titles", reference_to(sheet.name, rows), index});
    }
    put();
}

void WorkbookSheets::remove(std::string_view name) {
    const auto index = list_.find(name);
    if (!index) return;
    const std::string part = part_of(list_.sheets()[*index]);
    list_.remove(*index);
    put();
    if (part.empty()) return;
    const RelationshipList links = links_.links_of(part);
    for (const std::string_view type : kOwnLinks) {
        for (const std::string& target : links.targets(type)) {
            if (parts_.has(target)) links_.remove(part, target);
        }
    }
    const std::string rest = relationships_part_of(part);
    if (parts_.has(rest)) parts_.remove(rest);
    links_.remove(source_.main_part(), part);
}

void WorkbookSheets::define(const SheetList::Name& name) {
    list_.define(name);
    put();
}

void WorkbookSheets::undefine(std::string_view name) {
    list_.undefine(name);
    put();
}

}  // namespace jixiao::xlsx
