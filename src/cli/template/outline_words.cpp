// SPDX-License-Identifier: MIT
#include "cli/template/outline_words.hpp"

#include <cstddef>
#include <iterator>

namespace jixiao::cli {
namespace {

struct Word {
    std::string_view name;
    Bilingual text;
};

// By OutlineSection.
constexpr Word kSections[] = {
    {"form", {"表单", "form"}},
    {"recognition", {"识别", "recognition"}},
    {"field", {"栏目", "label"}},
    {"head", {"表头", "head"}},
    {"row", {"行目", "row"}},
    {"level", {"级次", "level"}},
    {"indicator", {"指标", "indicator"}},
    {"total", {"合计行", "total"}},
    {"unit", {"金额单位", "unit"}},
    {"block", {"表格", "table"}},
    {"rule", {"规则", "rule"}},
    {"note", {"说明", "note"}},
};
static_assert(std::size(kSections) == static_cast<std::size_t>(check::OutlineSection::count_));

// By ChangeKind.
constexpr Word kChanges[] = {
    {"added", {"新增", "added"}},     {"removed", {"删除", "removed"}},
    {"renamed", {"改名", "renamed"}}, {"moved", {"移动", "moved"}},
    {"changed", {"变更", "changed"}},
};
static_assert(std::size(kChanges) == static_cast<std::size_t>(check::ChangeKind::count_));

constexpr Word kProperties[] = {
    {check::properties::kRows, {"行数", "rows"}},
    {check::properties::kUnit, {"单位", "unit"}},
    {check::properties::kValidation, {"数据验证", "validation"}},
    {check::properties::kPrompt, {"输入信息", "prompt"}},
    {check::properties::kErrorText, {"出错警告", "error message"}},
    {check::properties::kFormula, {"公式", "formula"}},
    {check::properties::kSheet, {"工作表", "sheet"}},
    {"version", {"版本", "version"}},
    {"totals.weight", {"总分值", "total points"}},
    {"totals.score", {"总得分", "total score"}},
    {"converted.weight", {"适用项目分值", "points that apply"}},
};

}  // namespace

std::string_view section_name(check::OutlineSection section) {
    return kSections[static_cast<std::size_t>(section)].name;
}

std::string_view section_word(check::OutlineSection section, Language language) {
    return kSections[static_cast<std::size_t>(section)].text.in(language);
}

std::string_view change_name(check::ChangeKind kind) {
    return kChanges[static_cast<std::size_t>(kind)].name;
}

std::string_view change_word(check::ChangeKind kind, Language language) {
    return kChanges[static_cast<std::size_t>(kind)].text.in(language);
}

std::string property_word(const std::string& property, Language language) {
    for (const Word& word : kProperties) {
        if (word.name == property) return std::string(word.text.in(language));
    }
    return property;
}

}  // namespace jixiao::cli
