// SPDX-License-Identifier: MIT
#include "xlsx/edit/row_insertion.hpp"

#include <algorithm>

#include "xlsx/edit/formula_references.hpp"
#include "xlsx/edit/list_growth.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::uint32_t kLastSheetRow = kMaxRows - 1;

RowBand band_of(const FormulaReference& reference) {
    const std::uint32_t a = reference.first.at.row;
    const std::uint32_t b = reference.last.at.row;
    return {std::min(a, b), std::max(a, b)};
}

// Corners may be written in any order.
void set_rows(FormulaReference& reference, RowBand before, RowBand after) {
    const auto moved = [&](ReferenceCorner& corner) {
        corner.at.row = corner.at.row == before.first ? after.first : after.last;
    };
    const bool is_single = before.is_single();
    moved(reference.first);
    if (is_single) {
        reference.last.at.row = after.last;
    } else {
        moved(reference.last);
    }
}

// Writes the formula with its references as they are now.
class Rewriting {
  public:
    explicit Rewriting(std::string_view text) : text_(text) {}

    void put(const FormulaReference& reference) {
        out_.append(text_.substr(at_, reference.area.begin - at_));
        append_area(out_, reference);
        at_ = reference.area.end;
    }
    void insert(std::uint32_t at, std::string_view more) {
        out_.append(text_.substr(at_, at - at_)).append(more);
        at_ = at;
    }
    std::string finish() { return std::move(out_.append(text_.substr(at_))); }

  private:
    std::string_view text_;
    std::string out_;
    std::uint32_t at_ = 0;
};

bool spans_sheet(const FormulaReference& reference, const RowInsertion& rows) {
    const auto place_of = [&](std::string_view name) {
        const auto same = [&](const std::string& other) { return same_sheet(other, name); };
        return static_cast<std::size_t>(std::find_if(rows.sheets.begin(), rows.sheets.end(), same) -
                                        rows.sheets.begin());
    };
    const std::size_t a = place_of(reference.sheet);
    const std::size_t b = place_of(reference.last_sheet);
    return rows.sheet >= std::min(a, b) && rows.sheet <= std::max(a, b);
}

bool concerns(const FormulaReference& reference, const RowInsertion& rows,
              const FormulaPlace& place) {
    if (reference.is_external || !reference.has_rows()) return false;
    if (!reference.last_sheet.empty()) return spans_sheet(reference, rows);
    if (reference.sheet.empty()) return place.on_sheet;
    return same_sheet(reference.sheet, rows.sheets[rows.sheet]);
}

// An end that is relative and in the formula's own row means that row.
bool means_own_row(const ReferenceCorner& corner, const FormulaPlace& place) {
    return place.on_sheet && !corner.row_fixed && place.row == corner.at.row;
}

// Of one row only C9:C9 is a list, and not for its own row: C9:E9 is a row of several figures.
bool is_list(const FormulaReference& reference, const FormulaPlace& place) {
    if (reference.shape == ReferenceShape::cell) return false;
    if (!band_of(reference).is_single()) return true;
    return reference.shape == ReferenceShape::range &&
           reference.first.at.column == reference.last.at.column &&
           !(place.on_sheet && place.row == reference.first.at.row);
}

RowBand moved_band(const FormulaReference& reference, const RowInsertion& rows,
                   const FormulaPlace& place) {
    const RowBand band = band_of(reference);
    const RowBand plain = rows.moved(band, Growth::none);
    if (!is_list(reference, place)) return plain;
    RowBand grown = rows.moved(band, band.is_single() ? Growth::always : Growth::touching);
    for (const ReferenceCorner* corner : {&reference.first, &reference.last}) {
        if (!means_own_row(*corner, place)) continue;
        if (corner->at.row == band.last) grown.last = plain.last;
        if (corner->at.row == band.first) grown.first = plain.first;
    }
    return grown;
}

}  // namespace

std::uint32_t RowInsertion::moved(std::uint32_t row) const {
    if (row < before) return row;
    return std::min(row, kLastSheetRow - std::min(count, kLastSheetRow)) + count;
}

RowBand RowInsertion::moved(RowBand rows, Growth growth) const {
    RowBand result{moved(rows.first), moved(rows.last)};
    if (growth == Growth::none || cuts(rows) || !rows.contains(like)) return result;
    if (growth == Growth::touching && rows.is_single()) return result;
    if (rows.last + 1 == before) result.last = std::min(rows.last + count, kLastSheetRow);
    if (rows.first == before) result.first = before;
    return result;
}

CellRange RowInsertion::moved(const CellRange& range, Growth growth) const {
    const RowBand rows = moved(RowBand{range.first.row, range.last.row}, growth);
    return {{rows.first, range.first.column}, {rows.last, range.last.column}};
}

std::optional<std::string> moved_formula(std::string_view formula, const RowInsertion& rows,
                                         const FormulaPlace& place) {
    std::vector<MovedReference> references;
    bool changed = false;
    for (FormulaReference& reference : references_in(formula)) {
        const RowBand before = band_of(reference);
        const bool concerned = concerns(reference, rows, place);
        const RowBand after = concerned ? moved_band(reference, rows, place) : before;
        const bool spans = !reference.last_sheet.empty();
        if (before != after && spans) throw UnsafeReference(std::string(formula));
        changed = changed || before != after;
        references.push_back({std::move(reference), concerned && !spans, before, after});
    }
    const auto additions = list_additions(formula, references, rows, place);
    if (!changed && additions.empty()) return std::nullopt;
    Rewriting rewriting(formula);
    auto addition = additions.begin();
    for (MovedReference& moved : references) {
        const auto add = [&](bool behind) {
            for (; addition != additions.end() && addition->behind == behind &&
                   &references[addition->reference] == &moved;
                 ++addition) {
                rewriting.insert(addition->at, addition->text);
            }
        };
        add(false);
        if (moved.before != moved.after) {
            set_rows(moved.reference, moved.before, moved.after);
            rewriting.put(moved.reference);
        }
        add(true);
    }
    return rewriting.finish();
}

std::optional<std::string> moved_areas(std::string_view areas, const RowInsertion& rows,
                                       Growth growth) {
    Rewriting rewriting(areas);
    std::string more;
    bool changed = false;
    for (FormulaReference& reference : references_in(areas)) {
        if (!reference.has_rows()) continue;
        const RowBand before = band_of(reference);
        const RowBand after = rows.moved(before, growth);
        FormulaReference added = reference;
        if (before != after) {
            set_rows(reference, before, after);
            if (reference.shape == ReferenceShape::cell && !after.is_single()) {
                reference.shape = ReferenceShape::range;
            }
            rewriting.put(reference);
            changed = true;
        }
        const RowBand fresh = rows.added();
        const bool covered = after.contains(fresh.first) && after.contains(fresh.last);
        if (growth != Growth::always || covered || !before.contains(rows.like)) continue;
        set_rows(added, before, fresh);
        if (added.shape == ReferenceShape::cell) added.shape = ReferenceShape::range;
        more += ' ';
        append_area(more, added);
        changed = true;
    }
    if (!changed) return std::nullopt;
    return rewriting.finish() + more;
}

}  // namespace jixiao::xlsx
