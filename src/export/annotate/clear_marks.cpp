// SPDX-License-Identifier: MIT
#include "export/annotate/clear_marks.hpp"

#include <map>
#include <string>
#include <utility>

#include "export/annotate/comment_text.hpp"
#include "xlsx/facts/return_marks.hpp"

namespace jixiao::annotate {
namespace {

struct Place {
    std::size_t sheet = 0;
    CellRef at;
};

class Clearing {
  public:
    Clearing(xlsx::WorkbookEditor& workbook, const MarkRecords& records)
        : workbook_(workbook), records_(records) {}

    void run() {
        for (std::size_t i = 0; i < workbook_.sheets().size(); ++i) {
            const xlsx::SheetInfo& sheet = workbook_.sheets()[i];
            if (sheet.is_own) continue;
            sheets_.emplace(sheet.name, i);
            clear_comments(i);
        }
        for (const MarkRecord& record : records_.records) restore(record);
        remove_sheets();
    }

  private:
    void clear_comments(std::size_t sheet) {
        xlsx::SheetComments& comments = workbook_.comments(sheet);
        for (xlsx::CommentList::Entry& entry : comments.list().entries()) {
            if (comments.has_conversation(entry.at)) continue;
            const auto part = own_part(entry.text);
            if (!part) continue;
            if (part->mark != 0) commented_.emplace(part->mark, Place{sheet, entry.at});
            if (part->begin == 0) {
                comments.remove(entry);
            } else {
                comments.list().cut(entry, part->begin);
            }
        }
        comments.list().forget_author(kCommentAuthor);
    }

    // The comment has gone with its cell when rows were put in or taken out.
    void restore(const MarkRecord& record) {
        Place place{0, record.at};
        if (const auto moved = commented_.find(record.mark); moved != commented_.end()) {
            place = moved->second;
        } else if (const auto sheet = sheets_.find(record.sheet); sheet != sheets_.end()) {
            place.sheet = sheet->second;
        } else {
            return;
        }
        xlsx::SheetEditor& cells = workbook_.sheet(place.sheet);
        xlsx::StyleEditor& styles = workbook_.styles();
        const std::uint32_t style = cells.style(place.at);
        if (!styles.is_filled(style, record.colour)) return;
        const bool is_untouched = styles.derived(record.style, {.fill = record.colour}) == style;
        cells.set_style(place.at,
                        is_untouched ? record.style : styles.filled_like(style, record.style));
    }

    void remove_sheets() {
        const xlsx::ReturnMarks& marks = workbook_.source().return_marks();
        xlsx::WorkbookSheets& list = workbook_.workbook_sheets();
        const bool shows_review = list.active() == marks.review_sheet;
        list.remove(marks.review_sheet);
        list.remove(marks.marks_sheet);
        for (const auto name : {xlsx::kReviewName, xlsx::kMarksName, xlsx::kRoundName}) {
            list.undefine(name);
        }
        if (shows_review) list.activate(records_.active_sheet);
    }

    xlsx::WorkbookEditor& workbook_;
    const MarkRecords& records_;
    std::map<std::string, std::size_t> sheets_;
    std::map<std::size_t, Place> commented_;  // by the number of the mark
};

}  // namespace

void clear_marks(xlsx::WorkbookEditor& workbook, const MarkRecords& records) {
    Clearing(workbook, records).run();
}

}  // namespace jixiao::annotate
