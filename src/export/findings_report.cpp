// SPDX-License-Identifier: MIT
#include "export/findings_report.hpp"

#include "base/finding/calculation_text.hpp"

namespace jixiao::exporter {
namespace {

const CatalogueEntry& entry(const Finding& finding) {
    return catalogue_entry(finding.code);
}

std::string related(const Finding& finding, Language language) {
    std::string cells;
    for (const std::string& cell : finding.evidence.related) {
        if (!cells.empty()) cells.append(language == Language::zh ? "、" : ", ");
        cells.append(cell);
    }
    return cells;
}

constexpr FindingColumn kColumns[] = {
    {"级别", "Level", 8,
     [](const Finding& finding, Language language) {
         return std::string(level_word(entry(finding).level, language));
     }},
    {"代码", "Code", 8,
     [](const Finding& finding, Language) { return std::string(entry(finding).id); }},
    {"文件", "File", 26, [](const Finding& finding, Language) { return finding.at.file; }},
    {"工作表", "Sheet", 12, [](const Finding& finding, Language) { return finding.at.sheet; }},
    {"单元格", "Cell", 7, [](const Finding& finding, Language) { return finding.at.cell; }},
    {"表头", "Heading", 22,
     [](const Finding& finding, Language) { return finding.evidence.heading; }},
    {"问题", "Finding", 36, &message_of},
    {"填写", "Found", 12, [](const Finding& finding, Language) { return finding.found; }},
    {"应为", "Expected", 12, [](const Finding& finding, Language) { return finding.expected; }},
    {"计算过程", "Calculation", 32, &calculation_of},
    {"建议", "What to do", 28, &fix_of},
    {"允许误差", "Tolerance", 10,
     [](const Finding& finding, Language) { return finding.evidence.tolerance; }},
    {"相关单元格", "Other cells", 14, &related},
    {"规则", "Rule", 24, [](const Finding& finding, Language) { return finding.evidence.rule; }},
    {"字段", "Field", 24, [](const Finding& finding, Language) { return finding.field; }},
    {"名称", "Name", 24,
     [](const Finding& finding, Language) { return std::string(entry(finding).name); }},
};
static_assert(kPrintedColumns <= std::size(kColumns));

}  // namespace

std::span<const FindingColumn> finding_columns() {
    return kColumns;
}

}  // namespace jixiao::exporter
