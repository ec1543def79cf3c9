// SPDX-License-Identifier: MIT
#include "import/column_findings.hpp"

#include <algorithm>

#include "base/edit_distance.hpp"
#include "base/label_key.hpp"

namespace jixiao::importer {
namespace {

class ColumnReport {
  public:
    ColumnReport(const FormContext& context, const LocatedBlock& located)
        : context_(context), located_(located), block_(context.mapping.blocks[located.block]) {}

    void run() const {
        for (const MatchedColumn& column : located_.match.columns) hidden(column.head);
        for (const HeadColumn& head : located_.match.duplicates) {
            context_.report(Code::column_duplicate, head.head, std::string(head.text), "",
                            block_.name);
        }
        for (const HeadColumn& head : located_.match.extra) extra(head);
        for (std::size_t spec = 0; spec < block_.columns.size(); ++spec) missing(spec);
    }

  private:
    void hidden(const HeadColumn& head) const {
        if (!context_.sheet.grid().column_hidden(head.first)) return;
        context_.report(Code::column_hidden, head.head, std::string(head.text), "", block_.name);
    }

    // A text merged down beside the table (项目资金（万元）, 绩效指标) heads rows, not a column.
    [[nodiscard]] bool heads_rows(const HeadColumn& head) const {
        if (context_.sheet.grid().merge_at(head.head).last.row > located_.bottom) return true;
        return context_.index.money_factor(head.lowest().unit) != nullptr;
    }

    void extra(const HeadColumn& head) const {
        if (heads_rows(head)) return;
        context_.report(Code::column_extra, head.head, std::string(head.text), "", block_.name);
        hidden(head);
    }

    void missing(std::size_t spec) const {
        const mapping::ColumnSpec& column = block_.columns[spec];
        if (column.heads.empty() || located_.match.has(static_cast<std::uint16_t>(spec))) return;
        if (const HeadColumn* const like = look_alike(column)) {
            context_.report(Code::label_suggestion, like->head, std::string(like->text),
                            column.heads.front().text, column.path);
        }
        if (column.required) {
            context_.report(Code::column_missing, {located_.bottom, 0}, "",
                            column.heads.front().text, column.path);
        }
    }

    // An extra head that differs from the wanted one by few characters.
    [[nodiscard]] const HeadColumn* look_alike(const mapping::ColumnSpec& column) const {
        for (const HeadColumn& head : located_.match.extra) {
            const std::string key = split_head(head.text, label_key(head.text)).key;
            for (const auto& path : column.heads) {
                const std::string& wanted = path.parts.back().key;
                const std::size_t most = std::max<std::size_t>(1, wanted.size() / 12);
                if (wanted.size() < 6 || key.size() < 6) continue;
                if (edit_distance(key, wanted, most) <= most) return &head;
            }
        }
        return nullptr;
    }

    const FormContext& context_;
    const LocatedBlock& located_;
    const mapping::Block& block_;
};

}  // namespace

void report_columns(const FormContext& context, const LocatedBlock& block) {
    ColumnReport(context, block).run();
}

}  // namespace jixiao::importer
