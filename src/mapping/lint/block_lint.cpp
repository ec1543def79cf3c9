// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <set>

#include "mapping/lint/mapping_lint.hpp"
#include "model/canonical_keys.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::array kRecordKeys{canonical::kRowKind};

class BlockLint {
  public:
    BlockLint(const Block& block, Issues& issues) : block_(block), issues_(issues) {
        for (const ColumnSpec& column : block.columns) paths_.push_back(column.path);
        for (const RowKind& kind : block.row_kinds) kinds_.push_back(kind.name);
    }

    void run() {
        std::set<std::uint32_t> seen;
        for (const ColumnSpec& column : block_.columns) {
            // Columns of one template say the same; once is enough.
            if (seen.insert(column.at.line).second) lint_column(column);
        }
        lint_paths();
        lint_heads();
        lint_levels();
        lint_row_kinds();
        lint_totals();
        lint_ends(block_.stops, Code::mapping_stop_is_row);
        lint_ends(block_.skips, Code::mapping_skip_is_row);
        lint_head_text();
    }

  private:
    void check_column(const std::string& path, SourceAt at) {
        if (path.empty() || std::find(paths_.begin(), paths_.end(), path) != paths_.end()) return;
        issues_.add_unknown(Code::mapping_unknown_column, at, path, paths_);
    }

    void lint_column(const ColumnSpec& column) {
        if (column.heads.empty() && !column.row_label) {
            issues_.add(Code::mapping_no_head, column.at, column.path);
        }
        if (column.follows == column.path || column.fallback == column.path) {
            issues_.add(Code::mapping_follows_itself, column.at, column.path);
        }
        check_column(column.follows, column.at);
        for (const auto& path : {column.fallback, column.unit_from, column.operator_from}) {
            check_column(path, column.at);
        }
        lint_reserved(column.path, kRecordKeys, column.at, issues_);
        lint_level(column);
        for (const HeadPath& head : column.heads) lint_head(head);
    }

    // A weight or text that goes with a level needs a column that gives the level.
    void lint_level(const ColumnSpec& column) {
        if (!column.has_level || column.type == FieldType::level || !block_.head_into.empty()) {
            return;
        }
        const bool given =
            std::any_of(block_.columns.begin(), block_.columns.end(), [&](const ColumnSpec& other) {
                return other.type == FieldType::level && other.level == column.level;
            });
        if (given) return;
        issues_.add(Code::mapping_level_without_column, column.at, column.path,
                    std::to_string(column.level));
    }

    void lint_head(const HeadPath& head) {
        const SourceAt at = head.parts.front().at;
        const bool empty_part = std::any_of(head.parts.begin(), head.parts.end(),
                                            [](const Label& part) { return part.key.empty(); });
        if (empty_part) issues_.add(Code::mapping_head_part_empty, at, head.text);
        if (head.parts.size() > block_.head_rows) {
            issues_.add(Code::mapping_head_too_deep, at, head.text, {},
                        {{"levels", std::to_string(head.parts.size())},
                         {"rows", std::to_string(block_.head_rows)}});
        }
    }

    // Each path names one value of a record; a list's path may stand once too.
    void lint_paths() {
        std::set<std::string, std::less<>> seen;
        for (const ColumnSpec& column : block_.columns) {
            if (!seen.insert(column.path).second) {
                issues_.add(Code::mapping_path_twice, column.at, column.path);
            }
        }
        for (const ColumnSpec& column : block_.columns) {
            const std::size_t dot = column.path.rfind('.');
            if (dot == std::string::npos) continue;
            const std::string above = column.path.substr(0, dot);
            if (seen.contains(above)) {
                issues_.add(Code::mapping_path_inside_value, column.at, above, column.path);
            }
        }
    }

    void lint_heads() {
        std::map<std::string, const ColumnSpec*> seen;
        std::set<std::uint32_t> told;
        for (const ColumnSpec& column : block_.columns) {
            for (const HeadPath& head : column.heads) {
                std::string key = column.follows;
                for (const Label& part : head.parts) key.append(1, '\n').append(part.key);
                const auto [place, added] = seen.emplace(std::move(key), &column);
                if (added || !told.insert(head.parts.front().at.line).second) continue;
                const SourceAt at = head.parts.front().at;
                if (place->second == &column) {
                    issues_.add(Code::mapping_label_twice, at, head.text, {},
                                {{"other", std::to_string(at.line)}});
                } else {
                    issues_.add(Code::mapping_same_head, at, column.path, place->second->path);
                }
            }
        }
    }

