// SPDX-License-Identifier: MIT
#include "export/template/form_planner.hpp"

#include <algorithm>

#include "export/template/head_planner.hpp"
#include "export/template/plan_sheet.hpp"
#include "export/template/row_heights.hpp"
#include "export/template/rows_planner.hpp"
#include "export/template/year_words.hpp"

namespace jixiao::exporter {
namespace {

using mapping::ColumnSpan;
using mapping::TextAlign;

constexpr std::int64_t kAnswerHeight = 60;  // of an answer below its label
constexpr std::int64_t kSmallerThanTitle = 6;
constexpr std::int64_t kLargerThanText = 2;

class FormPlanner {
  public:
    FormPlanner(const mapping::Mapping& mapping, const FormLayout& layout,
                const FormContent& content, const std::string& year)
        : mapping_(mapping), layout_(layout), content_(content), year_(year), sheet_(form_) {}

    PlacedForm run() {
        const mapping::Layout& look = mapping_.layout;
        form_.mapping = &mapping_;
        form_.sheet.name = with_year(content_.sheet, year_);
        form_.sheet.widths = layout_.widths;
        form_.sheet.landscape = layout_.landscape;
        form_.sheet.font = look.font;
        form_.sheet.title_font = look.title_font;
        form_.sheet.size = look.size;
        form_.sheet.title_size = look.title_size;
        form_.sheet.bold_heads = look.bold_heads;
        plan_title();
        for (const LaidPart& part : layout_.parts) {
            std::visit([this](const auto& one) { plan(one); }, part);
        }
        repeat_longest_head();
        fit_heights(form_.sheet);
        return std::move(form_);
    }

  private:
    [[nodiscard]] ColumnSpan whole() const {
        return {0, static_cast<std::uint16_t>(layout_.widths.size() - 1)};
    }

    [[nodiscard]] std::string dated(const std::string& text) const {
        return year_.empty() ? with_blank_year(text) : with_year(text, year_);
    }

    [[nodiscard]] bool waits_for_year(const std::string& text) const {
        return year_.empty() && has_year_to_fill(text);
    }

    std::size_t add_line(const std::string& text, CellRole role, TextAlign align,
                         const Decimal& size) {
        const std::size_t index = sheet_.add(sheet_.take_rows(1), 1, whole(), role, dated(text));
        PlanCell& cell = sheet_.cell(index);
        cell.border = false;
        cell.align = align;
        cell.size = size;
        cell.open = waits_for_year(text);
        return index;
    }

    void plan_title() {
        const mapping::Layout& look = mapping_.layout;
        if (!content_.before_title.empty()) {
            add_line(content_.before_title, CellRole::plain, TextAlign::left,
                     look.title_size - Decimal::integer(kSmallerThanTitle));
        }
        add_line(content_.title, CellRole::title, TextAlign::centre, look.title_size);
        if (!content_.after_title.empty()) {
            add_line(content_.after_title, CellRole::subtitle, TextAlign::centre,
                     look.size + Decimal::integer(kLargerThanText));
        }
    }

    void plan(const LaidText& text) {
        const std::uint32_t row = sheet_.take_rows(1, text.height);
        const std::size_t index = sheet_.add(
            row, 1, text.at, text.border ? CellRole::label : CellRole::plain, dated(text.text));
        PlanCell& cell = sheet_.cell(index);
        cell.border = text.border;
        cell.align = text.align;
        cell.size = text.size;
        cell.open = waits_for_year(text.text);
        if (!text.answer_at) return;
        const std::size_t answer = sheet_.add(row, 1, *text.answer_at, CellRole::answer, {});
        sheet_.cell(answer).align = TextAlign::left;
    }

    void plan(const LaidFields& line) {
        const bool written = line.part != nullptr && !line.part->height.is_zero();
        Decimal height = written ? line.part->height : Decimal();
        const std::uint32_t first = sheet_.take_rows(1, line.below ? Decimal() : height);
        if (line.below) {
            if (!written) height = Decimal::integer(kAnswerHeight);
            sheet_.take_rows(1, height);
        }
        for (const LaidField& field : line.fields) plan(field, line, first);
        plan_side(line.part, first);
    }

    void plan(const LaidField& field, const LaidFields& line, std::uint32_t row) {
        const auto known = content_.fields.find(field.spec->path);
        std::string text = known == content_.fields.end() ? std::string() : known->second;
        const bool printed = !text.empty();
        if (field.label_at) {
            sheet_.add(row, 1, *field.label_at, CellRole::label, field.label);
        } else if (!field.label.empty()) {
            text.insert(0, field.label + "：");
        }
        const std::size_t index =
            sheet_.add(line.below ? row + 1 : row, 1, field.answer_at,
                       printed ? CellRole::given : CellRole::answer, std::move(text));
        PlanCell& cell = sheet_.cell(index);
        const bool left = line.below || (!field.label_at && !field.label.empty());
        cell.align = left ? TextAlign::left : TextAlign::centre;
        cell.border = line.part == nullptr || line.part->border;
        form_.values[field.spec->path] = index;
    }

    void plan(const LaidTable& table) {
        const mapping::Block& block = mapping_.blocks[table.block];
        const TableContent& content = content_.tables[table.block];
        const std::uint32_t first = sheet_.next_row();
        PlacedTable placed;
        placed.block = table.block;
        placed.head = plan_head(sheet_, table, block, content.head);
        plan_rows(sheet_, table, block, content, placed);
        plan_side(table.part, first);
        plan_totals(sheet_, table, block);
        form_.sheet.rows_may_be_added = form_.sheet.rows_may_be_added || !content.fixed;
        form_.tables.push_back(std::move(placed));
    }

    void plan_side(const mapping::LayoutPart* part, std::uint32_t first) {
        if (part == nullptr || !part->side) return;
        const std::uint32_t rows = sheet_.next_row() - first;
        sheet_.add(first, rows, part->side->at, CellRole::head, part->side->text);
    }

    // Only a table that runs over a page is worth it: the longest one.
    void repeat_longest_head() {
        const auto longest = std::max_element(
            form_.tables.begin(), form_.tables.end(),
            [](const auto& a, const auto& b) { return a.rows.size() < b.rows.size(); });
        if (longest != form_.tables.end()) form_.sheet.repeated = longest->head;
    }

    const mapping::Mapping& mapping_;
    const FormLayout& layout_;
    const FormContent& content_;
    const std::string& year_;  // empty: the unit fills it in
    PlacedForm form_;
    PlanSheet sheet_;
};

}  // namespace

PlacedForm plan_form(const mapping::Mapping& mapping, const FormLayout& layout,
                     const FormContent& content, const std::string& year) {
    return FormPlanner(mapping, layout, content, year).run();
}

}  // namespace jixiao::exporter
