// SPDX-License-Identifier: MIT
#include "export/fill/formula_results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/text/white_space.hpp"
#include "export/fill/filled_cells.hpp"
#include "export/fill/formula_excerpt.hpp"

namespace jixiao::fill {
namespace {

using xlsx::FormulaValue;
using ValueKind = FormulaValue::Kind;
using ContentKind = CellContent::Kind;

// As many digits as programs keep of what they have calculated.
Decimal kept_digits(const FormulaValue& value) {
    constexpr int kDigits = 15;
    return xlsx::significant(value.number, kDigits);
}

CellContent content_of(const FormulaValue& value) {
    switch (value.kind) {
        case ValueKind::number:
            return {ContentKind::number, kept_digits(value), {}};
        case ValueKind::truth:
            return {ContentKind::truth, {}, value.truth ? "TRUE" : "FALSE"};
        case ValueKind::error:
            return {ContentKind::error, {}, value.text};
        default:
            return {ContentKind::text, {}, value.text};
    }
}

std::string text_of(const CellContent& content) {
    return content.kind == ContentKind::number ? content.number.to_string() : content.text;
}

bool same(const CellContent& answer, const CellContent& result) {
    const bool says_truth = answer.kind == ContentKind::text && result.kind == ContentKind::truth;
    if (answer.kind != result.kind && !says_truth) return false;
    if (answer.kind != ContentKind::number) {
        return trimmed(answer.text) == trimmed(result.text);
    }
    return xlsx::settled(answer.number) == xlsx::settled(result.number);
}

// One is the other with fewer decimals, and what lies between them is finer than forms are exact:
// two decimals, of rates up to 1 as many of the percentage.
bool same_rounded(const CellContent& a, const CellContent& b) {
    if (a.kind != ContentKind::number || b.kind != ContentKind::number) return false;
    constexpr int kPlaces = 2;
    constexpr int kPlacesOfRates = 4;
    const bool rates = absolute(a.number) <= Rational::integer(1);
    const auto same_with = [&](int places) {
        return a.number.rounded(places, Rounding::half_up) ==
               b.number.rounded(places, Rounding::half_up);
    };
    return same_with(std::min(a.number.scale(), b.number.scale())) &&
           same_with(rates ? kPlacesOfRates : kPlaces);
}

constexpr std::size_t kCellsNamed = 3;

// " (12×: B3, C4, D5 …)" for more than one.
std::string times(std::size_t count, const std::string& first_cells) {
    if (count < 2) return {};
    return fmt::format(" ({}×: {}{})", count, first_cells, count > kCellsNamed ? " …" : "");
}

class ResultSettler {
  public:
    ResultSettler(std::span<FilledSheet> sheets, const FilledCells& cells,
                  const xlsx::WorkbookEditor& workbook)
        : sheets_(sheets), cells_(cells), workbook_(workbook) {}

    std::vector<SheetEdit> settle() {
        for (const SheetFormula& formula : cells_.formulas()) {
            formula.answer != nullptr ? settle_answer(formula) : settle_own(formula);
        }
        for (auto& [key, count] : counts_) {
            count.finding.args.emplace_back("count", times(count.cells, count.first_cells));
            findings_of(key.second).push_back(std::move(count.finding));
        }
        return std::move(edits_);
    }

  private:
    struct Count {
        Finding finding;  // about the first one
        std::size_t cells = 0;
        std::string first_cells;
    };

    void settle_answer(const SheetFormula& formula) {
        CellEdit& edit = *formula.answer;
        if (formula.is_replaced) {
            edit.result = false;
            return tell(Code::fill_replaced, formula, "=" + formula_excerpt(formula.text),
                        text_of(edit.content));
        }
        if (formula.result.kind == ValueKind::unknown) {
            return add(Code::fill_result_unchecked, formula, text_of(edit.content),
                       formula_excerpt(formula.text));
        }
        CellContent result = content_of(formula.result);
        if (same(edit.content, result)) return;
        const Code code = same_rounded(edit.content, result) ? Code::fill_result_rounded
                                                             : Code::fill_result_differs;
        tell(code, formula, text_of(edit.content), text_of(result));
        edit.content = std::move(result);
        edit.look = NumberLook::as_it_is;
    }

    // A formula that the data say nothing about.
    void settle_own(const SheetFormula& formula) {
        const FormulaValue stored = cells_.stored(formula.sheet, formula.at);
        if (formula.result.kind == ValueKind::unknown) {
            if (!cells_.is_affected(formula)) return;
            add(Code::fill_result_removed, formula, formula_excerpt(formula.text), {});
            return edits_.push_back(
                {formula.sheet,
                 {formula.at, {ContentKind::text, {}, {}}, NumberLook::as_it_is, false, true}});
        }
        CellContent result = content_of(formula.result);
        if (result.kind == ContentKind::error && cells_.is_affected(formula)) {
            tell(Code::fill_formula_fails, formula, result.text, formula_excerpt(formula.text));
        }
        if (stored.kind == formula.result.kind && same(content_of(stored), result)) return;
        edits_.push_back(
            {formula.sheet, {formula.at, std::move(result), NumberLook::as_it_is, false, true}});
    }

    Finding finding(Code code, const SheetFormula& formula, std::string found,
                    std::string expected) const {
        return {code,
                {{}, workbook_.sheets()[formula.sheet].name, formula.at.to_string()},
                {},
                std::move(found),
                std::move(expected),
                {}};
    }

    void tell(Code code, const SheetFormula& formula, std::string found, std::string expected) {
        findings_of(formula.sheet)
            .push_back(finding(code, formula, std::move(found), std::move(expected)));
    }

    // Told once a sheet.
    void add(Code code, const SheetFormula& formula, std::string found, std::string expected) {
        Count& count = counts_[{code, formula.sheet}];
        if (count.cells == 0) {
            count.finding = finding(code, formula, std::move(found), std::move(expected));
        }
        if (count.cells < kCellsNamed) {
            count.first_cells.append(count.cells == 0 ? "" : ", ").append(formula.at.to_string());
        }
        ++count.cells;
    }

    // Of the sheet's plan; of the first one where it has none.
    std::vector<Finding>& findings_of(std::size_t sheet) {
        const auto own = std::find_if(sheets_.begin(), sheets_.end(), [&](const FilledSheet& one) {
            return one.plan.sheet == sheet;
        });
        return (own == sheets_.end() ? sheets_.front() : *own).plan.findings;
    }

    std::span<FilledSheet> sheets_;
    const FilledCells& cells_;
    const xlsx::WorkbookEditor& workbook_;
    std::map<std::pair<Code, std::size_t>, Count> counts_;
    std::vector<SheetEdit> edits_;
};

}  // namespace

std::vector<SheetEdit> settle_results(std::span<FilledSheet> sheets, const Template& source,
                                      xlsx::WorkbookEditor& workbook) {
    const FilledCells cells(sheets, source, workbook);
    return ResultSettler(sheets, cells, workbook).settle();
}

}  // namespace jixiao::fill
