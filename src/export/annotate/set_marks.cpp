// SPDX-License-Identifier: MIT
#include "export/annotate/set_marks.hpp"

#include <algorithm>
#include <map>
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
#include "xlsx/facts/return_marks.hpp"

namespace jixiao::annotate {
namespace {

constexpr std::string_view kRecordsName = "jixiao_marks";

// A cell with all that is marked at it: of merged cells the first one stands for all.
struct MarkedArea {
    CellRange cells;
    CellMark mark;
};

std::vector<MarkedArea> marked_areas(const std::vector<CellMark>& marks, std::string_view sheet,
                                     const std::vector<CellRange>& merges) {
    std::vector<MarkedArea> areas;
    std::map<CellRef, std::size_t> known;
    for (const CellMark& mark : marks) {
        if (mark.sheet != sheet) continue;
        const auto merge = std::find_if(merges.begin(), merges.end(), [&](const CellRange& range) {
            return range.contains(mark.at);
        });
        const CellRange cells = merge == merges.end() ? CellRange{mark.at, mark.at} : *merge;
        const auto [place, is_new] = known.try_emplace(cells.first, areas.size());
        if (is_new) {
            areas.push_back({cells, mark});
            continue;
        }
        CellMark& there = areas[place->second].mark;
        there.level = std::min(there.level, mark.level);
        there.remarks.insert(there.remarks.end(), mark.remarks.begin(), mark.remarks.end());
    }
    return areas;
}

class Marking {
  public:
    Marking(xlsx::WorkbookEditor& workbook, const Review& review, std::uint32_t round)
        : workbook_(workbook), review_(review), round_(round) {}

    void run() {
        for (std::size_t i = 0; i < workbook_.sheets().size(); ++i) mark_sheet(i);
        add_sheets();
    }

  private:
    void mark_sheet(std::size_t index) {
        const std::string& name = workbook_.sheets()[index].name;
        const auto here = [&](const CellMark& mark) { return mark.sheet == name; };
        if (std::none_of(review_.marks.begin(), review_.marks.end(), here)) return;
        const xlsx::CommentBoxes boxes(workbook_.source(), index, workbook_.state().buffers);
        for (const MarkedArea& area :
             marked_areas(review_.marks, name, workbook_.sheet(index).merges())) {
            mark_area(index, area, boxes);
        }
    }

    void mark_area(std::size_t sheet, const MarkedArea& area, const xlsx::CommentBoxes& boxes) {
        const CellRef at = area.cells.first;
        xlsx::SheetEditor& cells = workbook_.sheet(sheet);
        const std::uint32_t style = cells.style(at);
        const std::uint32_t colour = mark_colour(area.mark.level);
        cells.set_style(at, workbook_.styles().derived(style, {.fill = colour}));
        records_.push_back({records_.size() + 1, area.mark.sheet, at, colour, style});
        comment(workbook_.comments(sheet), area, boxes);
    }

    void comment(xlsx::SheetComments& comments, const MarkedArea& area,
                 const xlsx::CommentBoxes& boxes) {
        const CellRef at = area.cells.first;
        if (comments.has_conversation(at)) return;
        const std::string head = comment_head(round_, records_.size(), review_.voice);
        const std::string body = exporter::presentable(comment_body(review_, area.mark));
        const xlsx::CommentText text{head, body};
        if (const auto* const there = comments.list().find(at)) {
            comments.list().append(*there, text);
        } else {
            comments.add(at, kCommentAuthor, text, boxes.beside(area.cells, head + body));
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
        const std::string review_name = free_name(words(Word::sheet_name, review_.voice));
        const MarkRecords records{list.active(), std::move(records_)};
        list.insert(records_sheet(records, records_name, review_.voice), false);
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
    std::vector<MarkRecord> records_;
};

}  // namespace

void set_marks(xlsx::WorkbookEditor& workbook, const Review& review, std::uint32_t round) {
    Marking(workbook, review, round).run();
}

}  // namespace jixiao::annotate
