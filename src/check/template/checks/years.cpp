// SPDX-License-Identifier: MIT
// One year throughout: in the title, beside it, in names, headers, properties and dates.
#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text/ascii.hpp"
#include "check/template/template_check.hpp"
#include "xlsx/number_format/serial_date.hpp"

namespace jixiao::check {
namespace {

// Numbers from 2000 to 2099 that stand alone; with 年 (年度) behind them where that is asked for.
std::vector<std::string> years_in(std::string_view text, std::string_view behind = {}) {
    std::vector<std::string> years;
    for (std::size_t at = text.find("20"); at != std::string_view::npos;
         at = text.find("20", at + 1)) {
        const std::string_view year = text.substr(at, 4);
        const bool alone = year.size() == 4 && is_digit(year[2]) && is_digit(year[3]) &&
                           (at == 0 || !is_digit(text[at - 1])) &&
                           (at + 4 == text.size() || !is_digit(text[at + 4]));
        if (!alone) continue;
        std::string_view rest = text.substr(at + 4);
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        if (rest.starts_with(behind)) years.emplace_back(year);
    }
    return years;
}

std::string version_year(const mapping::Mapping& mapping) {
    const auto years = years_in(mapping.version);
    return years.empty() ? std::string() : years.front();
}

const Field* year_field(const Form& form) {
    const auto field = std::find_if(form.fields.begin(), form.fields.end(), [](const Field& one) {
        return one.type == FieldType::year && !one.value.text.empty();
    });
    return field == form.fields.end() ? nullptr : &*field;
}

class Years {
  public:
    Years(const TemplateView& view, TemplateFindings& findings)
        : view_(view), findings_(findings), year_(view.year) {}

    void run() {
        for (const TemplateForm& form : view_.forms) check_title(form);
        if (year_.empty()) return;
        for (const TemplateForm& form : view_.forms) check_cells(form);
        for (const xlsx::SheetFact& sheet : view_.facts.sheets) check_sheet(sheet.layout);
        for (const xlsx::DefinedName& name : view_.facts.names) {
            tell_other({}, {}, name.name, years_in(name.name));
        }
        for (const xlsx::DocumentProperty& property : view_.facts.properties) {
            if (property.name == "created" || property.name == "modified") continue;
            tell_other({}, {}, property.name + "：" + property.text, years_in(property.text, "年"));
        }
    }

  private:
    // Several years that the form's own is one of: 实施期目标（2023年—2025年）.
    [[nodiscard]] bool is_period(const std::vector<std::string>& years) const {
        return years.size() == 2 && years.front() < years.back() && years.front() <= year_ &&
               year_ <= years.back();
    }

    void tell_other(const std::string& sheet, std::string cell, const std::string& found,
                    const std::vector<std::string>& years) {
        if (is_period(years)) return;
        const bool other = std::any_of(years.begin(), years.end(),
                                       [&](const std::string& year) { return year != year_; });
        if (!other) return;
        if (sheet.empty()) {
            findings_.about_file(Code::template_other_year, found, year_);
        } else {
            findings_.about_sheet(Code::template_other_year, sheet, std::move(cell), found, year_);
        }
    }

    // Without a year from the user the title's own counts, unless the mapping is younger: then the
    // title is last year's.
    void check_title(const TemplateForm& form) {
        const Field* const field = year_field(form.form);
        if (field == nullptr) return;
        const std::string year(field->value.text);
        const std::string cell = field->value.cell.to_string();
        const std::string version = version_year(form.mapping);
        const std::string found(field->value.raw);
        if (!view_.year.empty()) {
            if (year != view_.year) {
                findings_.about_sheet(Code::template_other_year, form.layout().name, cell, found,
                                      year_);
            }
            return;
        }
        if (!version.empty() && year < version) {
            findings_.about_sheet(Code::template_other_year, form.layout().name, cell, found,
                                  version);
            year_ = version;
        } else if (!version.empty() && year > version) {
            findings_.about_cell(Code::template_newer_year, form, field->value.cell, {}, year,
                                 version);
        }
        if (year_.empty()) year_ = year;
    }

    // Around the tables every year counts, in notes only 年度: 请于 2022 年 3 月底前报送 is right.
    void check_cells(const TemplateForm& form) {
        const Field* const title = year_field(form.form);
        std::uint32_t first_table = form.form.range.last.row;
        for (const Table& table : form.form.tables) {
            first_table = std::min(first_table, table.range.first.row);
        }
        for (const xlsx::LayoutCell& cell : form.layout().cells) {
            if (!form.form.range.contains(cell.at)) continue;
            check_date(form, cell);
            const bool is_title = title != nullptr && title->value.cell == cell.at;
            const bool in_table =
                std::any_of(form.form.tables.begin(), form.form.tables.end(), [&](const auto& t) {
                    return t.range.first.row <= cell.at.row && cell.at.row <= t.range.last.row;
                });
            if (cell.type != CellType::text || is_title || in_table || is_answer(form, cell.at)) {
                continue;
            }
            const std::string_view behind = cell.at.row < first_table ? "年" : "年度";
            tell_other(form.layout().name, cell.at.to_string(), cell.text,
                       years_in(cell.text, behind));
        }
    }

    static bool is_answer(const TemplateForm& form, CellRef at) {
        const FormCell* const known = form.at(at);
        return known != nullptr && known->role == CellRole::answer;
    }

    void check_date(const TemplateForm& form, const xlsx::LayoutCell& cell) {
        if (cell.type != CellType::date || cell.has_formula) return;
        std::int32_t year = 0;
        std::from_chars(year_.data(), year_.data() + year_.size(), year);
        const auto first = xlsx::serial_of_day(year, 1, 1, false);
        const auto last = xlsx::serial_of_day(year, 12, 31, false);
        const auto serial = Decimal::parse(cell.text);
        if (!first || !last || !serial) return;
        if (*serial >= Decimal::integer(*first) && *serial < Decimal::integer(*last + 1)) return;
        findings_.about_cell(Code::template_other_year, form, cell.at, {}, cell.text, year_);
    }

    void check_sheet(const xlsx::SheetLayout& sheet) {
        tell_other(sheet.name, {}, sheet.name, years_in(sheet.name));
        tell_other(sheet.name, {}, sheet.page.header_and_footer,
                   years_in(sheet.page.header_and_footer));
    }

    const TemplateView& view_;
    TemplateFindings& findings_;
    std::string year_;
};

void run_years(const TemplateView& view, TemplateFindings& findings) {
    Years(view, findings).run();
}

}  // namespace

extern const TemplateCheck years_template_check{"years", run_years};

}  // namespace jixiao::check
