// SPDX-License-Identifier: MIT
#include "xlsx/edit/part_shifts.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/content_types.hpp"
#include "xlsx/edit/edit_refusal.hpp"
#include "xlsx/edit/element_shifts.hpp"
#include "xlsx/edit/merge_element.hpp"
#include "xlsx/edit/relationship_list.hpp"
#include "xlsx/edit/row_shift.hpp"

namespace jixiao::xlsx {
namespace {

// Everything in a sheet but its rows. Attributes of an element come before what reads it to its
// end.
constexpr ElementShift kSheetShifts[] = {
    {"dimension", "ref", shift_block},
    {"sheetView", "topLeftCell", shift_place},
    {"customSheetView", "topLeftCell", shift_place},
    {"pane", "topLeftCell", shift_place},
    {"pane", "", shift_pane},
    {"selection", "activeCell", shift_place},
    {"selection", "sqref", shift_place},
    {"protectedRange", "sqref", shift_format},
    {"scenario", "sqref", shift_place},
    {"inputCells", "r", shift_place},
    {"autoFilter", "ref", shift_block},
    {"sortState", "ref", shift_block},
    {"sortCondition", "ref", shift_block},
    {"mergeCells", "", shift_merges},
    {"conditionalFormatting", "sqref", shift_anchor_area},
    {"formula", "", shift_anchored_formula},
    {"cfvo", "val", shift_formula},
    {"dataValidation", "sqref", shift_anchor_area},
    {"formula1", "", shift_anchored_formula},
    {"formula2", "", shift_anchored_formula},
    {"hyperlink", "ref", shift_place},
    {"hyperlink", "location", shift_formula},
    {"rowBreaks", "", shift_breaks},
    {"cellWatch", "r", shift_place},
    {"ignoredError", "sqref", shift_format},
    {"cellSmartTags", "r", shift_place},
    {"controlPr", "linkedCell", shift_formula},
    {"controlPr", "listFillRange", shift_formula},
    {"anchor", "", shift_anchor},
    {"webPublishItem", "sourceRef", shift_block},
    {"ext", "", shift_extension},
    {"sparkline", "", shift_sparkline},
    {"f", "", shift_formula},
    {"sqref", "", shift_format},
};

constexpr ElementShift kWorkbookShifts[] = {{"definedName", "", shift_formula}};
constexpr ElementShift kChartShifts[] = {{"f", "", shift_formula}, {"sqref", "", shift_formula}};
constexpr ElementShift kDrawingShifts[] = {
    {"twoCellAnchor", "", shift_anchor},
    {"oneCellAnchor", "", shift_anchor},
    {"sp", "textlink", shift_formula},
    {"cameraTool", "cellRange", shift_formula},
};
constexpr ElementShift kVmlShifts[] = {{"ClientData", "", shift_client_data}};
constexpr ElementShift kCommentsShifts[] = {{"comment", "ref", shift_place}};
constexpr ElementShift kThreadedCommentsShifts[] = {{"threadedComment", "ref", shift_place}};
constexpr ElementShift kTableShifts[] = {
    {"table", "", shift_table},
    {"autoFilter", "ref", shift_block},
    {"sortState", "ref", shift_block},
    {"sortCondition", "ref", shift_block},
    {"calculatedColumnFormula", "", shift_formula},
    {"totalsRowFormula", "", shift_formula},
};
constexpr ElementShift kSingleCellsShifts[] = {{"singleXmlCell", "r", shift_place}};
constexpr ElementShift kControlShifts[] = {
    {"formControlPr", "fmlaLink", shift_formula},
    {"formControlPr", "fmlaRange", shift_formula},
    {"formControlPr", "fmlaGroup", shift_formula},
    {"formControlPr", "fmlaTxbx", shift_formula},
};
constexpr ElementShift kPivotTableShifts[] = {{"location", "", shift_pivot_location}};
constexpr ElementShift kPivotCacheShifts[] = {{"worksheetSource", "", shift_pivot_source}};

enum class Concerns : std::uint8_t { all_sheets, own_sheet };

struct PartKind {
    std::string_view type;  // how the content type ends
    std::span<const ElementShift> table;
    Concerns concerns = Concerns::all_sheets;
};

constexpr PartKind kKinds[] = {
    {"sheet.main+xml", kWorkbookShifts},
    {"sheet.macroEnabled.main+xml", kWorkbookShifts},
    {"template.main+xml", kWorkbookShifts},
    {"drawingml.chart+xml", kChartShifts},
    {"chartex+xml", kChartShifts},
    {"drawing+xml", kDrawingShifts},
    {"vmlDrawing", kVmlShifts, Concerns::own_sheet},
    {"spreadsheetml.comments+xml", kCommentsShifts, Concerns::own_sheet},
    {"threadedcomments+xml", kThreadedCommentsShifts, Concerns::own_sheet},
    {"spreadsheetml.table+xml", kTableShifts},
    {"tableSingleCells+xml", kSingleCellsShifts, Concerns::own_sheet},
    {"controlproperties+xml", kControlShifts},
    {"pivotTable+xml", kPivotTableShifts, Concerns::own_sheet},
    {"pivotCacheDefinition+xml", kPivotCacheShifts},
};

// What may hang on a sheet. Those that name cells are among the kinds above.
constexpr std::string_view kKnownLinks[] = {
    "printerSettings", "image",           "hyperlink",       "vmlDrawing",     "drawing",
    "comments",        "threadedComment", "table",           "pivotTable",     "ctrlProp",
    "oleObject",       "package",         "control",         "customProperty", "queryTable",
    "slicer",          "timeline",        "tableSingleCells"};

class PartShifts {
  public:
    PartShifts(const WorkbookSource& source, const PackageEditor& parts,
               std::span<const SheetText* const> known, const RowInsertions& rows,
               StreamBuffers& buffers)
        : source_(source), parts_(parts), known_(known), rows_(rows), buffers_(buffers) {}

