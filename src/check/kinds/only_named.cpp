// SPDX-License-Identifier: MIT
// A row of a table that has a name and no figure at all, though other rows are filled in: its
// figures were deleted, or forgotten. Nothing else tells it, for a sum with a blank part is open.
//   name        the columns of the name; of several the first that is filled in counts
//   fallback    the columns of the name where the mapping has none of them
//   figures     the columns of which none is filled in; at least two of them are on the form
//   applicable  a yes/no column; rows marked with no owe nothing
// Sources: national form (every row has 指标值, 分值, 实际完成值 and 得分). Sichuan 2021: rows
// marked 否 are left blank.
#include <algorithm>

#include "check/rules/address.hpp"
#include "check/rules/beside.hpp"
#include "check/rules/reason.hpp"
#include "check/rules/remarks.hpp"
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

// A list with a single column of figures may leave some of them open.
constexpr std::size_t kFewestColumns = 2;

struct OnlyNamedSettings {
    std::vector<Address> name;
    std::vector<Address> figures;
    std::optional<Address> applicable;
};

class OnlyNamed final : public Rule {
  public:
    explicit OnlyNamed(OnlyNamedSettings settings) : settings_(std::move(settings)) {}

    void remark(const FormView& form, Remarks& remarks) const override {
        for (const Table& table : form.form().tables) {
            if (table.block != settings_.figures.front().block) continue;
            const bool used = std::ranges::any_of(
                table.records, [&](const Record& record) { return !is_bare(table, record); });
            if (!used) continue;
            for (const Record& record : table.records) remark_row(form, table, record, remarks);
        }
    }

  private:
    void remark_row(const FormView& form, const Table& table, const Record& record,
                    Remarks& remarks) const {
        if (!is_bare(table, record)) return;
        for (const Address& column : settings_.name) {
            if (!column.takes(record)) continue;
            const Spot name = column.in(table, record);
            if (!is_filled(name.value)) continue;
            // A name that is merged down or carried down is not that of a row.
            if (name.value->shared_rows > 1 || name.value->cell.row != record.row) return;
            const Value* const mark = beside(form, name, settings_.applicable);
            if (mark != nullptr && mark->has_truth && !mark->truth) return;
            return remarks.add(id, {.code = Code::row_only_named, .at = name});
        }
    }

    [[nodiscard]] bool is_bare(const Table& table, const Record& record) const {
        std::size_t columns = 0;
        for (const Address& column : settings_.figures) {
            if (!column.takes(record)) continue;
            const Value* const value = column.in(table, record).value;
            if (value == nullptr) continue;
            ++columns;
            if (is_filled(value) || value->formula_without_value) return false;
        }
        return columns >= kFewestColumns;
    }

    OnlyNamedSettings settings_;
};

std::unique_ptr<Rule> make_only_named(RuleSettings& settings) {
    const std::vector<Address> fallback = settings.optional_columns("fallback");
    auto name = fallback.empty() ? settings.columns("name") : settings.optional_columns("name");
    if (name.empty()) name = fallback;
    OnlyNamedSettings read{std::move(name), settings.columns("figures"),
                           settings.optional_column("applicable")};
    return std::make_unique<OnlyNamed>(std::move(read));
}

}  // namespace

extern const RuleKind only_named_kind{"only_named", make_only_named};

}  // namespace jixiao::check
