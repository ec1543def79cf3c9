// SPDX-License-Identifier: MIT
#include "export/fill/table_rows.hpp"

#include <algorithm>

#include "export/fill/alignment.hpp"

namespace jixiao::fill {
namespace {

using importer::RowUse;

class RecordPlacer {
  public:
    RecordPlacer(const std::vector<const Record*>& records,
                 const std::vector<RowIdentity>& identities, const BlankTable& table)
        : records_(records),
          data_(identities),
          rows_(table.rows),
          blank_(table.identities),
          labelled_(table.labelled) {}

    std::vector<Slot> place() {
        pin_labelled_kinds();
        const auto pairs =
            align(others_.size(), rows_.size(), [&](std::size_t other, std::size_t row) {
                return pinned_[row] ? 0 : fit(others_[other], row);
            });
        // The row of the next record that has one.
        std::vector<std::size_t> limits(pairs.size() + 1, rows_.size());
        for (std::size_t other = pairs.size(); other-- > 0;) {
            limits[other] = pairs[other].value_or(limits[other + 1]);
        }
        for (std::size_t other = 0; other < pairs.size(); ++other) {
            if (pairs[other]) {
                use_rows(*pairs[other]);
                use_row(others_[other]);
            } else if (!labelled_) {
                insert(others_[other], limits[other]);
            }
        }
        use_rows(rows_.size());
        return std::move(slots_);
    }

  private:
    static constexpr std::uint32_t kSameKind = 10'000;
    static constexpr std::uint32_t kSameName = 1'000;
    static constexpr std::uint32_t kSameWords = 100;
    static constexpr std::uint32_t kRoom = 50;

    // The one row 合计 takes the one record of its kind, whether both stand above or below the
    // others, and whatever they are called.
    void pin_labelled_kinds() {
        pinned_.resize(rows_.size());
        std::vector<bool> is_pinned(records_.size());
        for (std::size_t row = 0; row < rows_.size() && !labelled_; ++row) {
            if (rows_[row].kind_label != KindLabel::alone) continue;
            const auto record = only_one(data_, blank_[row].kind);
            if (!record || !only_one(blank_, blank_[row].kind)) continue;
            pinned_[row] = record;
            is_pinned[*record] = true;
        }
        for (std::size_t record = 0; record < records_.size(); ++record) {
            if (!is_pinned[record]) others_.push_back(record);
        }
    }

    static std::optional<std::size_t> only_one(const std::vector<RowIdentity>& all,
                                               std::string_view kind) {
        const auto has_kind = [&](const RowIdentity& one) { return one.kind == kind; };
        const auto first = std::ranges::find_if(all, has_kind);
        if (first == all.end() || std::find_if(first + 1, all.end(), has_kind) != all.end()) {
            return std::nullopt;
        }
        return first - all.begin();
    }

    // 0: not at all.
    [[nodiscard]] std::uint32_t fit(std::size_t record, std::size_t row) const {
        const RowIdentity& data = data_[record];
        const RowIdentity& blank = blank_[row];
        if (labelled_) return data.kind == blank.kind ? kSameKind : 0;
        if (!data.kind.empty() && !blank.kind.empty() && data.kind != blank.kind) return 0;
        // Names differ most of the time: they are looked at before all levels are.
        const bool is_printed = rows_[row].use == RowUse::record && !blank.name.is_blank();
        // What kind the row is, its label said in another place.
        const bool by_kind = rows_[row].kind_label != KindLabel::none && data.name.is_blank();
        if (by_kind && data.kind == blank.kind) return kSameWords;
        if (is_printed && (data.name.is_blank() || !data.name.same(blank.name))) return 0;
        const LevelMatch levels = match_levels(data, blank);
        const auto depth = static_cast<std::uint32_t>(levels.equal);
        if (is_printed) {
            const bool same_words = data.name.text == blank.name.text;
            const std::uint32_t name = kSameName + (same_words ? kSameWords : 0) + depth;
            return levels.differs ? kSameWords + depth : name;
        }
        if (levels.differs) return 0;
        return levels.unknown ? kRoom - 1 + depth : kRoom + 2 * depth;
    }

    void use_row(std::size_t record) {
        slots_.push_back({next_, records_[record], &data_[record], row_at(next_), next_, 0});
        ++next_;
    }
    void use_rows(std::size_t end) {
        for (; next_ < end; ++next_) {
            const auto record = pinned_[next_];
            slots_.push_back({next_, record ? records_[*record] : nullptr,
                              record ? &data_[*record] : nullptr, row_at(next_), next_, 0});
        }
    }
    [[nodiscard]] std::uint32_t row_at(std::size_t row) const {
        return rows_[row].record.row + inserted_;
    }

    static std::size_t in_common(const RowIdentity& one, const RowIdentity& two) {
        return match_levels(one, two).equal + (one.kind == two.kind ? 1 : 0);
    }
    [[nodiscard]] std::size_t in_common(std::size_t record, std::size_t row) const {
        return row < rows_.size() ? in_common(data_[record], blank_[row]) : 0;
    }

    // Beside the row that it has most levels in common with, but not within deeper ones.
    void insert(std::size_t record, std::size_t limit) {
        std::size_t place = next_;
        std::size_t most = 0;
        for (std::size_t row = next_; row <= limit; ++row) {
            const std::size_t above = row == 0 ? 0 : in_common(record, row - 1);
            const std::size_t most_here = std::max(above, in_common(record, row));
            const bool inside = row > 0 && row < rows_.size() &&
                                in_common(blank_[row - 1], blank_[row]) > most_here;
            if (inside || (row > next_ && most_here <= most)) continue;
            place = row;
            most = most_here;
        }
        // Below the total that the data have above it.
        for (std::size_t row = next_; row < limit && most == 0; ++row) {
            if (pinned_[row] && *pinned_[row] < record) place = row + 1;
        }
        use_rows(place);
        const bool below = place > 0 && in_common(record, place - 1) >= in_common(record, place);
        below ? insert_below(record) : insert_above(record);
        ++inserted_;
    }

    void insert_below(std::size_t record) {
        const std::size_t row = next_ - 1;
        const std::uint32_t before = rows_[row].record.row + 1;
        slots_.push_back(
            {std::nullopt, records_[record], &data_[record], slots_.back().at + 1, row, before});
    }

    void insert_above(std::size_t record) {
        const std::uint32_t before = rows_[next_].record.row;
        slots_.push_back(
            {std::nullopt, records_[record], &data_[record], row_at(next_), next_, before});
    }

    const std::vector<const Record*>& records_;
    const std::vector<RowIdentity>& data_;  // beside the records
    const std::vector<BlankRow>& rows_;
    const std::vector<RowIdentity>& blank_;
    bool labelled_;
    std::vector<std::optional<std::size_t>> pinned_;  // beside the rows: their records
    std::vector<std::size_t> others_;                 // records that are not pinned
    std::vector<Slot> slots_;
    std::size_t next_ = 0;  // the first row that is not used yet
    std::uint32_t inserted_ = 0;
};

}  // namespace

std::vector<Slot> place_records(const std::vector<const Record*>& records,
                                const std::vector<RowIdentity>& identities,
                                const BlankTable& table) {
    return RecordPlacer(records, identities, table).place();
}

}  // namespace jixiao::fill
