// SPDX-License-Identifier: MIT
#include "export/template/layout_content.hpp"

#include <algorithm>

#include "check/template/template_cells.hpp"
#include "export/template/row_kinds.hpp"
#include "export/template/rows_planner.hpp"
#include "export/template/usual_levels.hpp"

namespace jixiao::exporter {
namespace {

using mapping::Block;
using mapping::ColumnSpec;
using mapping::LayoutRow;
using mapping::Mapping;

constexpr std::uint16_t kBlankRows = 8;   // of a table whose rows nobody names
constexpr std::uint16_t kOpenedRows = 3;  // below a sub-total

const LaidTable* table_of(const FormLayout& layout, std::size_t block) {
    for (const LaidPart& part : layout.parts) {
        const auto* const table = std::get_if<LaidTable>(&part);
        if (table != nullptr && table->block == block) return table;
    }
    return nullptr;
}

class TableWriter {
  public:
    TableWriter(const Block& block, const LaidTable& laid, TableContent& out)
        : block_(block), laid_(laid), out_(out), kinds_(block) {}

    void run(const mapping::Dictionaries& dictionaries) {
        if (laid_.part != nullptr && !laid_.part->rows.empty()) {
            for (const LayoutRow& row : laid_.part->rows) add_written(row);
        } else if (!block_.row_kinds.empty()) {
            add_kinds();
        } else if (!add_usual_levels(block_, dictionaries, out_.rows)) {
            out_.rows.resize(kBlankRows);
        }
        add_samples();
        out_.fixed = is_fixed();
    }

  private:
    // The block's column of a name in a row: "#1" is the second one from the left.
    [[nodiscard]] std::uint16_t column_of(const std::string& path) const {
        if (path.starts_with('#')) {
            const std::size_t place = std::stoul(path.substr(1));
            return place < laid_.columns.size() ? laid_.columns[place].spec : kNoColumn;
        }
        for (std::uint16_t i = 0; i < block_.columns.size(); ++i) {
            if (block_.columns[i].path == path) return i;
        }
        return kNoColumn;
    }

    void add_written(const LayoutRow& row) {
        ContentRow content;
        for (const auto& [path, text] : row.values) {
            const std::uint16_t spec = column_of(path);
            if (spec == kNoColumn) continue;
            const ColumnSpec& column = block_.columns[spec];
            // Level labels that go on are one cell.
            if (path.starts_with('#') && goes_on(spec, text)) continue;
            content.values.push_back(content_value(column, spec, text));
            if (path.starts_with('#')) said_[spec] = text;
            if (column.row_label) content.kind = kinds_.kind_of(text);
        }
        out_.rows.push_back(std::move(content));
        for (std::uint16_t i = 1; i < row.count; ++i) out_.rows.emplace_back();
    }

    // The same words as above, below the same words of the columns in front.
    bool goes_on(std::uint16_t spec, const std::string& text) {
        if (block_.columns[spec].type != FieldType::level) return false;
        if (said_[spec] == text) return true;
        for (auto& [other, words] : said_) {
            if (block_.columns[other].level > block_.columns[spec].level) words.clear();
        }
        return false;
    }

    void add_kinds() {
        const auto label = std::find_if(block_.columns.begin(), block_.columns.end(),
                                        [](const ColumnSpec& column) { return column.row_label; });
        for (const mapping::RowKind& kind : block_.row_kinds) {
            if (kind.labels.empty()) {
                const bool open = kind.name == check::open_kind(block_);
                for (std::uint16_t i = 0; open && i < kBlankRows; ++i) {
                    out_.rows.push_back({kind.name, {}});
                }
                continue;
            }
            ContentRow row;
            row.kind = kind.name;
            if (label != block_.columns.end()) {
                const auto spec = static_cast<std::uint16_t>(label - block_.columns.begin());
                row.values.push_back(content_value(*label, spec, kind.labels.front().text));
            }
            out_.rows.push_back(std::move(row));
            for (std::uint16_t i = 0; !kind.opens.empty() && i < kOpenedRows; ++i) {
                out_.rows.push_back({kind.opens, {}});
            }
        }
        if (out_.rows.empty()) out_.rows.resize(kBlankRows);
    }

    // The names that a blank brings along, row by row below each label.
    void add_samples() {
        if (laid_.part == nullptr || laid_.part->samples.empty()) return;
        const auto& samples = laid_.part->samples;
        const std::uint16_t name = naming_column(block_);
        for (std::size_t row = 0; row < out_.rows.size();) {
            std::size_t end = row + 1;
            while (end < out_.rows.size() && out_.rows[end].values.empty()) ++end;
            for (std::size_t i = row; i < end; ++i) {
                if (out_.rows[i].find(name) != nullptr) continue;
                const std::size_t left = end - i;
                const std::size_t place = i - row;
                const bool last = left == 1 && place + 1 >= samples.size();
                if (!last && place + 1 >= samples.size()) continue;
                const std::string& text = last ? samples.back().text : samples[place].text;
                out_.rows[i].values.push_back(content_value(block_.columns[name], name, text));
            }
            row = end;
        }
    }

    // Does the office name every row?
    [[nodiscard]] bool is_fixed() const {
        const std::uint16_t name = naming_column(block_);
        if (name == kNoColumn || (laid_.part != nullptr && !laid_.part->samples.empty())) {
            return name == kNoColumn && block_.row_kinds.empty() ? false
                                                                 : !block_.row_kinds.empty();
        }
        return std::all_of(out_.rows.begin(), out_.rows.end(),
                           [&](const ContentRow& row) { return row.find(name) != nullptr; });
    }

    const Block& block_;
    const LaidTable& laid_;
    TableContent& out_;
    RowKindTeller kinds_;
    std::map<std::uint16_t, std::string> said_;  // level words of the row above
};

bool has_year_line(const Mapping& mapping) {
    return std::any_of(mapping.fields.begin(), mapping.fields.end(), [](const auto& field) {
        return field.type == FieldType::year && field.place == mapping::FieldPlace::title_area;
    });
}

void add_texts(const Mapping& mapping, FormContent& content) {
    const mapping::Layout& look = mapping.layout;
    content.sheet = look.sheet.empty() ? mapping.name : look.sheet;
    content.before_title = look.before_title;
    content.title = look.title;
    if (content.title.empty()) {
        content.title =
            mapping.recognise.titles.empty() ? mapping.name : mapping.recognise.titles.front().text;
    }
    content.after_title = look.after_title;
    if (!look.given && has_year_line(mapping)) content.after_title = "（{year}年度）";
}

}  // namespace

ContentValue content_value(const ColumnSpec& column, std::uint16_t spec, std::string_view text) {
    ContentValue value;
    value.spec = spec;
    if (is_figure(column.type)) value.number = Decimal::parse(text);
    if (!value.number) value.text = text;
    return value;
}

FormContent content_of_layout(const Mapping& mapping, const FormLayout& layout,
                              const mapping::Dictionaries& dictionaries) {
    FormContent content;
    add_texts(mapping, content);
    for (std::size_t i = 0; i < mapping.blocks.size(); ++i) {
        TableContent table;
        table.block = static_cast<std::uint16_t>(i);
        if (const LaidTable* const laid = table_of(layout, i)) {
            TableWriter(mapping.blocks[i], *laid, table).run(dictionaries);
        }
        content.tables.push_back(std::move(table));
    }
    return content;
}

}  // namespace jixiao::exporter
