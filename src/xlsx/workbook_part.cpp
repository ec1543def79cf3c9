// SPDX-License-Identifier: MIT
#include "xlsx/workbook_part.hpp"

#include <utility>

#include "xlsx/number_format/number_text.hpp"
#include "xlsx/package/part_reader.hpp"
#include "xlsx/refusal.hpp"
#include "xlsx/xml/xml_scanner.hpp"

namespace jixiao::xlsx {
namespace {

WorkbookPart::Sheet sheet_of(const XmlScanner& xml) {
    WorkbookPart::Sheet sheet{xml.attribute_text("name"), xml.prefixed_text("id"),
                              xml.prefixed("id").has_value(), xml.attribute_text("state")};
    const std::size_t most = xml.limits().sheet_name_bytes;
    if (sheet.name.size() > most) refuse_limit(xml.where(), "bytes of a sheet's name", most);
    return sheet;
}

void read_own_name(XmlScanner& xml, WorkbookPart& workbook) {
    constexpr std::size_t kMost = 16;
    std::string name = xml.attribute_text("name");
    if (!name.starts_with(kOwnName) || workbook.own_names.size() >= kMost) return;
    std::string text = element_text(xml);
    workbook.own_names.push_back({std::move(name), std::move(text)});
}

}  // namespace

WorkbookPart read_workbook_part(PartStream& stream) {
    WorkbookPart workbook;
    XmlScanner xml(stream);
    xml.leave_out_foreign();
    std::string section;
    for (XmlToken token = xml.next(); token != XmlToken::finished; token = xml.next()) {
        if (token != XmlToken::start) continue;
        if (xml.depth() == 1) workbook.root = xml.name();
        if (xml.depth() == 2) section = xml.name();
        if (xml.depth() == 2 && xml.name() == "workbookPr") {
            const auto epoch = trimmed_spaces(xml.attribute("date1904").value_or(""));
            workbook.epoch_1904 = epoch == "1" || epoch == "true" || epoch == "on";
        } else if (xml.depth() == 3 && section == "sheets" && xml.name() == "sheet") {
            if (workbook.sheets.size() >= xml.limits().sheets) {
                refuse_limit(xml.where(), "sheets", xml.limits().sheets);
            }
            workbook.sheets.push_back(sheet_of(xml));
        } else if (xml.depth() == 3 && section == "definedNames") {
            read_own_name(xml, workbook);
        }
    }
    return workbook;
}

}  // namespace jixiao::xlsx
