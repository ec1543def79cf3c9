// SPDX-License-Identifier: MIT
#include "xlsx/edit/cell_changes.hpp"

#include <algorithm>

namespace jixiao::xlsx {
namespace {

// Changes come mostly in reading order: then the end is the place and nothing moves.
template <typename Change, typename Key>
Change& found_or_made(std::vector<Change>& changes, const Key& key, Key Change::*member) {
    auto place = changes.end();
    if (!changes.empty() && !(changes.back().*member < key)) {
        place = std::lower_bound(changes.begin(), changes.end(), key,
                                 [member](const Change& a, const Key& b) { return a.*member < b; });
    }
    if (place == changes.end() || (*place).*member != key) {
        place = changes.insert(place, Change());
        (*place).*member = key;
    }
    return *place;
}

}  // namespace

CellChange& CellChanges::at(CellRef where) {
    return found_or_made(cells_, where, &CellChange::at);
}

const CellChange* CellChanges::find(CellRef where) const {
    if (cells_.empty() || cells_.back().at < where) return nullptr;
    const auto place = std::lower_bound(cells_.begin(), cells_.end(), where,
                                        [](const CellChange& a, CellRef b) { return a.at < b; });
    return place == cells_.end() || place->at != where ? nullptr : &*place;
}

RowChange& CellChanges::row(std::uint32_t row) {
    return found_or_made(rows_, row, &RowChange::row);
}

void CellChanges::clear() {
    cells_.clear();
    rows_.clear();
    text_.clear();
}

}  // namespace jixiao::xlsx
