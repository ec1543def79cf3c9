// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/template_view.hpp"
#include "mapping/mapping.hpp"

// What a form consists of, in words: to tell two versions of it apart.
namespace jixiao::check {

enum class OutlineSection : std::uint8_t {
    form,         // id, version, title
    recognition,  // of mappings: the words that tell the form
    field,
    head,
    row,        // row kinds, units
    level,      // 产出指标 > 数量指标
    indicator,  // with its points and target
    total,
    unit,
    block,  // of mappings: where a table ends, what it skips
    rule,
    note,
    count_,
};

struct OutlineItem {
    OutlineSection section = OutlineSection::form;
    std::string key;  // the same in both versions, however it is called
    std::string parent;  // what it stands below, in the words of the form: "产出指标 > 数量指标"
    std::string name;   // empty: the mapping has no words for it
    std::string place;  // cell, or line of the mapping's file: ":12"
    // "分值" → "5"; names that are no words of the form are those of `properties` below.
    std::vector<std::pair<std::string, std::string>> properties;
    std::vector<std::string> other_names;  // under which it would be found as well
};

// Names of properties that no form has words for.
namespace properties {
inline constexpr std::string_view kRows = "rows";  // rows without a name, to write in
inline constexpr std::string_view kUnit = "unit";
inline constexpr std::string_view kValidation = "validation";
inline constexpr std::string_view kFormula = "formula";
inline constexpr std::string_view kSheet = "sheet";
}  // namespace properties

struct FormOutline {
    std::string id;  // of the mapping
    std::string sheet;
    std::vector<OutlineItem> items;
};

// What the mapping says.
FormOutline outline_of(const mapping::Mapping& mapping);
// What stands on the sheet.
FormOutline outline_of(const TemplateView& view, const TemplateForm& form);
// Only what both a sheet and a mapping have, to compare one with the other.
FormOutline common_part(FormOutline outline);

}  // namespace jixiao::check
