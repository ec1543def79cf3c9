// SPDX-License-Identifier: MIT
#include "xlsx/edit/list_growth.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "xlsx/edit/formula_lists.hpp"

namespace jixiao::xlsx {
namespace {

// More cells than these are added up as one area.
constexpr std::uint32_t kMostCells = 8;

// The references of a list to one column of a sheet, from above.
class ColumnList {
  public:
    ColumnList(std::span<const MovedReference> references, const RowInsertion& rows)
        : references_(references), rows_(rows) {}

    void add(const ListMember& member) { members_.push_back(member); }

    // The member that the new rows come beside, nullptr where they do not belong to the list.
    [[nodiscard]] const ListMember* neighbour(const FormulaPlace& place) {
        std::stable_sort(members_.begin(), members_.end(), [&](const auto& one, const auto& two) {
            return before(one).first < before(two).first;
        });
        const RowBand band = band_around(rows_.like);
        const bool beside =
            rows_.cuts(band) || band.last + 1 == rows_.before || band.first == rows_.before;
        if (band.is_single() || !beside || is_taken_in() || means_own_row(band, place)) {
            return nullptr;
        }
        return member_at(band.first < rows_.before ? rows_.before - 1 : rows_.before);
    }

  private:
    [[nodiscard]] RowBand before(const ListMember& member) const {
        return references_[member.reference].before;
    }
    // Of the rows without a gap that contain this one; a single row where there is none.
    [[nodiscard]] RowBand band_around(std::uint32_t row) const {
        std::optional<RowBand> band;
        for (const ListMember& member : members_) {
            const RowBand next = before(member);
            if (band && next.first <= band->last + 1) {
                band->last = std::max(band->last, next.last);
                continue;
            }
            if (band && band->contains(row)) return *band;
            band = next;
        }
        return band && band->contains(row) ? *band : RowBand{row, row};
    }
    [[nodiscard]] bool is_taken_in() const {
        const RowBand added = rows_.added();
        return std::any_of(members_.begin(), members_.end(), [&](const ListMember& member) {
            const RowBand after = references_[member.reference].after;
            return after.contains(added.first) && after.contains(added.last);
        });
    }
    [[nodiscard]] bool means_own_row(RowBand band, const FormulaPlace& place) const {
        return place.on_sheet && place.row && band.contains(*place.row);
    }
    [[nodiscard]] const ListMember* member_at(std::uint32_t row) const {
        const auto found =
            std::find_if(members_.begin(), members_.end(),
                         [&](const ListMember& member) { return before(member).contains(row); });
        return found == members_.end() ? nullptr : &*found;
    }

    std::span<const MovedReference> references_;
    const RowInsertion& rows_;
    std::vector<ListMember> members_;
};

// The area of the neighbour, in other rows.
std::string area_text(const ListMember& neighbour, const FormulaReference& reference, RowBand rows,
                      std::string_view formula) {
    FormulaReference added = reference;
    added.first.at.row = rows.first;
    added.last.at.row = rows.last;
    const bool is_cell = rows.is_single() && added.first.at.column == added.last.at.column;
    added.shape = is_cell ? ReferenceShape::cell : ReferenceShape::range;
    std::string text(
        formula.substr(neighbour.term.begin, reference.area.begin - neighbour.term.begin));
    append_area(text, added);
    return text;
}

// The new rows as they are added beside their neighbour.
std::string new_terms(const ListMember& neighbour, const FormulaReference& reference,
                      const RowInsertion& rows, std::string_view formula) {
    const RowBand added = rows.added();
    if (neighbour.joint == ',') return area_text(neighbour, reference, added, formula);
    if (rows.count > kMostCells) {
        return "SUM(" + area_text(neighbour, reference, added, formula) + ")";
    }
    std::string text;
    for (std::uint32_t row = added.first; row <= added.last; ++row) {
        if (!text.empty()) text += neighbour.joint;
        text += area_text(neighbour, reference, {row, row}, formula);
    }
    return text;
}

}  // namespace

std::vector<ListAddition> list_additions(std::string_view formula,
                                         std::span<const MovedReference> references,
                                         const RowInsertion& rows, const FormulaPlace& place) {
    std::vector<FormulaReference> plain;
    for (const MovedReference& moved : references) plain.push_back(moved.reference);
    std::vector<ListAddition> additions;
    for (const ReferenceList& list : lists_in(formula, plain)) {
        std::map<std::pair<std::uint32_t, std::uint32_t>, ColumnList> columns;
        for (const ListMember& member : list) {
            const MovedReference& moved = references[member.reference];
            if (!moved.concerned || moved.reference.shape == ReferenceShape::rows) continue;
            const auto [first, last] =
                std::minmax(moved.reference.first.at.column, moved.reference.last.at.column);
            columns.try_emplace({first, last}, references, rows).first->second.add(member);
        }
        for (auto& [columns_of_list, column] : columns) {
            const ListMember* const beside = column.neighbour(place);
            if (beside == nullptr) continue;
            const MovedReference& moved = references[beside->reference];
            std::string text = new_terms(*beside, moved.reference, rows, formula);
            const bool behind = moved.before.last < rows.before;
            text.insert(behind ? 0 : text.size(), 1, beside->joint);
            additions.push_back({beside->reference, behind,
                                 behind ? beside->term.end : beside->term.begin, std::move(text)});
        }
    }
    std::size_t size = formula.size();
    for (const ListAddition& addition : additions) size += addition.text.size();
    if (size > kLongestFormula) return {};
    std::stable_sort(additions.begin(), additions.end(),
                     [](const auto& one, const auto& two) { return one.at < two.at; });
    return additions;
}

}  // namespace jixiao::xlsx
