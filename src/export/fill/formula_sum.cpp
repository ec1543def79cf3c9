// SPDX-License-Identifier: MIT
#include "export/fill/formula_sum.hpp"

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "xlsx/edit/formula_references.hpp"

namespace jixiao::fill {
namespace {

constexpr std::size_t kLongest = 1'000;
constexpr std::uint32_t kMostCells = 100'000;

// The formula with R for every reference, without blanks.
std::string skeleton_of(std::string_view formula,
                        const std::vector<xlsx::FormulaReference>& references) {
    std::string skeleton;
    std::size_t at = 0;
    const auto add = [&](std::string_view text) {
        for (const char c : text) {
            if (c != ' ') skeleton.push_back(c);
        }
    };
    for (const xlsx::FormulaReference& reference : references) {
        add(formula.substr(at, reference.area.begin - at));
        skeleton.push_back('R');
        at = reference.area.end;
    }
    add(formula.substr(at));
    return skeleton;
}

std::size_t count_references(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), 'R'));
}

// Adds the numbers of a reference; text and blanks add nothing.
bool add_numbers(const xlsx::FormulaReference& reference, const NumberAt& number_at,
                 std::optional<Decimal>& sum) {
    const bool whole = reference.shape == xlsx::ReferenceShape::rows ||
                       reference.shape == xlsx::ReferenceShape::columns;
    if (whole || !reference.sheet.empty() || reference.is_external) return false;
    const CellRange range{reference.first.at, reference.last.at};
    if (range.last.row < range.first.row || range.last.column < range.first.column ||
        range.rows() > kMostCells / range.columns()) {
        return false;
    }
    for (std::uint32_t row = range.first.row; row <= range.last.row; ++row) {
        for (std::uint32_t column = range.first.column; column <= range.last.column; ++column) {
            if (const auto number = number_at({row, column})) {
                sum = sum.value_or(Decimal()) + *number;
            }
        }
    }
    return true;
}

}  // namespace

FormulaSum sum_of(std::string_view formula, const NumberAt& number_at) {
    static const std::regex kSum(R"((SUM\(R(,R)*\)|R)(\+(SUM\(R(,R)*\)|R))*)");
    static const std::regex kTested(R"re(IF\((COUNT\(R(,R)*\))=0,"",(.*)\))re");
    if (formula.size() > kLongest) return {};
    const auto references = xlsx::references_in(formula);
    std::string skeleton = skeleton_of(formula, references);
    std::size_t first = 0;  // the references before it are only counted
    if (std::smatch tested; std::regex_match(skeleton, tested, kTested)) {
        first = count_references(tested[1].str());
        const std::string inner = tested[3].str();
        skeleton = inner;
    }
    if (!std::regex_match(skeleton, kSum)) return {};
    std::optional<Decimal> sum;
    for (std::size_t i = first; i < references.size(); ++i) {
        if (!add_numbers(references[i], number_at, sum)) return {};
    }
    return {true, sum};
}

}  // namespace jixiao::fill
