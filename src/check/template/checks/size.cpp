// SPDX-License-Identifier: MIT
// A template goes to hundreds of units and comes back from each: small, and without programs.
#include <algorithm>
#include <array>

#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

constexpr std::uint64_t kLarge = 1 << 20;  // bytes; forms without pictures have some 20 KB
constexpr std::uint64_t kKilobyte = 1024;
constexpr std::size_t kManyCells = 1000;  // blank formatted ones beyond the content
constexpr std::uint32_t kFarRows = 500;
constexpr std::uint32_t kFarColumns = 100;
constexpr std::array<std::string_view, 3> kPrograms{"vbaProject.bin", "activeX/", "embeddings/"};

void check_file(const xlsx::WorkbookFacts& facts, TemplateFindings& findings) {
    for (const xlsx::PartSize& part : facts.parts) {
        const bool program = std::any_of(
            kPrograms.begin(), kPrograms.end(),
            [&](std::string_view mark) { return part.name.find(mark) != std::string::npos; });
        if (program) findings.about_file(Code::template_macros, part.name);
    }
    if (facts.file_bytes <= kLarge || facts.parts.empty()) return;
    const auto largest =
        std::max_element(facts.parts.begin(), facts.parts.end(),
                         [](const auto& a, const auto& b) { return a.packed < b.packed; });
    findings.about_file(
        Code::template_large, std::to_string(facts.file_bytes / kKilobyte), {},
        {{"part", largest->name}, {"share", std::to_string(largest->packed / kKilobyte)}});
}

// The range that values, formulas and merges cover.
CellRange content_of(const xlsx::SheetLayout& sheet) {
    CellRange content{{0, 0}, {0, 0}};
    const auto take = [&](CellRef at) {
        content.last.row = std::max(content.last.row, at.row);
        content.last.column = std::max(content.last.column, at.column);
    };
    for (const xlsx::LayoutCell& cell : sheet.cells) {
        if (cell.type != CellType::blank || cell.has_formula) take(cell.at);
    }
    for (const CellRange& merge : sheet.facts.merges) {
        if (merge.first.row <= content.last.row) take(merge.last);
    }
    return content;
}

void check_sheet(const xlsx::SheetLayout& sheet, TemplateFindings& findings) {
    const CellRange content = content_of(sheet);
    const auto inside = static_cast<std::size_t>(
        std::count_if(sheet.cells.begin(), sheet.cells.end(),
                      [&](const xlsx::LayoutCell& cell) { return content.contains(cell.at); }));
    const std::size_t outside = sheet.stored_cells - inside;
    const bool rows = sheet.styled_rows > content.rows() + kManyCells;
    const bool far = outside > 0 && (sheet.last_stored.row > content.last.row + kFarRows ||
                                     sheet.last_stored.column > content.last.column + kFarColumns);
    if (outside <= kManyCells && !far && !rows) return;
    findings.about_sheet(Code::template_stray_cells, sheet.name, sheet.last_stored.to_string(),
                         std::to_string(std::max(outside, sheet.styled_rows)), content.to_string());
}

void run_size(const TemplateView& view, TemplateFindings& findings) {
    check_file(view.facts, findings);
    for (const xlsx::SheetFact& sheet : view.facts.sheets) check_sheet(sheet.layout, findings);
}

}  // namespace

extern const TemplateCheck size_template_check{"size", run_size};

}  // namespace jixiao::check
