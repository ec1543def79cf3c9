// SPDX-License-Identifier: MIT
#include "mapping/lint/layout_lint.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"
#include "mapping/parse/layout_parser.hpp"

namespace jixiao::mapping {
namespace {

// Something that takes columns of a part, for messages.
struct Taken {
    std::string_view what;
    ColumnSpan at;
    SourceAt source;
};

class LayoutLint {
  public:
    LayoutLint(const Mapping& mapping, Issues& issues)
        : mapping_(mapping), layout_(mapping.layout), issues_(issues) {
        for (const FieldSpec& field : mapping.fields) fields_.push_back(field.path);
        for (const Block& block : mapping.blocks) blocks_.push_back(block.name);
    }

    void run() {
        lint_title();
        for (const LayoutPart& part : layout_.parts) {
            for (const LayoutText& field : part.fields) check_known(field, fields_);
            if (!part.fields.empty()) lint_fields(part);
            if (!part.block.empty()) lint_table(part);
        }
        for (const LayoutText& target : layout_.targets) check_known(target, columns_of_all());
        if (!layout_.parts.empty()) lint_missing();
    }

  private:
    void check_known(const LayoutText& word, const std::vector<std::string_view>& allowed) {
        if (std::find(allowed.begin(), allowed.end(), word.text) != allowed.end()) return;
        issues_.add_unknown(Code::mapping_bad_value, word.at, word.text, allowed);
    }

    [[nodiscard]] std::vector<std::string_view> columns_of_all() const {
        std::vector<std::string_view> paths;
        for (const Block& block : mapping_.blocks) {
            for (const ColumnSpec& column : block.columns) paths.push_back(column.path);
        }
        return paths;
    }

    void lint_title() {
        if (layout_.title.empty() || mapping_.recognise.titles.empty()) return;
        const std::string key = label_key(layout_.title);
        std::string words;
        for (const Label& title : mapping_.recognise.titles) {
            if (key.find(title.key) != std::string::npos) return;
            words.append(words.empty() ? "" : "、").append(title.text);
        }
        issues_.add(Code::mapping_layout_title, layout_.at, layout_.title, words);
    }

    [[nodiscard]] const FieldSpec* field(std::string_view path) const {
        const auto found = std::find_if(mapping_.fields.begin(), mapping_.fields.end(),
                                        [&](const FieldSpec& one) { return one.path == path; });
        return found == mapping_.fields.end() ? nullptr : &*found;
    }

    void lint_fields(const LayoutPart& part) {
        std::size_t needed = 0;
        for (const LayoutText& path : part.fields) {
            const FieldSpec* const known = field(path.text);
            if (known == nullptr) return;
            const bool one = part.inside || known->value_below || known->labels.empty();
            needed += one ? 1 : 2;
        }
        if (!part.at.empty() && part.at.size() != needed) {
            issues_.add(Code::mapping_layout_columns, part.source, std::to_string(part.at.size()),
                        std::to_string(needed));
        }
        std::vector<Taken> taken;
        for (const ColumnSpan& span : part.at) {
            taken.push_back({part.fields.front().text, span, part.source});
        }
        lint_overlap(part, std::move(taken));
    }

    void lint_table(const LayoutPart& part) {
        const auto block = std::find_if(mapping_.blocks.begin(), mapping_.blocks.end(),
                                        [&](const Block& one) { return one.name == part.block; });
        if (block == mapping_.blocks.end()) {
            check_known({part.block, part.source}, blocks_);
            return;
        }
        std::vector<std::string_view> paths;
        for (const ColumnSpec& column : block->columns) paths.push_back(column.path);
        std::vector<Taken> taken;
        for (const LayoutColumn& column : part.columns) {
            lint_column(column, paths);
            for (const ColumnSpan& at : column.at) {
                taken.push_back({column.path, at, column.source});
            }
        }
        lint_overlap(part, std::move(taken));
        for (const LayoutRow& row : part.rows) lint_row(*block, part, row, paths);
    }

