// SPDX-License-Identifier: MIT
#include "xlsx/edit/workbook_editor.hpp"

#include <utility>

#include "xlsx/edit/calculation_settings.hpp"
#include "xlsx/edit/content_types.hpp"
#include "xlsx/edit/part_shifts.hpp"
#include "xlsx/edit/relationship_list.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::string_view kStylesType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

}  // namespace

WorkbookEditor::WorkbookEditor(const WorkbookSource& source, EditState& state)
    : source_(source),
      state_(state),
      parts_(source),
      sheets_(source.sheets().size()),
      comments_(source.sheets().size()) {}

WorkbookEditor::~WorkbookEditor() = default;

SheetEditor& WorkbookEditor::sheet(std::size_t index) {
    auto& sheet = sheets_.at(index);
    if (sheet) return *sheet;
    sheet = std::make_unique<SheetEditor>(*this, index);
    if (parts_.is_changed(sheet->part())) sheet->read_again(parts_.text(sheet->part()));
    return *sheet;
}

SheetComments& WorkbookEditor::comments(std::size_t index) {
    auto& comments = comments_.at(index);
    if (!comments) {
        comments = std::make_unique<SheetComments>(source_, parts_, index, sheets()[index].part,
                                                   state_.buffers);
    }
    return *comments;
}

WorkbookSheets& WorkbookEditor::workbook_sheets() {
    put_sheets();
    put_comments();
    for (auto& sheet : sheets_) sheet.reset();
    if (!workbook_sheets_) workbook_sheets_.emplace(source_, parts_, state_.buffers);
    return *workbook_sheets_;
}

void WorkbookEditor::put_comments() {
    for (auto& comments : comments_) {
        if (comments) comments->put();
        comments.reset();
    }
}

void WorkbookEditor::put_sheets() {
    for (const auto& sheet : sheets_) {
        if (!sheet || !sheet->is_changed()) continue;
        parts_.put(sheet->part(), sheet->text());
        values_changed_ = values_changed_ || sheet->has_new_values();
        formulas_changed_ = formulas_changed_ || sheet->has_new_formulas();
    }
}

// The order in which formulas were calculated names cells that may have none now. It is made anew
// when it is missing.
void WorkbookEditor::drop_calculation_chain() {
    const std::string& main = source_.main_part();
    const std::string links_part = relationships_part_of(main);
    if (!parts_.has(links_part)) return;
    const std::string& text = parts_.text(links_part);
    // A link to one has the word in it, plain or with its letters as references.
    if (text.find("calcChain") == std::string::npos && text.find('&') == std::string::npos) return;
    RelationshipList links(source_.file_name(), main, text, source_.limits(), state_.buffers);
    const std::vector<std::string> chains = links.targets("calcChain");
    if (chains.empty()) return;
    const std::string types_part(kContentTypesPart);
    ContentTypes types({source_.file_name(), types_part}, parts_.text(types_part), source_.limits(),
                       state_.buffers);
    for (const std::string& chain : chains) {
        if (parts_.has(chain)) parts_.remove(chain);
        types.remove(chain);
    }
    links.remove_type("calcChain");
    parts_.put(links_part, links.text());
    parts_.put(types_part, types.text());
}

void WorkbookEditor::put_calculation() {
    if (formulas_changed_) drop_calculation_chain();
    if (!values_changed_ || !source_.has_formulas()) return;
    const std::string& part = source_.main_part();
    std::string text = with_full_calculation({source_.file_name(), part}, parts_.text(part),
                                             source_.limits(), state_.buffers);
    if (text != parts_.text(part)) parts_.put(part, std::move(text));
}

StyleEditor& WorkbookEditor::styles() {
    if (!styles_) styles_.emplace(source_.style_lists());
    return *styles_;
}

void WorkbookEditor::put_styles() {
    if (!styles_ || !styles_->is_changed()) return;
    const std::string& part = source_.styles_part();
    if (!part.empty() && parts_.has(part)) {
        parts_.put(part, styles_->text());
    } else {
        const OfficeNames names = office_names_in(source_.text(source_.main_part()));
        LinkedParts(source_, parts_, state_.buffers)
            .add(source_.main_part(),
                 {"xl/styles.xml", styles_->text(), kStylesType, names.link_type("styles")});
    }
}

void WorkbookEditor::insert_rows(std::size_t index, std::span<const NewRows> rows) {
    std::vector<std::string> names;
    for (const SheetInfo& info : sheets()) names.push_back(info.name);
    const RowInsertions insertions(names, index, rows);
    if (insertions.steps().empty()) return;
    sheet(index);  // so that its index is moved along
    put_sheets();
    std::vector<const SheetText*> known;
    for (const auto& editor : sheets_) {
        known.push_back(editor && !editor->is_changed() ? &editor->unchanged() : nullptr);
    }
    ShiftedParts changed = shifted_parts(source_, parts_, known, insertions, state_.buffers);
    for (auto& [part, text] : changed.texts) parts_.put(part, std::move(text));
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
        SheetEditor* const editor = sheets_[i].get();
        if (editor == nullptr) continue;
        const auto moved = changed.indexes.find(i);
        if (moved != changed.indexes.end()) {
            editor->take({parts_.text(editor->part()), std::move(moved->second)});
        } else if (editor->is_changed()) {
            editor->read_again(parts_.text(editor->part()));
        }
    }
    values_changed_ = formulas_changed_ = true;
}

void WorkbookEditor::merge_cells(std::size_t index, std::span<const CellRange> ranges) {
    if (ranges.empty()) return;
    put_sheets();
    SheetEditor& editor = sheet(index);
    if (editor.is_changed()) editor.read_again(parts_.text(editor.part()));
    parts_.put(editor.part(), editor.merge(ranges));
}

std::string WorkbookEditor::bytes() {
    put_sheets();
    put_comments();
    put_calculation();
    put_styles();
    ZipWriter writer(source_.file_name(), state_.packer);
    parts_.write(writer);
    return writer.finish();
}

}  // namespace jixiao::xlsx
