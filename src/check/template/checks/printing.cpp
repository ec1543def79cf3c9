// SPDX-License-Identifier: MIT
// The form comes out on A4, whole and large enough to be read.
#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "check/template/template_check.hpp"
#include "xlsx/formula/formula_text.hpp"

namespace jixiao::check {
namespace {

constexpr unsigned kShortSide = 210;  // millimetres of A4
constexpr unsigned kLongSide = 297;
constexpr unsigned kLeastScale = 45;  // percent; type of 10 points comes out with 4.5
constexpr std::string_view kPrintArea = "_xlnm.Print_Area";

struct Paper {
    unsigned number;
    std::string_view name;
};
constexpr std::array kPapers{Paper{1, "Letter"},    Paper{3, "Tabloid"}, Paper{5, "Legal"},
                             Paper{7, "Executive"}, Paper{8, "A3"},      Paper{11, "A5"},
                             Paper{12, "B4"},       Paper{13, "B5"},     Paper{66, "A2"},
                             Paper{70, "A6"}};

std::string paper_name(unsigned number) {
    const auto paper = std::find_if(kPapers.begin(), kPapers.end(),
                                    [&](const Paper& one) { return one.number == number; });
    return paper == kPapers.end() ? "#" + std::to_string(number) : std::string(paper->name);
}

unsigned whole(const Decimal& number) {
    const std::string text = number.rounded(0, Rounding::half_up).to_string();
    unsigned value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Decimal product(const Decimal& a, std::string_view b) {
    return Decimal::multiply(a, *Decimal::parse(b), 4, Rounding::half_up);
}

// Of the columns up to this one. A width of one is seven pixels of 1/96 inch.
unsigned width_of(const xlsx::SheetLayout& sheet, std::uint32_t first, std::uint32_t last) {
    constexpr std::string_view kMillimetres = "1.8521";
    const Decimal usual = sheet.default_width.value_or(*Decimal::parse("9.14"));
    Decimal sum;
    for (std::uint32_t column = first; column <= last; ++column) {
        const auto group = std::find_if(
            sheet.columns.begin(), sheet.columns.end(),
            [&](const auto& one) { return one.first <= column && column <= one.last; });
        if (group == sheet.columns.end()) {
            sum = sum + usual;
        } else if (!group->hidden) {
            sum = sum + group->width.value_or(usual);
        }
    }
    return whole(product(sum, kMillimetres));
}

unsigned room_of(const xlsx::PageSetup& page) {
    constexpr std::string_view kInch = "25.4";
    const Decimal usual = *Decimal::parse("0.7");
    const Decimal margins = page.left_margin.value_or(usual) + page.right_margin.value_or(usual);
    const unsigned side = page.landscape ? kLongSide : kShortSide;
    return side - std::min(whole(product(margins, kInch)), side - 1);
}

// The range around all areas; nullopt where the sheet has none.
std::optional<CellRange> print_area(const xlsx::WorkbookFacts& facts,
                                    const xlsx::SheetLayout& sheet) {
    std::optional<CellRange> area;
    for (const xlsx::DefinedName& name : facts.names) {
        if (name.name != kPrintArea || name.sheet != sheet.name) continue;
        const xlsx::FormulaText text = xlsx::read_formula(name.text);
        for (const auto& reference : text.references) {
            if (!area) area = reference.cells;
            area->first.row = std::min(area->first.row, reference.cells.first.row);
            area->first.column = std::min(area->first.column, reference.cells.first.column);
            area->last.row = std::max(area->last.row, reference.cells.last.row);
            area->last.column = std::max(area->last.column, reference.cells.last.column);
        }
    }
    return area;
}

void check_width(const TemplateForm& form, const CellRange& printed, TemplateFindings& findings) {
    const xlsx::PageSetup& page = form.layout().page;
    const unsigned width = width_of(form.layout(), printed.first.column, printed.last.column);
    const unsigned room = room_of(page);
    const std::string& sheet = form.layout().name;
    if (page.fit_to_page && page.fit_width == 1) {
        const unsigned percent = width <= room ? 100 : room * 100 / width;
        if (percent >= kLeastScale) return;
        findings.about_sheet(Code::template_print_small, sheet, {}, std::to_string(percent));
        return;
    }
    const unsigned shown = page.fit_to_page ? width : width * page.scale / 100;
    constexpr unsigned kTolerance = 3;  // millimetres: fonts differ between machines
    if (shown <= room + kTolerance) return;
    findings.about_sheet(Code::template_too_wide, sheet, {}, std::to_string(shown),
                         std::to_string(room));
}

void check_printing(const TemplateView& view, const TemplateForm& form,
                    TemplateFindings& findings) {
    const xlsx::SheetLayout& sheet = form.layout();
    // A file that says nothing gets the paper of the American standard.
    const unsigned paper = sheet.page.paper.value_or(1);
    if (paper != xlsx::kPaperA4) {
        findings.about_sheet(Code::template_paper, sheet.name, {}, paper_name(paper));
    }
    const CellRange& range = form.form.range;
    const auto area = print_area(view.facts, sheet);
    if (area && (!area->contains(range.first) || !area->contains(range.last))) {
        findings.about_sheet(Code::template_print_area, sheet.name, {}, area->to_string(),
                             range.to_string());
    }
    check_width(form, area.value_or(range), findings);
}

void run_printing(const TemplateView& view, TemplateFindings& findings) {
    std::set<const xlsx::SheetFact*> seen;
    for (const TemplateForm& form : view.forms) {
        if (seen.insert(&form.sheet).second) check_printing(view, form, findings);
    }
}

}  // namespace

extern const TemplateCheck printing_template_check{"printing", run_printing};

}  // namespace jixiao::check
