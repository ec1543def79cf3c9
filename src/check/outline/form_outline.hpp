// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/template/template_view.hpp"
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
    block,  // a table: of mappings where it ends, what it skips; of sheets its rows without names
    rule,
    note,
    count_,
};

// A place where something is filled in, told without its cell.
struct OutlineCell {
    std::size_t item = 0;  // in FormOutline::items: the row
    std::string column;    // key of its head, path of a closing figure; empty: the item's answer
    bool partial = false;  // of rows that the item stands for only some
    auto operator<=>(const OutlineCell&) const = default;
};

// The formula or the validation of a place, or what this says to people, so that it is the same
// wherever its rows stand.
struct OutlineExpression {
    std::string_view property;  // properties::kFormula, kValidation …
    std::string column;         // of the place, as in OutlineCell
    std::string head;           // what the column is called
    std::string text;           // in the words of the form; empty: the place has none
    std::string frame;          // the text without its references
    std::vector<std::vector<OutlineCell>> cells;  // that each reference names, sorted
};

inline constexpr std::string_view kBelowParent = " > ";  // between the names of a parent

struct OutlineItem {
    OutlineSection section = OutlineSection::form;
    std::string key;  // the same in both versions, however it is called
    std::string parent;  // what it stands below, in the words of the form: "产出指标 > 数量指标"
    std::string name;   // empty: the mapping has no words for it
    std::string place;  // cell, or line of the mapping's file: ":12"
    // "分值" → "5"; names that are no words of the form are those of `properties` below.
    std::vector<std::pair<std::string, std::string>> properties;
    std::vector<OutlineExpression> expressions;  // of several rows in one item each once
    std::vector<std::string> other_names;        // under which it would be found as well
};

// Names of properties that no form has words for.
namespace properties {
inline constexpr std::string_view kRows = "rows";  // rows without a name, to write in
inline constexpr std::string_view kUnit = "unit";
inline constexpr std::string_view kValidation = "validation";
inline constexpr std::string_view kPrompt = "prompt";
inline constexpr std::string_view kErrorText = "error_text";
inline constexpr std::string_view kFormula = "formula";
inline constexpr std::string_view kSheet = "sheet";
}  // namespace properties

struct FormOutline {
    std::string id;      // of the mapping
    std::string family;  // of the mapping
    std::string sheet;
    std::vector<OutlineItem> items;
    std::set<OutlineCell> cells;  // every place that expressions may name, none partial
};

// What the mapping says.
FormOutline outline_of(const mapping::Mapping& mapping);
// What stands on the sheet.
FormOutline outline_of(const TemplateView& view, const TemplateForm& form);
// Only what both a sheet and a mapping have, to compare one with the other.
FormOutline common_part(FormOutline outline);

}  // namespace jixiao::check
