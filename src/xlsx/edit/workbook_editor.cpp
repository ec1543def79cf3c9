// SPDX-License-Identifier: MIT
#include "xlsx/edit/workbook_editor.hpp"

#include "xlsx/edit/calculation_settings.hpp"

namespace jixiao::xlsx {

WorkbookEditor::WorkbookEditor(const WorkbookSource& source, EditState& state)
    : source_(source), state_(state), parts_(source), sheets_(source.sheets().size()) {}

WorkbookEditor::~WorkbookEditor() = default;

SheetEditor& WorkbookEditor::sheet(std::size_t index) {
    auto& sheet = sheets_.at(index);
    if (!sheet) sheet = std::make_unique<SheetEditor>(*this, index);
    return *sheet;
}

void WorkbookEditor::put_sheets() {
    bool has_new_values = false;
    for (const auto& sheet : sheets_) {
        if (!sheet || !sheet->is_changed()) continue;
        parts_.put(sheet->part(), sheet->text());
        has_new_values = has_new_values || sheet->has_new_values();
    }
    if (!has_new_values || !source_.has_formulas()) return;
    const std::string& part = source_.main_part();
    const std::string& text = parts_.text(part);
    parts_.put(part, with_full_calculation({source_.file_name(), part}, text, source_.limits(),
                                           state_.buffers));
}

std::string WorkbookEditor::bytes() {
    put_sheets();
    ZipWriter writer(source_.file_name(), state_.deflater);
    parts_.write(writer);
    return writer.finish();
}

void WorkbookEditor::save(OutputFile& file) {
    file.write(bytes());
}

}  // namespace jixiao::xlsx
