// SPDX-License-Identifier: MIT
#include "import/identify/near_heads.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"
#include "import/labels/label_likeness.hpp"

namespace jixiao::importer {
namespace {

// The cell that is mistyped, and the label that it nearly says.
struct Mistyped {
    const xlsx::Cell* cell = nullptr;
    std::string_view meant;
};

class NearHeads {
  public:
    NearHeads(HeadMatch& match, const mapping::Block& block, const LabelIndex& index)
        : match_(match), block_(block), index_(index), taken_(block.columns.size()) {}

    void run() {
        for (const MatchedColumn& column : match_.columns) taken_[column.spec] = true;
        if (std::find(taken_.begin(), taken_.end(), false) == taken_.end()) return;
        std::vector<HeadColumn> extra = std::move(match_.extra);
        match_.extra.clear();
        for (HeadColumn& head : extra) {
            if (!bind(head)) match_.extra.push_back(std::move(head));
        }
    }

  private:
    bool bind(HeadColumn& head) {
        const std::string_view left = path_left_of(head);
        for (std::size_t spec = 0; spec < block_.columns.size(); ++spec) {
            const mapping::ColumnSpec& column = block_.columns[spec];
            if (taken_[spec] || (!column.follows.empty() && column.follows != left)) continue;
            const Mistyped found = nearly_said(head, column);
            if (found.cell == nullptr) continue;
            taken_[spec] = true;
            const auto place = std::find_if(
                match_.columns.begin(), match_.columns.end(),
                [&](const MatchedColumn& other) { return other.head.first > head.first; });
            match_.columns.insert(place, {static_cast<std::uint16_t>(spec), std::move(head), false,
                                          found.cell, found.meant});
            return true;
        }
        return false;
    }

    [[nodiscard]] std::string_view path_left_of(const HeadColumn& head) const {
        std::string_view path;
        for (const MatchedColumn& column : match_.columns) {
            if (column.head.first > head.first) break;
            path = block_.columns[column.spec].path;
        }
        return path;
    }

    [[nodiscard]] Mistyped nearly_said(const HeadColumn& head,
                                       const mapping::ColumnSpec& column) const {
        for (const mapping::HeadPath& path : column.heads) {
            const Mistyped found = nearly_said(head, path.parts);
            if (found.cell != nullptr) return found;
        }
        return {};
    }

    // The parts must occur in their order, the last one lowest; all but one as they should be.
    [[nodiscard]] Mistyped nearly_said(const HeadColumn& head,
                                       const std::vector<mapping::Label>& parts) const {
        Mistyped found;
        std::size_t level = head.depth;
        for (std::size_t part = parts.size(); part-- > 0;) {
            const bool lowest = part + 1 == parts.size();
            bool fits = false;
            while (!fits && level > 0) {
                --level;
                fits = says_label(*head.path[level], parts[part]);
                if (!fits && found.cell == nullptr && nearly_says(head, level, parts[part])) {
                    found = {head.cells[level], parts[part].text};
                    fits = true;
                }
                if (lowest) break;
            }
            if (!fits) return {};
        }
        return found;
    }

    [[nodiscard]] bool says_label(const CellWords& said, const mapping::Label& label) const {
        if (label.text == "*") return true;
        const LabelId id = index_.id_of(label.key);
        const Word word{id, index_.code_of(id), false};
        return says(said, word) || says_synonym(said, word, index_);
    }

    // A word that some form uses is none that is mistyped.
    static bool nearly_says(const HeadColumn& head, std::size_t level,
                            const mapping::Label& label) {
        if (head.path[level]->known()) return false;
        const std::string_view text = head.cells[level]->text;
        return is_nearly(split_head(text, label_key(text)).key, label.key);
    }

    HeadMatch& match_;
    const mapping::Block& block_;
    const LabelIndex& index_;
    std::vector<bool> taken_;
};

}  // namespace

void bind_near_heads(HeadMatch& match, const mapping::Block& block, const LabelIndex& index) {
    NearHeads(match, block, index).run();
}

std::vector<std::uint16_t> missing_columns(const HeadMatch& match, const mapping::Block& block) {
    std::vector<std::uint16_t> missing;
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        const auto spec = static_cast<std::uint16_t>(i);
        const mapping::ColumnSpec& column = block.columns[i];
        if (column.required && !column.heads.empty() && !match.has(spec)) missing.push_back(spec);
    }
    return missing;
}

}  // namespace jixiao::importer
