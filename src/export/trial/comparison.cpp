// SPDX-License-Identifier: MIT
#include "export/trial/comparison.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "check/rules/form_view.hpp"
#include "export/fill/row_identity.hpp"
#include "export/fill/table_findings.hpp"

namespace jixiao::trial {
namespace {

using fill::says_something;

// To whoever works with the data.
bool same(const Value& one, const Value& two) {
    if (one.has_number != two.has_number || (one.has_number && one.number != two.number)) {
        return false;
    }
    if (one.has_truth != two.has_truth || one.truth != two.truth) return false;
    // ≥3个 in one cell is what 3 is beside columns for ≥ and 个.
    const bool same_text = one.kind == MeasureKind::quantitative || one.text == two.text;
    return one.unit == two.unit && same_text && one.code == two.code && one.kind == two.kind &&
           one.op == two.op;
}

// Of tables longer than that records are not looked for by their names.
constexpr std::size_t kMostNamed = 5000;

class Comparison {
  public:
    Comparison(const TrialForm& written, const Form& read, const mapping::Mapping& mapping)
        : written_(written), read_(read), mapping_(mapping) {
        for (std::size_t i = 0; i < written.data.tables.size(); ++i) pair_table(i);
    }

    std::vector<Mismatch> run() {
        for (const TrialAnswer& answer : written_.answers) check(answer);
        return std::move(wrong_);
    }

  private:
    // The records of the same names, in their order.
    void pair_table(std::size_t index) {
        const Table& table = written_.data.tables[index];
        std::vector<const Record*>& pairs = records_.emplace_back(table.records.size(), nullptr);
        const Table* const other = table_like(index);
        if (other == nullptr) return;
        const bool as_many = other->records.size() == table.records.size();
        const std::string_view name = fill::name_path(mapping_.blocks[table.block]);
        std::vector<fill::RowIdentity> rows;
        if (other->records.size() <= kMostNamed) {
            for (const Record& row : other->records) rows.push_back(fill::identity_of(row, name));
        }
        std::size_t next = 0;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const fill::RowIdentity wanted = fill::identity_of(table.records[i], name);
            const auto found = std::find_if(
                rows.begin() + static_cast<std::ptrdiff_t>(next), rows.end(), [&](const auto& row) {
                    return row.kind == wanted.kind && row.name.same(wanted.name);
                });
            if (found != rows.end()) {
                const auto at = static_cast<std::size_t>(found - rows.begin());
                pairs[i] = &other->records[at];
                next = at + 1;
            } else if (as_many) {
                pairs[i] = &other->records[i];
            }
        }
    }

    [[nodiscard]] const Table* table_like(std::size_t index) const {
        const Table& table = written_.data.tables[index];
        const auto is_like = [&](const Table& one) { return one.block == table.block; };
        const auto& tables = written_.data.tables;
        auto before = std::count_if(tables.begin(),
                                    tables.begin() + static_cast<std::ptrdiff_t>(index), is_like);
        for (const Table& other : read_.tables) {
            if (is_like(other) && before-- == 0) return &other;
        }
        return nullptr;
    }

    // The field that should have the answer; nullptr where there is none.
    [[nodiscard]] const Field* counterpart(const TrialAnswer& answer) const {
        const std::string_view path = written_.field(answer).path;
        if (!answer.table) {
            const auto found = std::find_if(read_.fields.begin(), read_.fields.end(),
                                            [&](const Field& one) { return one.path == path; });
            return found == read_.fields.end() ? nullptr : &*found;
        }
        const Record* const record = records_[*answer.table][answer.record];
        if (record == nullptr) return nullptr;
        const auto& own = written_.data.tables[*answer.table].records[answer.record].fields;
        const auto before =
            std::count_if(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(answer.field),
                          [&](const Field& one) { return one.path == path; });
        return fill::field_at(*record, path, static_cast<std::size_t>(before));
    }

    void check(const TrialAnswer& answer) {
        const Field& written = written_.field(answer);
        const Field* const read = counterpart(answer);
        if (read != nullptr && same(written.value, read->value)) return;
        Mismatch mismatch{Mismatch::Kind::lost, &answer, std::string(written.value.printed), {}};
        if (const auto place = place_of(written.value, read)) {
            mismatch.kind = Mismatch::Kind::elsewhere;
            mismatch.read = *place;
        } else if (read != nullptr && says_something(read->value)) {
            mismatch.kind = Mismatch::Kind::differs;
            mismatch.read = std::string(read->value.printed);
            // What looks the same is told by what it means.
            if (mismatch.read == mismatch.written) {
                mismatch.written = meaning_of(written.value);
                mismatch.read = meaning_of(read->value);
            }
        }
        wrong_.push_back(std::move(mismatch));
    }

    static std::string meaning_of(const Value& value) {
        std::string text = value.has_number ? value.number.to_string() : std::string(value.text);
        return text.append(value.unit);
    }

    // Another field that has this answer and did not get it itself: what it is called.
    [[nodiscard]] std::optional<std::string> place_of(const Value& value, const Field* own) {
        if (by_text_.empty()) index_fields();
        const auto [first, last] = by_text_.equal_range(value.raw);
        for (auto found = first; found != last; ++found) {
            const auto [field, table] = found->second;
            if (field != own && !given_.contains({field->path, value.raw})) {
                return name_of(*field, table);
            }
        }
        return std::nullopt;
    }

    void index_fields() {
        for (const TrialAnswer& answer : written_.answers) {
            const Field& field = written_.field(answer);
            given_.emplace(field.path, field.value.raw);
        }
        const auto add = [&](const Field& field, const Table* table) {
            by_text_.emplace(field.value.raw, std::pair(&field, table));
        };
        for (const Field& field : read_.fields) add(field, nullptr);
        for (const Table& table : read_.tables) {
            for (const Record& record : table.records) {
                for (const Field& field : record.fields) add(field, &table);
            }
        }
    }

    static std::string name_of(const Field& field, const Table* table) {
        std::string name(field.path);
        if (table != nullptr) {
            for (const FoundColumn& column : table->columns) {
                if (column.spec == field.spec && !column.text.empty()) {
                    name = check::on_one_line(column.text);
                }
            }
        }
        return name + " (" + field.value.cell.to_string() + ")";
    }

    const TrialForm& written_;
    const Form& read_;
    const mapping::Mapping& mapping_;
    std::vector<std::vector<const Record*>> records_;  // by table, beside those written
    std::vector<Mismatch> wrong_;
    std::multimap<std::string_view, std::pair<const Field*, const Table*>> by_text_;  // as read
    std::set<std::pair<std::string_view, std::string_view>> given_;  // paths and texts written
};

}  // namespace

std::vector<Mismatch> compare(const TrialForm& written, const Form& read,
                              const mapping::Mapping& mapping) {
    return Comparison(written, read, mapping).run();
}

}  // namespace jixiao::trial
