// SPDX-License-Identifier: MIT
// Fonts that the machines of offices have: the dictionary "fonts". Elsewhere lines break at other
// places, and rows of fixed height cut them off.
#include <algorithm>
#include <map>

#include "base/text/label_key.hpp"
#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

bool is_common(const mapping::Dictionary& fonts, const std::string& font) {
    const std::string key = label_key(font);
    return std::any_of(fonts.entries.begin(), fonts.entries.end(), [&](const auto& entry) {
        return std::any_of(entry.labels.begin(), entry.labels.end(),
                           [&](const mapping::Label& label) { return label.key == key; });
    });
}

void check_sheet(const TemplateView& view, const mapping::Dictionary& fonts,
                 const xlsx::SheetLayout& sheet, TemplateFindings& findings) {
    struct Use {
        CellRef first;
        std::size_t cells = 0;
    };
    std::map<std::string, Use> rare;
    for (const xlsx::LayoutCell& cell : sheet.cells) {
        if (cell.type == CellType::blank && !cell.has_formula) continue;
        const std::string& font = view.facts.look_of(cell).font;
        if (font.empty() || is_common(fonts, font)) continue;
        Use& use = rare.try_emplace(font, Use{cell.at, 0}).first->second;
        ++use.cells;
    }
    for (const auto& [font, use] : rare) {
        std::string others;
        if (use.cells > 1) others = " (" + std::to_string(use.cells) + "×)";
        findings.about_sheet(Code::template_font, sheet.name, use.first.to_string(), font, {},
                             {{"others", others}});
    }
}

void run_fonts(const TemplateView& view, TemplateFindings& findings) {
    const auto fonts = view.mappings.dictionaries.find("fonts");
    if (fonts == view.mappings.dictionaries.end()) return;
    for (const xlsx::SheetFact& sheet : view.facts.sheets) {
        if (sheet.layout.state == xlsx::SheetState::visible) {
            check_sheet(view, fonts->second, sheet.layout, findings);
        }
    }
}

}  // namespace

extern const TemplateCheck fonts_template_check{"fonts", run_fonts};

}  // namespace jixiao::check
