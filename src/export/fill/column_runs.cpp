// SPDX-License-Identifier: MIT
#include "export/fill/column_runs.hpp"

#include "base/text/label_key.hpp"
#include "import/sheet_view.hpp"

namespace jixiao::fill {
namespace {

bool same_levels_down_to(const RowIdentity& one, const RowIdentity& two, std::string_view path) {
    for (std::size_t i = 0; i < one.levels.size() && i < two.levels.size(); ++i) {
        if (!one.levels[i].second.same(two.levels[i].second)) return false;
        if (one.levels[i].first == path) return !one.levels[i].second.is_blank();
    }
    return false;
}

class RunFinder {
  public:
    RunFinder(const BlankColumn& column, const std::vector<Slot>& slots,
              const std::vector<SlotValue>& values, const std::vector<RowIdentity>& identities,
              const xlsx::Grid& grid)
        : column_(column), slots_(slots), values_(values), identities_(identities), grid_(grid) {}

    std::vector<ColumnRun> find() {
        if (!column_.is_level) bridge_gaps();
        std::vector<ColumnRun> runs;
        runs.reserve(slots_.size());
        for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
            if (slot > 0 && goes_on(slot)) {
                runs.back().last = slot + 1;
            } else {
                runs.push_back({slot, slot + 1});
            }
        }
        return runs;
    }

  private:
    // One cell of the data whose rows do not come to stand together: rows of the template that the
    // data do not use, without a name and with nothing of their own in this column, belong to it.
    void bridge_gaps() {
        std::size_t last = slots_.size();
        for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
            if (slots_[slot].data == nullptr) continue;
            const bool gap = last < slot && slot - last > 1;
            if (gap && has_same_data(last, slot) && is_free(last + 1, slot)) {
                bridged_.resize(slots_.size());
                for (std::size_t i = last + 1; i <= slot; ++i) bridged_[i] = true;
            }
            last = slot;
        }
    }

    [[nodiscard]] bool has_same_data(std::size_t one, std::size_t two) const {
        const Field* const above = values_[one].data;
        const Field* const below = values_[two].data;
        return above != nullptr && below != nullptr && above->value.cell == below->value.cell &&
               above->value.stored != CellType::blank;
    }

    [[nodiscard]] bool is_free(std::size_t first, std::size_t end) const {
        for (std::size_t i = first; i < end; ++i) {
            const Field* const blank = values_[i].blank;
            if (!identities_[i].name.is_blank()) return false;
            if (blank == nullptr || !trimmed(blank->value.raw).empty()) return false;
            const xlsx::Cell* const cell = grid_.at(blank->value.cell);
            if (cell != nullptr && cell->has_formula) return false;
        }
        return true;
    }

    [[nodiscard]] bool goes_on(std::size_t slot) const {
        if (slots_[slot].at != slots_[slot - 1].at + 1) return false;
        return column_.is_level && !column_.is_name ? level_goes_on(slot) : value_goes_on(slot);
    }

    [[nodiscard]] bool merged_in_template(std::size_t slot) const {
        const Field* const above = values_[slot - 1].blank;
        const Field* const own = values_[slot].blank;
        return slots_[slot].row && slots_[slot - 1].row && own != nullptr && above != nullptr &&
               own->value.cell == above->value.cell;
    }

    [[nodiscard]] bool is_labelled(std::size_t slot) const {
        const Field* const blank = values_[slot].blank;
        return slots_[slot].row && blank != nullptr && !trimmed(blank->value.raw).empty();
    }

    [[nodiscard]] bool level_goes_on(std::size_t slot) const {
        if (merged_in_template(slot)) return true;
        if (column_.repeats || (is_labelled(slot) && is_labelled(slot - 1))) return false;
        return same_levels_down_to(identities_[slot], identities_[slot - 1], column_.spec->path);
    }

    [[nodiscard]] bool value_goes_on(std::size_t slot) const {
        if (!bridged_.empty() && bridged_[slot]) return true;
        const Field* const above = values_[slot - 1].data;
        const Field* const own = values_[slot].data;
        const bool says = own != nullptr && own->value.stored != CellType::blank;
        if (says && above != nullptr && own->value.cell == above->value.cell) return true;
        if (!has_cell_of_above(slot)) return false;
        if (!says) return true;
        if (above != nullptr) return own->value.raw == above->value.raw && !adds_up(slot);
        return says_the_same(values_[slot].blank->value, own->value);
    }

    // Two figures that are alike would count once in one cell; what the template prints there
    // stands for both.
    [[nodiscard]] bool adds_up(std::size_t slot) const {
        return is_figure(values_[slot].data->type) &&
               grid_.at(values_[slot].blank->value.cell) == nullptr;
    }

    // Both rows are, or are like, rows of one merged cell of the template.
    [[nodiscard]] bool has_cell_of_above(std::size_t slot) const {
        const Field* const above = values_[slot - 1].blank;
        const Field* const own = values_[slot].blank;
        if (own == nullptr || above == nullptr) return false;
        if (own->value.cell != above->value.cell) return false;
        return grid_.merge_at(own->value.cell).rows() > 1;
    }

    const BlankColumn& column_;
    const std::vector<Slot>& slots_;
    const std::vector<SlotValue>& values_;
    const std::vector<RowIdentity>& identities_;
    const xlsx::Grid& grid_;
    std::vector<bool> bridged_;  // beside the slots: goes on from the row above; may be empty
};

}  // namespace

bool says_the_same(const Value& printed, const Value& said) {
    if (said.stored == CellType::blank) return true;
    if (printed.has_number || said.has_number) {
        return printed.has_number && said.has_number && printed.number == said.number;
    }
    return printed.raw == said.raw || label_key(printed.raw) == label_key(said.raw);
}

std::vector<ColumnRun> runs_of(const BlankColumn& column, const std::vector<Slot>& slots,
                               const std::vector<SlotValue>& values,
                               const std::vector<RowIdentity>& identities, const xlsx::Grid& grid) {
    return RunFinder(column, slots, values, identities, grid).find();
}

}  // namespace jixiao::fill
