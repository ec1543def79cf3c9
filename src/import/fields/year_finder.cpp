// SPDX-License-Identifier: MIT
#include "import/fields/year_finder.hpp"

#include <algorithm>

#include "import/values/year_text.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kDigits = 4;
constexpr std::size_t kLongestLine = 60;  // bytes of one that says the form's year alone

class YearFinder {
  public:
    YearFinder(const FormContext& context, std::optional<CellRef> title)
        : context_(context), title_(title) {}

    std::optional<Value> find(std::uint32_t end) {
        const xlsx::Cell* const title = title_ ? context_.sheet.grid().at(*title_) : nullptr;
        if (title != nullptr) look(*title);
        for (std::uint32_t row = context_.rows.first; row < end; ++row) {
            for (const xlsx::Cell& cell : context_.sheet.row(row)) look(cell);
        }
        if (best_ > YearClaim::edition) return context_.values.read(*place_);
        // Where a form leaves room for the year, that of its title is another one.
        if (auto bare = title == nullptr || room_ ? std::nullopt : bare_in(*title)) return bare;
        if (place_) return context_.values.read(*place_);
        if (number_) return number_;
        return room_ ? std::optional(context_.values.read(*room_)) : std::nullopt;
    }

  private:
    void look(const xlsx::Cell& cell) {
        if (cell.type == CellType::number || cell.type == CellType::date) {
            if (!number_) number_ = year_number(cell);
            return;
        }
        const YearText kind = year_text(cell.text);
        if (kind == YearText::room && !room_) room_ = cell.at;
        if (kind != YearText::year) return;
        const YearClaim claim = claim_of(cell);
        if (claim <= best_) return;
        best_ = claim;
        place_ = cell.at;
    }

    [[nodiscard]] YearClaim claim_of(const xlsx::Cell& cell) const {
        const YearClaim claim = year_claim(cell.text);
        if (cell.at == title_) return claim;
        const bool above = title_ && cell.at.row < title_->row;
        if (above && cell.text.starts_with("附")) return YearClaim::edition;
        // 项目名称：2024年度抽检 is the answer to another question, 根据2025年度工作安排… a
        // sentence.
        const bool other = above || cell.text.size() > kLongestLine ||
                           context_.is_field_label(context_.sheet.words(cell));
        return other ? std::min(claim, YearClaim::year) : claim;
    }

    [[nodiscard]] std::optional<Value> bare_in(const xlsx::Cell& title) const {
        Value value = context_.values.read(title.at);
        const std::string_view year = bare_year(value.raw);
        if (year.empty()) return std::nullopt;
        value.source = year;
        return value;
    }

    // 2023 alone in its row, beside 年度, or shown with it.
    [[nodiscard]] std::optional<Value> year_number(const xlsx::Cell& cell) const {
        Value value = context_.values.read(cell.at);
        const std::string_view shown = value.printed;
        const bool plain = shown.size() == kDigits && shown >= "1990" && shown < "2100" &&
                           (context_.sheet.row(cell.at.row).size() == 1 || precedes_word(cell.at));
        if (!plain && year_text(shown) != YearText::year) return std::nullopt;
        return value;
    }

    [[nodiscard]] bool precedes_word(CellRef where) const {
        const xlsx::Grid& grid = context_.sheet.grid();
        const xlsx::Cell* const next =
            grid.seen_at({where.row, grid.merge_at(where).last.column + 1});
        return next != nullptr && trimmed(next->text).starts_with("年");
    }

    const FormContext& context_;
    std::optional<CellRef> title_;
    YearClaim best_ = YearClaim::none;
    std::optional<CellRef> place_;
    std::optional<Value> number_;
    std::optional<CellRef> room_;
};

}  // namespace

std::optional<Value> find_year(const FormContext& context, std::optional<CellRef> title,
                               std::uint32_t end) {
    return YearFinder(context, title).find(end);
}

}  // namespace jixiao::importer
