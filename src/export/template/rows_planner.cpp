// SPDX-License-Identifier: MIT
#include "export/template/rows_planner.hpp"

#include <algorithm>

#include "base/text/utf8.hpp"

namespace jixiao::exporter {
namespace {

using mapping::Block;
using mapping::ColumnSpan;
using mapping::ColumnSpec;
using mapping::FillDown;

constexpr std::size_t kShort = 18;  // columns of a text that is centred

class RowsPlanner {
  public:
    RowsPlanner(PlanSheet& sheet, const LaidTable& laid, const Block& block,
                const TableContent& content, PlacedTable& table)
        : sheet_(sheet),
          laid_(laid),
          block_(block),
          content_(content),
          table_(table),
          name_(naming_column(block)) {}

    void run() {
        const auto count = static_cast<std::uint32_t>(content_.rows.size());
        top_ = sheet_.take_rows(count, laid_.part == nullptr ? Decimal() : laid_.part->height);
        for (std::uint32_t i = 0; i < count; ++i) {
            table_.rows.push_back({content_.rows[i].kind, top_ + i,
                                   std::vector<std::vector<std::size_t>>(block_.columns.size())});
        }
        for (const LaidColumn& column : laid_.columns) {
            for (std::uint16_t place = 0; place < column.at.size(); ++place) {
                plan_column(column, place);
            }
        }
    }

  private:
    void plan_column(const LaidColumn& column, std::uint16_t place) {
        for (std::size_t row = 0; row < content_.rows.size();) {
            // A text over all columns of a list takes the place of the others.
            const ContentValue* const first = content_.rows[row].find(column.spec);
            const bool across = first != nullptr && first->across;
            const ContentValue* const value =
                across ? first : content_.rows[row].find(column.spec, place);
            const std::size_t rows = rows_of(column.spec, place, value, row);
            if (!across || place == 0) {
                ColumnSpan at = column.at[place];
                if (across) at.last = column.at.back().last;
                add_cell(column.spec, value, row, rows, at);
            }
            row += rows;
        }
    }

    // How many rows the cell covers that begins here.
    [[nodiscard]] std::size_t rows_of(std::uint16_t spec, std::uint16_t place,
                                      const ContentValue* value, std::size_t row) const {
        const ColumnSpec& column = block_.columns[spec];
        const std::size_t left = content_.rows.size() - row;
        if (value == nullptr) return 1;
        if (value->rows > 0) return std::min<std::size_t>(value->rows, left);
        if (column.fill == FillDown::none) return 1;
        std::size_t end = row + 1;
        while (end < content_.rows.size() && goes_on(column, spec, place, content_.rows[end])) {
            ++end;
        }
        return end - row;
    }

    [[nodiscard]] bool goes_on(const ColumnSpec& column, std::uint16_t spec, std::uint16_t place,
                               const ContentRow& row) const {
        if (row.find(spec, place) != nullptr) return false;
        if (column.fill == FillDown::always) return true;
        return std::none_of(row.values.begin(), row.values.end(), [&](const ContentValue& value) {
            const ColumnSpec& other = block_.columns[value.spec];
            return other.type == FieldType::level && other.level < column.level;
        });
    }

    void add_cell(std::uint16_t spec, const ContentValue* value, std::size_t row, std::size_t rows,
                  ColumnSpan at) {
        const ColumnSpec& column = block_.columns[spec];
        const bool printed = value != nullptr && (!value->text.empty() || value->number);
        const std::size_t index = sheet_.add(
            top_ + static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(rows), at,
            role_of(column, printed ? value : nullptr, row), printed ? value->text : std::string());
        PlanCell& cell = sheet_.cell(index);
        if (printed) cell.number = value->number;
        cell.align = align_of(spec, cell);
        for (std::size_t i = row; i < row + rows; ++i) {
            table_.rows[i].cells[spec].push_back(index);
        }
    }

    // A unit fills in what the office has not printed; numbers that the office gives only where it
    // has named the row.
    [[nodiscard]] CellRole role_of(const ColumnSpec& column, const ContentValue* value,
                                   std::size_t row) const {
        if (value != nullptr && is_sample(*value)) return CellRole::answer;
        if (value != nullptr) return CellRole::given;
        if (column.type == FieldType::level) return named(row);
        if (!column.given) return CellRole::answer;
        return is_figure(column.type) ? named(row) : CellRole::given;
    }

    [[nodiscard]] bool is_sample(const ContentValue& value) const {
        if (laid_.part == nullptr) return false;
        const auto& samples = laid_.part->samples;
        return value.spec == name_ &&
               std::any_of(samples.begin(), samples.end(),
                           [&](const auto& sample) { return sample.text == value.text; });
    }

    // What is blank in a row that the office has named, or has given points of its own, is meant to
    // be.
    [[nodiscard]] CellRole named(std::size_t row) const {
        if (name_ == kNoColumn) return CellRole::given;
        const ContentRow& content = content_.rows[row];
        const ContentValue* const name = content.find(name_);
        const bool has_name = name != nullptr && !name->text.empty() && !is_sample(*name);
        const bool has_points =
            std::any_of(content.values.begin(), content.values.end(), [&](const auto& value) {
                return value.number && rows_of(value.spec, value.place, &value, row) == 1;
            });
        return has_name || has_points ? CellRole::given : CellRole::answer;
    }

    [[nodiscard]] mapping::TextAlign align_of(std::uint16_t spec, const PlanCell& cell) const {
        const ColumnSpec& column = block_.columns[spec];
        const bool words = column.type == FieldType::text || column.type == FieldType::label;
        const bool name = spec == name_ && column.type == FieldType::level;
        const bool labels = column.row_label && column.type == FieldType::label;
        if (name && laid_.part != nullptr && laid_.part->align != mapping::TextAlign::unsaid) {
            return laid_.part->align;
        }
        if (labels || name) return mapping::TextAlign::left;
        if (!words || column.row_label) return mapping::TextAlign::centre;
        const bool is_short = !cell.text.empty() && display_width(cell.text) <= kShort;
        return is_short || cell.number ? mapping::TextAlign::centre : mapping::TextAlign::left;
    }

    PlanSheet& sheet_;
    const LaidTable& laid_;
    const Block& block_;
    const TableContent& content_;
    PlacedTable& table_;
    std::uint16_t name_;
    std::uint32_t top_ = 0;
};

}  // namespace

std::uint16_t naming_column(const Block& block) {
    std::uint16_t name = kNoColumn;
    for (std::uint16_t i = 0; i < block.columns.size(); ++i) {
        const ColumnSpec& column = block.columns[i];
        if (column.row_label) return i;
        if (column.type != FieldType::level) continue;
        if (name == kNoColumn || column.level > block.columns[name].level) name = i;
    }
    return name;
}

void plan_rows(PlanSheet& sheet, const LaidTable& laid, const Block& block,
               const TableContent& content, PlacedTable& table) {
    RowsPlanner(sheet, laid, block, content, table).run();
}

}  // namespace jixiao::exporter
