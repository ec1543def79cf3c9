// SPDX-License-Identifier: MIT
#include "export/workbook/data_validation.hpp"

#include <xlsxwriter.h>

#include "base/text/utf8.hpp"
#include "export/workbook/cell_text.hpp"
#include "export/workbook/library_column.hpp"
#include "export/workbook/refusal.hpp"

namespace jixiao::exporter {
namespace {

// By ValidationKind, Criterion and OnMistake.
constexpr std::uint8_t kKinds[] = {
    LXW_VALIDATION_TYPE_ANY,
    LXW_VALIDATION_TYPE_LIST_FORMULA,
    LXW_VALIDATION_TYPE_DECIMAL_FORMULA,
    LXW_VALIDATION_TYPE_INTEGER_FORMULA,
    LXW_VALIDATION_TYPE_DATE_FORMULA,
    LXW_VALIDATION_TYPE_LENGTH_FORMULA,
    LXW_VALIDATION_TYPE_CUSTOM_FORMULA,
};
constexpr std::uint8_t kCriteria[] = {
    LXW_VALIDATION_CRITERIA_BETWEEN,
    LXW_VALIDATION_CRITERIA_NOT_BETWEEN,
    LXW_VALIDATION_CRITERIA_EQUAL_TO,
    LXW_VALIDATION_CRITERIA_NOT_EQUAL_TO,
    LXW_VALIDATION_CRITERIA_GREATER_THAN,
    LXW_VALIDATION_CRITERIA_LESS_THAN,
    LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO,
    LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO,
};
constexpr std::uint8_t kOnMistake[] = {
    LXW_VALIDATION_ERROR_TYPE_STOP,
    LXW_VALIDATION_ERROR_TYPE_WARNING,
    LXW_VALIDATION_ERROR_TYPE_INFORMATION,
    LXW_VALIDATION_ERROR_TYPE_INFORMATION,
};

constexpr std::size_t kMostTitle = 32;
constexpr std::size_t kMostText = 255;
constexpr std::size_t kMostFormula = 255;

class Checks {
  public:
    Checks(const std::string& sheet, const CellRange& range)
        : sheet_(sheet), place_(range.to_string()) {}

    void text(const std::string& text, std::size_t most) const {
        if (!is_cell_text(text)) refuse(Code::workbook_text, sheet_, place_, {});
        if (utf16_length(text) <= most) return;
        refuse(Code::workbook_text_length, sheet_, place_, text, std::to_string(most));
    }

    void formula(const std::string& formula) const {
        if (!is_cell_text(formula)) refuse(Code::workbook_text, sheet_, place_, {});
        if (!formula.empty() && utf16_length(formula) <= kMostFormula) return;
        refuse(Code::workbook_formula, sheet_, place_, formula, std::to_string(kMostFormula));
    }

    // The library writes beyond its buffer when the words of a list take more than 255 bytes.
    void list(const std::string& source) const {
        formula(source);
        if (source.front() == '=' && source.find('"') == std::string::npos) return;
        refuse(Code::workbook_list, sheet_, place_, source);
    }

  private:
    const std::string& sheet_;
    std::string place_;
};

bool has_two_bounds(const DataValidation& validation) {
    return validation.kind != ValidationKind::list && validation.kind != ValidationKind::custom &&
           (validation.criterion == Criterion::between ||
            validation.criterion == Criterion::not_between);
}

void check(const DataValidation& validation, const Checks& checks) {
    checks.text(validation.prompt_title, kMostTitle);
    checks.text(validation.prompt, kMostText);
    checks.text(validation.error_title, kMostTitle);
    checks.text(validation.error, kMostText);
    if (validation.kind == ValidationKind::any) return;
    if (validation.kind == ValidationKind::list) return checks.list(validation.first);
    checks.formula(validation.first);
    if (has_two_bounds(validation)) checks.formula(validation.second);
}

// The library's structure has pointers to what it only reads.
char* text_or_none(const std::string& text) {
    return text.empty() ? nullptr : const_cast<char*>(text.c_str());
}

}  // namespace

void apply_validation(lxw_worksheet* sheet, const std::string& name, const CellRange& range,
                      const DataValidation& validation) {
    check(validation, Checks(name, range));
    lxw_data_validation out{};
    out.validate = kKinds[static_cast<std::size_t>(validation.kind)];
    out.criteria = kCriteria[static_cast<std::size_t>(validation.criterion)];
    out.ignore_blank = validation.ignore_blank ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF;
    out.show_input = LXW_VALIDATION_ON;
    out.show_error =
        validation.on_mistake == OnMistake::accept ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
    out.dropdown = LXW_VALIDATION_ON;
    out.error_type = kOnMistake[static_cast<std::size_t>(validation.on_mistake)];
    if (has_two_bounds(validation)) {
        out.minimum_formula = text_or_none(validation.first);
        out.maximum_formula = text_or_none(validation.second);
    } else {
        out.value_formula = text_or_none(validation.first);
    }
    out.input_title = text_or_none(validation.prompt_title);
    out.input_message = text_or_none(validation.prompt);
    out.error_title = text_or_none(validation.error_title);
    out.error_message = text_or_none(validation.error);
    const lxw_error error =
        worksheet_data_validation_range(sheet, range.first.row, column_of(range.first),
                                        range.last.row, column_of(range.last), &out);
    if (error == LXW_NO_ERROR) return;
    refuse(Code::workbook_place, name, range.to_string(), lxw_strerror(error));
}

}  // namespace jixiao::exporter
