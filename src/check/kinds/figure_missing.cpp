// SPDX-License-Identifier: MIT
// A cell is left blank in a row, or in a form, that has all that goes with it. A claim, so that a
// total which lacks the figure is not told too.
//   figure      a column, or a value of the form, that must be filled in
//   beside      where it is owed: columns that are filled in in its row; of a value of the form,
//               also columns that are filled in in some row. — and 无 owe nothing, nor do points
//               and amounts of zero
//   within      of names: the columns of the levels above; a row that has one of their labels to
//               itself is named by it (预算执行率 among the first level)
//   always      true: owed too where the form leaves the column blank in all rows, or says 无 or —;
//               else that is no gap, for many forms do without a column
//   denied      true: owed too where the cell says 无 or —, in forms that fill the column in
//   printed     true: the blank form has this place; where a form has it no more though it is owed,
//               that is told as a field or a column that is missing
//   applicable  a yes/no column; rows marked with no owe nothing
// Sources: national form (得分 of a row with 分值 and 实际完成值). Sichuan 2021: rows marked 否
// have no score; Guangdong 2019 leaves the columns for targets and actual values blank.
#include <algorithm>

#include "check/rules/address.hpp"
#include "check/rules/beside.hpp"
#include "check/rules/reason.hpp"
#include "check/rules/remarks.hpp"
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

struct FigureMissingSettings {
    Address figure;
    std::vector<Address> beside;
    std::vector<Address> within;
    std::optional<Address> applicable;
    bool always;
    bool denied;
    bool printed;
};

// What is printed at a value of the form or of one of its closing lines.
std::vector<mapping::Label> labels_of(const mapping::Mapping& mapping, std::string_view path) {
    for (const mapping::FieldSpec& field : mapping.fields) {
        if (field.path == path) return field.labels;
    }
    for (const mapping::Block& block : mapping.blocks) {
        for (const mapping::TotalLine& total : block.totals) {
            for (const auto& [place, column] : total.fields) {
                if (place == path) return total.labels;
            }
        }
    }
    return {};
}

// Told already as a mistyped one.
bool is_suggested(const Form& form, const std::vector<mapping::Label>& labels) {
    return std::ranges::any_of(form.findings, [&](const Finding& finding) {
        return finding.code == Code::label_suggestion &&
               std::ranges::any_of(labels, [&](const mapping::Label& label) {
                   return label.text == finding.expected;
               });
    });
}

bool is_missing(const Value& value) {
    return !is_filled(&value) && !value.formula_without_value;
}

// 无, — and / in the place of a figure.
bool denies(const Value& value) {
    return is_filled(&value) && !value.has_number && !gives_reason(&value);
}

// Whether the cell says that there is something to fill in beside it.
bool says_something(const Value* value) {
    if (!is_filled(value)) return false;
    // A measure of zero is a statement: no accidents.
    if (value->has_number) return value->kind != MeasureKind::blank || !value->number.is_zero();
    return gives_reason(value);
}

class FigureMissing final : public Rule {
  public:
    explicit FigureMissing(FigureMissingSettings settings)
        : settings_(std::move(settings)), column_(settings_.figure) {
        column_.kinds.clear();
    }

    void claim(const FormView& form, Claims& claims) const override {
        if (!settings_.figure.in_block) return claim_value(form, claims);
        const std::size_t before = claims.size();
        each_spot(form, settings_.figure, [&](const Spot& spot) {
            const bool gap = is_missing(*spot.value) ||
                             ((settings_.always || settings_.denied) && denies(*spot.value));
            if (gap && is_owed(form, spot)) claims.push_back({this, spot, 0});
        });
        const bool checked = settings_.always || claims.size() == before;
        if (!checked && !is_used(form, column_)) claims.resize(before);
    }

    Judgement judge(const FormView&, const Claim& claim, const Figures& figures) const override {
        Judgement out;
        if (figures.number(claim.result.value)) return out;
        out.outcome = Outcome::fails;
        out.code = Code::figure_missing;
        return out;
    }

    void remark(const FormView& form, Remarks& remarks) const override {
        if (!settings_.printed) return;
        if (settings_.figure.in_block) {
            for (const Table& table : form.form().tables) remark_column(form, table, remarks);
        } else {
            remark_value(form, remarks);
        }
    }

  private:
    void remark_value(const FormView& form, Remarks& remarks) const {
        const std::string& path = settings_.figure.path;
        const Spot place{nullptr, nullptr, nullptr, 0, path};
        const auto labels = labels_of(form.mapping(), path);
        if (form.field(path) != nullptr || labels.empty() || !is_owed(form, place) ||
            is_suggested(form.form(), labels)) {
            return;
        }
        remarks.add(id,
                    {.code = Code::field_missing, .at = place, .expected = labels.front().text});
    }

    void remark_column(const FormView& form, const Table& table, Remarks& remarks) const {
        const Address& figure = settings_.figure;
        const std::uint16_t spec = figure.specs.front();
        if (table.block != figure.block) return;
        const auto& heads = form.mapping().blocks[table.block].columns[spec].heads;
        const bool found = std::ranges::any_of(
            table.columns, [&](const FoundColumn& column) { return column.spec == spec; });
        if (found || heads.empty()) return;
        const bool owed = std::ranges::any_of(table.records, [&](const Record& record) {
            return figure.takes(record) && is_owed(form, {nullptr, &table, &record, spec, {}});
        });
        if (!owed) return;
        remarks.add(id, {.code = Code::column_missing,
                         .at = {nullptr, &table, nullptr, spec, {}},
                         .expected = heads.front().text});
    }

    void claim_value(const FormView& form, Claims& claims) const {
        const Spot spot = find_spot(form, settings_.figure);
        if (spot && is_missing(*spot.value) && is_owed(form, spot)) {
            claims.push_back({this, spot, 0});
        }
    }

    static bool is_used(const FormView& form, const Address& column) {
        bool used = false;
        each_spot(form, column,
                  [&](const Spot& spot) { used = used || says_something(spot.value); });
        return used;
    }

    bool is_named_above(const Spot& spot) const {
        return std::any_of(settings_.within.begin(), settings_.within.end(),
                           [&](const Address& level) {
                               if (spot.record == nullptr || !level.takes(*spot.record))
                                   return false;
                               const Value* const label = level.in(*spot.table, *spot.record).value;
                               return is_filled(label) && label->cell.row == spot.record->row &&
                                      label->shared_rows <= 1;
                           });
    }

    bool is_owed(const FormView& form, const Spot& spot) const {
        const Value* const mark = beside(form, spot, settings_.applicable);
        if (mark != nullptr && mark->has_truth && !mark->truth) return false;
        if (is_named_above(spot)) return false;
        return std::all_of(settings_.beside.begin(), settings_.beside.end(),
                           [&](const Address& other) {
                               if (spot.record == nullptr && other.in_block)
                                   return is_used(form, other);
                               return says_something(beside(form, spot, other));
                           });
    }

    FigureMissingSettings settings_;
    Address column_;  // of the figure, in rows of all kinds
};

std::unique_ptr<Rule> make_figure_missing(RuleSettings& settings) {
    FigureMissingSettings read{
        settings.address("figure"),          settings.addresses("beside"),
        settings.optional_columns("within"), settings.optional_column("applicable"),
        settings.truth("always", false),     settings.truth("denied", false),
        settings.truth("printed", false)};
    return std::make_unique<FigureMissing>(std::move(read));
}

}  // namespace

extern const RuleKind figure_missing_kind{"figure_missing", make_figure_missing};

}  // namespace jixiao::check