    void lint_levels() {
        std::map<std::uint8_t, const ColumnSpec*> levels;
        for (const ColumnSpec& column : block_.columns) {
            if (column.type != FieldType::level || !column.has_level) continue;
            if (!levels.emplace(column.level, &column).second) {
                issues_.add(Code::mapping_level_twice, column.at, std::to_string(column.level));
            }
        }
        for (const auto& [level, column] : levels) {
            const auto below = levels.upper_bound(level);
            if (below == levels.end() || below->first == level + 1) continue;
            // The text of a head stands above the level whose head it is.
            const bool head_between = !block_.head_into.empty() && below->first == level + 2 &&
                                      below->second->path == block_.head_of;
            if (head_between) continue;
            issues_.add(Code::mapping_level_gap, below->second->at, std::to_string(level + 1),
                        std::to_string(below->first));
        }
    }

    void lint_row_kinds() {
        const auto labelled = std::count_if(block_.columns.begin(), block_.columns.end(),
                                            [](const ColumnSpec& one) { return one.row_label; });
        if (labelled > 1) issues_.add(Code::mapping_row_labels_twice, block_.at);
        if (labelled == 0 && !block_.row_kinds.empty()) {
            issues_.add(Code::mapping_row_kinds_unused, block_.row_kinds.front().at);
        }
        SeenLabels seen;
        std::set<std::string_view> names;
        for (const RowKind& kind : block_.row_kinds) {
            lint_labels(kind.labels, seen, issues_);
            if (!names.insert(kind.name).second) {
                issues_.add(Code::mapping_row_kind_twice, kind.at, kind.name);
            }
            const bool known = std::find(kinds_.begin(), kinds_.end(), kind.opens) != kinds_.end();
            if (!kind.opens.empty() && !known) {
                issues_.add_unknown(Code::mapping_unknown_row_kind, kind.at, kind.opens, kinds_);
            }
            if (kind.labels.empty() && !kind.data && !is_opened(kind.name)) {
                issues_.add(Code::mapping_missing_key, kind.at, {}, "labels");
            }
        }
    }

    [[nodiscard]] bool is_opened(const std::string& name) const {
        return std::any_of(block_.row_kinds.begin(), block_.row_kinds.end(),
                           [&](const RowKind& kind) { return kind.opens == name; });
    }

    void lint_totals() {
        SeenLabels seen;
        for (const TotalLine& total : block_.totals) {
            lint_labels(total.labels, seen, issues_);
            for (const auto& [path, column] : total.fields) check_column(column, total.at);
        }
    }

    // Labels at which a row is not looked at any further, so that no row can be called like them.
    void lint_ends(const std::vector<Label>& ends, Code code) {
        SeenLabels seen;
        lint_labels(ends, seen, issues_);
        const auto check = [&](const std::vector<Label>& labels) {
            for (const Label& label : labels) {
                const auto end = seen.find(label.key);
                if (end == seen.end()) continue;
                issues_.add(code, end->second, label.text, {},
                            {{"other", std::to_string(label.at.line)}});
            }
        };
        for (const RowKind& kind : block_.row_kinds) check(kind.labels);
        for (const TotalLine& total : block_.totals) check(total.labels);
    }

    void lint_head_text() {
        if (block_.head_into.empty() != block_.head_of.empty()) {
            issues_.add(Code::mapping_head_into_incomplete, block_.at);
        }
        check_column(block_.head_of, block_.at);
        if (std::find(paths_.begin(), paths_.end(), block_.head_into) != paths_.end()) {
            issues_.add(Code::mapping_path_twice, block_.at, block_.head_into);
        }
        lint_reserved(block_.head_into, kRecordKeys, block_.at, issues_);
    }

    const Block& block_;
    Issues& issues_;
    std::vector<std::string_view> paths_;
    std::vector<std::string_view> kinds_;
};

}  // namespace

void lint_block(const Block& block, Issues& issues) {
    BlockLint(block, issues).run();
}

}  // namespace jixiao::mapping
