// SPDX-License-Identifier: MIT
#include "xlsx/edit/child_order.hpp"

#include <algorithm>

#include "xlsx/edit/tag_attributes.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::string_view kWorkbook[] = {"fileVersion",
                                          "fileSharing",
                                          "workbookPr",
                                          "AlternateContent",
                                          "workbookProtection",
                                          "bookViews",
                                          "sheets",
                                          "functionGroups",
                                          "externalReferences",
                                          "definedNames",
                                          "calcPr",
                                          "oleSize",
                                          "customWorkbookViews",
                                          "pivotCaches",
                                          "smartTagPr",
                                          "smartTagTypes",
                                          "webPublishing",
                                          "fileRecoveryPr",
                                          "webPublishObjects",
                                          "extLst"};

constexpr std::string_view kSheet[] = {"sheetPr",
                                       "dimension",
                                       "sheetViews",
                                       "sheetFormatPr",
                                       "cols",
                                       "sheetData",
                                       "sheetCalcPr",
                                       "sheetProtection",
                                       "protectedRanges",
                                       "scenarios",
                                       "autoFilter",
                                       "sortState",
                                       "dataConsolidate",
                                       "customSheetViews",
                                       "mergeCells",
                                       "phoneticPr",
                                       "conditionalFormatting",
                                       "dataValidations",
                                       "hyperlinks",
                                       "printOptions",
                                       "pageMargins",
                                       "pageSetup",
                                       "headerFooter",
                                       "rowBreaks",
                                       "colBreaks",
                                       "customProperties",
                                       "cellWatches",
                                       "ignoredErrors",
                                       "smartTags",
                                       "drawing",
                                       "legacyDrawing",
                                       "legacyDrawingHF",
                                       "drawingHF",
                                       "picture",
                                       "oleObjects",
                                       "controls",
                                       "webPublishItems",
                                       "tableParts",
                                       "extLst"};

constexpr std::string_view kStyles[] = {"numFmts",      "fonts",   "fills",      "borders",
                                        "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
                                        "tableStyles",  "colors",  "extLst"};

}  // namespace

const std::span<const std::string_view> kWorkbookChildren = kWorkbook;
const std::span<const std::string_view> kSheetChildren = kSheet;
const std::span<const std::string_view> kStyleChildren = kStyles;

bool stands_before(std::span<const std::string_view> order, std::string_view first,
                   std::string_view second) {
    const auto a = std::find(order.begin(), order.end(), first);
    const auto b = std::find(order.begin(), order.end(), second);
    return a != order.end() && b != order.end() && a < b;
}

void append_child(std::string& text, Span tag, std::uint32_t end, std::string_view child) {
    if (end != tag.begin) {
        text.insert(end, child);
        return;
    }
    const std::string name(TagAttributes(tag.of(text)).element());
    std::string opened = ">";
    opened.append(child).append("</").append(name).append(">");
    const std::size_t slash = text.rfind('/', tag.end - 1);
    text.replace(slash, tag.end - slash, opened);
}

}  // namespace jixiao::xlsx
