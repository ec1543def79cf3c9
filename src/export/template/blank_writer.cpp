// SPDX-License-Identifier: MIT
#include "export/template/blank_writer.hpp"

#include <algorithm>

#include "export/template/blank_look.hpp"
#include "export/template/cell_groups.hpp"
#include "export/template/word_sheet.hpp"
#include "export/workbook/exact_double.hpp"
#include "export/workbook/sheet_names.hpp"
#include "export/workbook/workbook_writer.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::uint32_t kWrongFill = 0xFFC7CE;
constexpr std::uint32_t kWrongText = 0x9C0006;
constexpr std::uint32_t kDoubtfulFill = 0xFFEB9C;
constexpr std::uint32_t kDoubtfulText = 0x7F6000;

constexpr std::string_view kFirstDate = "DATE(2000,1,1)";
constexpr std::string_view kLastDate = "DATE(2099,12,31)";

double as_double(const Decimal& number) {
    constexpr int kPlaces = 2;
    return exact_double(number.rounded(kPlaces, Rounding::half_up)).value_or(0);
}

// The bounds of numbers, both or one of them.
void bound(const CellCheck& check, DataValidation& out) {
    const bool both = check.least && check.most;
    out.criterion = both          ? Criterion::between
                    : check.least ? Criterion::at_least
                                  : Criterion::at_most;
    out.first = (check.least ? *check.least : check.most.value_or(Decimal())).to_string();
    if (both) out.second = check.most->to_string();
}

DataValidation validation_of(const CellCheck& check, const WordSheet& words) {
    DataValidation out;
    out.prompt_title = check.prompt_title;
    out.prompt = check.prompt;
    out.error_title = check.error_title;
    out.error = check.error;
    out.on_mistake = check.refuses ? OnMistake::stop : OnMistake::accept;
    switch (check.kind) {
        case CellCheck::Kind::any:
            break;
        case CellCheck::Kind::list:
            out.first = words.list_of(check.list);
            out.kind = out.first.empty() ? ValidationKind::any : ValidationKind::list;
            break;
        case CellCheck::Kind::decimal:
        case CellCheck::Kind::whole:
            out.kind = check.kind == CellCheck::Kind::whole ? ValidationKind::whole
                                                            : ValidationKind::decimal;
            bound(check, out);
            break;
        case CellCheck::Kind::date:
            out.kind = ValidationKind::date;
            out.first = kFirstDate;
            out.second = kLastDate;
            break;
        case CellCheck::Kind::formula:
            out.kind = ValidationKind::custom;
            out.first = "=" + check.formula.to_string();
            break;
    }
    return out;
}

class BlankSheet {
  public:
    BlankSheet(WorkbookWriter& book, SheetWriter& out, const SheetPlan& plan)
        : book_(book), out_(out), plan_(plan) {}

    void write(const WordSheet& words, const std::string& password) {
        for (std::uint32_t i = 0; i < plan_.widths.size(); ++i) {
            out_.set_column(i, as_double(plan_.widths[i]));
        }
        for (std::uint32_t i = 0; i < plan_.heights.size(); ++i) {
            out_.set_row(i, as_double(plan_.heights[i]));
        }
        for (const PlanCell& cell : plan_.cells) write(cell);
        for (const CheckedRange& one : checked_ranges(plan_)) {
            out_.validate(one.range, validation_of(*one.check, words));
        }
        for (const WarnedRange& one : warned_ranges(plan_)) {
            const bool wrong = one.warning->level == WarningLevel::wrong;
            out_.add_format(one.range, {.formula = "=" + one.warning->when.to_string(),
                                        .fill = wrong ? kWrongFill : kDoubtfulFill,
                                        .text_colour = wrong ? kWrongText : kDoubtfulText});
        }
        set_page();
        protect(password);
    }

  private:
    void write(const PlanCell& cell) {
        const Style style = book_.style(look_of(plan_, cell));
        if (cell.range.first != cell.range.last) out_.merge(cell.range, style);
        const CellRef at = cell.range.first;
        if (!cell.formula.empty()) {
            const std::string formula = "=" + relative_formula(cell.formula);
            if (cell.number) {
                out_.formula(at, formula, *cell.number, style);
            } else {
                out_.formula(at, formula, std::string_view(), style);
            }
        } else if (cell.number) {
            out_.number(at, *cell.number, style);
        } else if (!cell.text.empty()) {
            out_.text(at, cell.text, style);
        } else {
            out_.blank(at, style);
        }
    }

    void set_page() {
        out_.set_page(
            {.landscape = plan_.landscape, .footer = "&C第 &P 页，共 &N 页", .centred = true});
        if (plan_.repeated) out_.repeat_rows(plan_.repeated->first, plan_.repeated->last);
        std::uint32_t last_column = 0;
        for (const PlanCell& cell : plan_.cells) {
            last_column = std::max(last_column, cell.range.last.column);
        }
        const auto last_row = static_cast<std::uint32_t>(plan_.heights.size() - 1);
        out_.print_area({{0, 0}, {last_row, last_column}});
        out_.hide_gridlines();
    }

    // Rows may be made higher for long answers, and added where the office has not named them.
    void protect(const std::string& password) {
        out_.protect({.password = password,
                      .format_columns = true,
                      .format_rows = true,
                      .insert_rows = plan_.rows_may_be_added});
    }

    WorkbookWriter& book_;
    SheetWriter& out_;
    const SheetPlan& plan_;
};

void write_words(WorkbookWriter& book, const WordSheet& words, const std::string& password) {
    if (words.columns().empty()) return;
    SheetWriter& sheet = book.add_sheet(std::string(kWordSheet));
    const Style plain = book.style({});
    for (std::uint32_t column = 0; column < words.columns().size(); ++column) {
        const auto& [name, list] = words.columns()[column];
        sheet.text({0, column}, name, plain);
        for (std::uint32_t row = 0; row < list.size(); ++row) {
            sheet.text({row + 1, column}, list[row], plain);
        }
    }
    sheet.protect({.password = password});
    sheet.hide();
}

void write_marks(WorkbookWriter& book, const BlankMarks& marks) {
    const std::string form = marks.version.empty() ? marks.form : marks.form + " " + marks.version;
    book.set_properties({.title = marks.title});
    book.set_custom_property("jixiao.form", marks.form);
    if (!marks.version.empty()) book.set_custom_property("jixiao.version", marks.version);
    if (!marks.unit.empty()) book.set_custom_property("jixiao.unit", marks.unit);
    if (!marks.unit_code.empty()) book.set_custom_property("jixiao.unit_code", marks.unit_code);
    book.define_name("jixiao_form", "=" + text_in_formula(form));
}

}  // namespace

void write_blank(const std::filesystem::path& target, const std::vector<SheetPlan>& sheets,
                 const BlankMarks& marks, const std::string& password,
                 const mapping::Dictionaries& dictionaries) {
    WorkbookWriter book(target, sheets.front().font);
    const WordSheet words(sheets, dictionaries);
    for (const SheetPlan& plan : sheets) {
        SheetWriter& sheet = book.add_sheet(as_sheet_name(plan.name));
        BlankSheet(book, sheet, plan).write(words, password);
    }
    write_words(book, words, password);
    write_marks(book, marks);
    book.commit();
}

}  // namespace jixiao::exporter
