// SPDX-License-Identifier: MIT
#include "xlsx/facts/defined_names.hpp"

#include <charconv>

#include "xlsx/facts/sheet_facts.hpp"
#include "xlsx/package/part_reader.hpp"
#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::size_t kMostNames = 65'536;

// Names count all sheets of the workbook, chart sheets among them.
std::string sheet_of(const std::vector<std::string>& sheets, std::string_view number) {
    std::size_t index = 0;
    const char* const end = number.data() + number.size();
    const auto [stop, error] = std::from_chars(number.data(), end, index);
    return error == std::errc() && stop == end && index < sheets.size() ? sheets[index]
                                                                        : std::string();
}

}  // namespace

std::vector<DefinedName> read_defined_names(Workbook& workbook) {
    std::vector<DefinedName> names;
    std::vector<std::string> sheets;
    each_element(workbook, workbook.main_part(), [&](XmlScanner& xml) {
        if (xml.depth() != 3) return;
        if (xml.name() == "sheet") sheets.push_back(xml.attribute_text("name"));
        if (xml.name() != "definedName") return;
        if (names.size() >= kMostNames) refuse_limit(xml.where(), "defined names", kMostNames);
        DefinedName name{xml.attribute_text("name"), {}, {}, false};
        if (const auto local = xml.attribute("localSheetId")) name.sheet = sheet_of(sheets, *local);
        name.hidden = is_true(xml.attribute("hidden").value_or(""));
        name.text = element_text(xml);
        names.push_back(std::move(name));
    });
    return names;
}

}  // namespace jixiao::xlsx