    void lint_column(const LayoutColumn& column, const std::vector<std::string_view>& paths) {
        if (std::find(paths.begin(), paths.end(), column.path) == paths.end()) {
            issues_.add_unknown(Code::mapping_unknown_column, column.source, column.path, paths);
        } else if (column.heads.size() > 1 && column.heads.size() != column.at.size()) {
            issues_.add(Code::mapping_layout_columns, column.source,
                        std::to_string(column.at.size()), std::to_string(column.heads.size()));
        }
    }

    void lint_overlap(const LayoutPart& part, std::vector<Taken> taken) {
        if (part.side) taken.push_back({part.side->text, part.side->at, part.source});
        for (std::size_t i = 0; i < taken.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const bool apart =
                    taken[i].at.first > taken[j].at.last || taken[j].at.first > taken[i].at.last;
                if (apart) continue;
                issues_.add(Code::mapping_layout_overlap, taken[i].source, taken[i].what,
                            taken[j].what);
                return;
            }
        }
    }

    void lint_row(const Block& block, const LayoutPart& part, const LayoutRow& row,
                  const std::vector<std::string_view>& paths) {
        const auto named = std::count_if(part.columns.begin(), part.columns.end(),
                                         [](const LayoutColumn& one) { return !one.at.empty(); });
        const auto room = named == 0 ? static_cast<std::ptrdiff_t>(paths.size()) : named;
        if (static_cast<std::ptrdiff_t>(row.values.size()) > room) {
            issues_.add(Code::mapping_layout_columns, row.at, std::to_string(row.values.size()),
                        std::to_string(room));
        }
        for (const auto& [path, text] : row.values) {
            if (path.starts_with('#')) continue;
            if (std::find(paths.begin(), paths.end(), path) != paths.end()) continue;
            issues_.add_unknown(Code::mapping_unknown_column, row.at, path, paths);
        }
        lint_row_label(block, row);
    }

    // Where a table knows its rows, a row must be one of them.
    void lint_row_label(const Block& block, const LayoutRow& row) {
        const auto& kinds = block.row_kinds;
        const bool open =
            std::any_of(kinds.begin(), kinds.end(), [](const RowKind& one) { return one.data; });
        if (kinds.empty() || open) return;
        for (const auto& [path, text] : row.values) {
            const auto column = std::find_if(block.columns.begin(), block.columns.end(),
                                             [&](const ColumnSpec& one) { return one.row_label; });
            const bool label = column != block.columns.end() &&
                               (path == column->path || (path == "#0" && column->row_label));
            if (label && !is_row(block, text)) report_row(block, row, text);
        }
    }

    static bool is_row(const Block& block, std::string_view text) {
        const std::string key = label_key(text);
        return std::any_of(block.row_kinds.begin(), block.row_kinds.end(), [&](const RowKind& one) {
            return std::any_of(one.labels.begin(), one.labels.end(),
                               [&](const Label& label) { return label.key == key; });
        });
    }

    void report_row(const Block& block, const LayoutRow& row, std::string_view text) {
        std::vector<std::string_view> allowed;
        for (const RowKind& kind : block.row_kinds) {
            for (const Label& label : kind.labels) allowed.push_back(label.text);
        }
        issues_.add_unknown(Code::mapping_layout_unknown_row, row.at, text, allowed);
    }

    void lint_missing() {
        const auto shown = [&](std::string_view path) {
            return std::any_of(layout_.parts.begin(), layout_.parts.end(), [&](const auto& part) {
                return part.block == path ||
                       std::any_of(part.fields.begin(), part.fields.end(),
                                   [&](const LayoutText& one) { return one.text == path; });
            });
        };
        for (const FieldSpec& one : mapping_.fields) {
            const bool placed = one.place != FieldPlace::label;
            if (one.required && !placed && !shown(one.path)) report_missing(one.path);
        }
        for (const Block& block : mapping_.blocks) {
            if (block.required && !shown(block.name)) report_missing(block.name);
        }
    }

    void report_missing(std::string_view path) {
        issues_.add(Code::mapping_layout_missing, layout_.at, path);
    }

    const Mapping& mapping_;
    const Layout& layout_;
    Issues& issues_;
    std::vector<std::string_view> fields_;
    std::vector<std::string_view> blocks_;
};

}  // namespace

void lint_layout(const Mapping& mapping, Issues& issues) {
    if (mapping.layout.given) LayoutLint(mapping, issues).run();
}

}  // namespace jixiao::mapping
