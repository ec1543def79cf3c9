// SPDX-License-Identifier: MIT
#include "import/column_findings.hpp"

#include <algorithm>

#include "import/near_heads.hpp"

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
        mistyped();
        for (const HeadColumn& head : located_.match.extra) extra(head);
        for (const std::uint16_t spec : missing_columns(located_.match, block_)) missing(spec);
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

    // A group head stands above several columns.
    void mistyped() const {
        const xlsx::Cell* last = nullptr;
        for (const MatchedColumn& column : located_.match.columns) {
            if (column.mistyped == nullptr || column.mistyped == last) continue;
            last = column.mistyped;
            context_.report(Code::label_suggestion, last->at, std::string(last->text),
                            std::string(column.meant), block_.columns[column.spec].path);
        }
    }

    void extra(const HeadColumn& head) const {
        if (heads_rows(head)) return;
        context_.report(Code::column_extra, head.head, std::string(head.text), "", block_.name);
        hidden(head);
    }

    void missing(std::uint16_t spec) const {
        const mapping::ColumnSpec& column = block_.columns[spec];
        context_.report(Code::column_missing, {located_.bottom, 0}, "", column.heads.front().text,
                        column.path);
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
