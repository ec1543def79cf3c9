// SPDX-License-Identifier: MIT
#include "export/annotate/set_marks.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "export/annotate/comment_text.hpp"
#include "export/annotate/mark_colours.hpp"
#include "export/annotate/mark_records.hpp"
#include "export/annotate/review_sheet.hpp"
#include "export/annotate/review_words.hpp"
#include "export/workbook/cell_text.hpp"
#include "xlsx/edit/comment_boxes.hpp"
#include "xlsx/return_marks.hpp"

namespace jixiao::annotate {
namespace {

constexpr std::string_view kAuthor = "jixiao";
constexpr std::string_view kRecordsName = "jixiao_marks";

class Marking {
  public:
    Marking(xlsx::WorkbookEditor& workbook, const Review& review, std::uint32_t round)
        : workbook_(workbook), review_(review), round_(round) {}

    void run() {
        // Cells of one sheet follow each other, so that its merges and columns are read once.
        for (std::size_t i = 0; i < workbook_.sheets().size(); ++i) mark_sheet(i);
        add_sheets();
    }

  private:
    void mark_sheet(std::size_t index) {
        const std::string& name = workbook_.sheets()[index].name;
        std::optional<xlsx::CommentBoxes> boxes;
        std::vector<CellRange> merges;
        for (std::size_t i = 0; i < review_.marks.size(); ++i) {
            if (review_.marks[i].sheet != name) continue;
            if (!boxes) {
                boxes.emplace(workbook_.source(), index, workbook_.state().buffers);
                merges = workbook_.sheet(index).merges();
            }
            mark_cell(index, i, merges, *boxes);
        }
    }

    void mark_cell(std::size_t sheet, std::size_t number, const std::vector<CellRange>& merges,
                   const xlsx::CommentBoxes& boxes) {
        const CellMark& mark = review_.marks[number];
        const auto merge = std::find_if(merges.begin(), merges.end(), [&](const CellRange& range) {
            return range.contains(mark.at);
        });
        const CellRange area = merge == merges.end() ? CellRange{mark.at, mark.at} : *merge;
        // Two findings within one merge: the first one has marked it.
        if (!marked_.insert({sheet, area.first}).second) return;
        xlsx::SheetEditor& cells = workbook_.sheet(sheet);
        const std::uint32_t style = cells.style(area.first);
        const std::uint32_t colour = mark_colour(mark.level);
        cells.set_style(area.first, workbook_.styles().derived(style, {.fill = colour}));
        records_.push_back({number + 1, mark.sheet, area.first, colour, style});
        comment(workbook_.comments(sheet), number, area, boxes);
    }

    void comment(xlsx::SheetComments& comments, std::size_t number, const CellRange& area,
                 const xlsx::CommentBoxes& boxes) {
        if (comments.has_conversation(area.first)) return;
        const std::string head = comment_head(round_, number + 1, review_.language);
        const std::string body =
            exporter::presentable(comment_body(review_, review_.marks[number]));
        const xlsx::CommentText text{head, body};
        if (const auto* const there = comments.list().find(area.first)) {
            comments.list().append(*there, text);
        } else {
            comments.add(area.first, kAuthor, text, boxes.beside(area, head + body));
        }
    }

    void add_sheets() {
        std::set<std::string> sheets;
        for (const xlsx::SheetInfo& sheet : workbook_.sheets()) sheets.insert(sheet.name);
        xlsx::WorkbookSheets& list = workbook_.workbook_sheets();
        const auto free_name = [&](std::string_view wanted) {
            std::string name(wanted);
            for (int number = 2; list.has(name); ++number) {
                name = std::string(wanted) + " (" + std::to_string(number) + ")";
            }
            return name;
        };
        const std::string records_name = free_name(kRecordsName);
        const std::string review_name = free_name(words(Word::sheet_name, review_.language));
        const MarkRecords records{list.active(), std::move(records_)};
        list.insert(records_sheet(records, records_name, review_.language), false);
        list.insert(review_sheet(review_, round_, sheets, review_name, workbook_.styles()), true);
        list.activate(review_name);
        const auto define = [&](std::string_view name, std::string text) {
            list.define({std::string(name), std::move(text), std::nullopt, true});
        };
        define(xlsx::kReviewName, xlsx::reference_to(review_name, "$A$1"));
        define(xlsx::kMarksName, xlsx::reference_to(records_name, "$A$1"));
        define(xlsx::kRoundName, std::to_string(round_));
    }

    xlsx::WorkbookEditor& workbook_;
    const Review& review_;
    std::uint32_t round_;
    std::set<std::pair<std::size_t, CellRef>> marked_;
    std::vector<MarkRecord> records_;
};

}  // namespace

void set_marks(xlsx::WorkbookEditor& workbook, const Review& review, std::uint32_t round) {
    Marking(workbook, review, round).run();
}

}  // namespace jixiao::annotate