    ShiftedParts shift();

  private:
    void find_own_parts();
    void shift_sheet(std::size_t index);
    void shift_part(const std::string& part, const PartKind& kind);
    [[nodiscard]] PartName where(const std::string& part) const {
        return {source_.file_name(), part};
    }
    void keep(const std::string& part, const PartShift& shift) {
        if (auto text = shift.result()) result_.texts[part] = std::move(*text);
    }

    const WorkbookSource& source_;
    const PackageEditor& parts_;
    std::span<const SheetText* const> known_;
    const RowInsertions& rows_;
    StreamBuffers& buffers_;
    std::set<std::string> own_;  // comparable names of the parts that belong to the sheet
    ShiftedParts result_;
};

ShiftedParts PartShifts::shift() {
    find_own_parts();
    for (std::size_t i = 0; i < source_.sheets().size(); ++i) shift_sheet(i);
    const std::string types_part(kContentTypesPart);
    std::optional<ContentTypes> changed;
    if (parts_.is_changed(types_part)) {
        changed.emplace(where(types_part), parts_.text(types_part), source_.limits(), buffers_);
    }
    const ContentTypes& types = changed ? *changed : source_.content_types();
    const std::string main = comparable_part_name(source_.main_part());
    for (const std::string& part : parts_.names()) {
        std::string_view type = types.type_of(part);
        if (comparable_part_name(part) == main) type = "sheet.main+xml";
        const auto kind =
            std::find_if(std::begin(kKinds), std::end(kKinds),
                         [&](const PartKind& known) { return type.ends_with(known.type); });
        if (kind != std::end(kKinds)) shift_part(part, *kind);
    }
    return std::move(result_);
}

void PartShifts::find_own_parts() {
    const std::string& sheet = source_.sheets()[rows_.sheet()].part;
    const std::string links_part = relationships_part_of(sheet);
    if (!parts_.has(links_part)) return;
    const RelationshipList links(source_.file_name(), sheet, parts_.text(links_part),
                                 source_.limits(), buffers_);
    for (const auto& entry : links.links()) {
        if (entry.is_external) continue;
        const bool known = std::find(std::begin(kKnownLinks), std::end(kKnownLinks),
                                     entry.link.type) != std::end(kKnownLinks);
        if (!known) refuse_edit(where(sheet), Code::edit_unknown, entry.link.target);
        own_.insert(comparable_part_name(entry.link.target));
    }
}

void PartShifts::shift_sheet(std::size_t index) {
    const std::string& part = source_.sheets()[index].part;
    const bool on_sheet = index == rows_.sheet();
    // Whatever means another sheet has a ! in it.
    if (!on_sheet && parts_.text(part).find('!') == std::string::npos) return;
    std::optional<SheetText> changed;
    if (known_[index] == nullptr && parts_.is_changed(part)) {
        changed = indexed(where(part), parts_.text(part), source_.limits(), buffers_);
    }
    const SheetText& unchanged = known_[index] ? *known_[index] : source_.sheet(index);
    const SheetText& sheet = changed ? *changed : unchanged;
    std::vector<CellRange> merges;
    const bool has_model_formulas =
        std::any_of(rows_.rows().begin(), rows_.rows().end(),
                    [&](const NewRows& rows) { return sheet.index.has_formula_in(rows.like); });
    if (on_sheet && has_model_formulas) {
        merges = merge_element(where(part), sheet, source_.limits(), buffers_).ranges;
    }
    PartShift shift(where(part), sheet.text, rows_, on_sheet, source_.limits(), buffers_);
    const std::vector<RowCopies> fresh = shift_rows(shift, sheet, merges);
    shift.pass_over_rows(sheet.index.data_end());
    shift.apply(kSheetShifts);
    shift.edits().sort();
    keep(part, shift);
    if (shift.edits().is_empty()) return;
    result_.indexes.emplace(index, sheet.index.shifted(shift.edits(), rows_, fresh));
}

void PartShifts::shift_part(const std::string& part, const PartKind& kind) {
    const bool on_sheet = own_.contains(comparable_part_name(part));
    if (!on_sheet && kind.concerns == Concerns::own_sheet) return;
    PartShift shift(where(part), parts_.text(part), rows_, on_sheet, source_.limits(), buffers_);
    shift.apply(kind.table);
    keep(part, shift);
}

}  // namespace

ShiftedParts shifted_parts(const WorkbookSource& source, const PackageEditor& parts,
                           std::span<const SheetText* const> known, const RowInsertions& rows,
                           StreamBuffers& buffers) {
    return PartShifts(source, parts, known, rows, buffers).shift();
}

}  // namespace jixiao::xlsx
