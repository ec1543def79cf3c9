// SPDX-License-Identifier: MIT
// Opens the bytes as a workbook, sets cells, inserts rows, saves, and reads the result. Refusing is
// right; what was saved of a workbook that could be read must be readable, with what was set. Bytes
// that are no archive are texts of parts, divided by the byte 1E: see kParts.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding/finding.hpp"
#include "xlsx/edit/workbook_editor.hpp"
#include "xlsx/edit/zip_writer.hpp"
#include "xlsx/read_grid.hpp"
#include "xlsx/reader_state.hpp"

namespace {

using namespace jixiao;

constexpr std::string_view kTypes =
    R"(<Types><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>)"
    R"(<Override PartName="/w.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>)"
    R"(<Override PartName="/d.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>)"
    R"(<Override PartName="/t.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>)"
    R"(<Override PartName="/c.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>)"
    R"(<Override PartName="/h.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>)";
constexpr std::string_view kMain =
    R"(<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w.xml"/></Relationships>)";
constexpr std::string_view kBook =
    R"(<Relationships><Relationship Id="a" Type="x/worksheet" Target="1.xml"/><Relationship Id="b" Type="x/worksheet" )"
    R"(Target="2.xml"/><Relationship Id="s" Type="x/styles" Target="s.xml"/></Relationships>)";
constexpr std::string_view kSheet =
    R"(<Relationships><Relationship Id="a" Type="x/drawing" Target="d.xml"/><Relationship Id="b" Type="x/vmlDrawing" )"
    R"(Target="v.vml"/><Relationship Id="c" Type="x/comments" Target="c.xml"/><Relationship Id="d" Type="x/table" )"
    R"(Target="t.xml"/></Relationships>)";
// Sheets, drawing, VML, comments, table, chart, styles, workbook.
constexpr std::string_view kParts[] = {"1.xml", "2.xml", "d.xml", "v.vml", "c.xml",
                                       "t.xml", "h.xml", "s.xml", "w.xml"};

std::string package_of(std::string_view texts) {
    static xlsx::PartPacker packer;
    xlsx::ZipWriter writer("fuzz", packer);
    writer.add("[Content_Types].xml", kTypes);
    writer.add("_rels/.rels", kMain);
    writer.add("_rels/w.xml.rels", kBook);
    writer.add("_rels/1.xml.rels", kSheet);
    for (const std::string_view part : kParts) {
        const std::size_t end = std::min(texts.find('\x1E'), texts.size());
        writer.add(part, texts.substr(0, end));
        texts.remove_prefix(std::min(end + 1, texts.size()));
    }
    return writer.finish();
}

xlsx::Limits low_limits() {
    xlsx::Limits limits;
    limits.part_bytes = 1 << 20;
    limits.total_bytes = 4 << 20;
    limits.small_part_bytes = 1 << 20;
    limits.token_bytes = 1 << 18;
    limits.sheet_text_bytes = 1 << 22;
    limits.sheets = 16;
    return limits;
}

// Edits may make parts larger than what was allowed for the original.
xlsx::Limits higher_limits() {
    xlsx::Limits limits = low_limits();
    limits.part_bytes = limits.small_part_bytes = 64 << 20;
    limits.total_bytes = std::uint64_t{1} << 30;
    return limits;
}

// The text at the place in the first sheet; throws what the reader throws.
std::string read_all(std::string_view bytes, CellRef at, const xlsx::Limits& limits) {
    static xlsx::ReaderState state;
    static xlsx::Grid grid;
    xlsx::Workbook workbook(xlsx::MappedFile::from_memory(bytes, "fuzz"), state, limits);
    std::string text;
    for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
        std::vector<Finding> findings;
        xlsx::read_grid(workbook, i, grid, findings);
        const xlsx::Cell* const cell = grid.at(at);
        if (i == 0 && cell != nullptr) text = cell->text;
    }
    return text;
}

// What the editor has worked out of where rows and cells stand, against reading it.
void compare_places(xlsx::WorkbookEditor& workbook, const xlsx::SheetText& sheet) {
    const xlsx::WorkbookSource& source = workbook.source();
    const auto read = xlsx::indexed({source.file_name(), source.sheets()[0].part}, sheet.text,
                                    source.limits(), workbook.state().buffers);
    if (!(read.index == sheet.index)) std::abort();
}

void edit(xlsx::WorkbookEditor& workbook, CellRef at, std::uint32_t rows) {
    xlsx::SheetEditor& sheet = workbook.sheet(0);
    sheet.set_number({2, 1}, Decimal::from_parts(7433, 2));
    sheet.clear({1, 0});
    const xlsx::NewRows fresh[] = {{2, rows, 1}, {4, 1, 4}};
    workbook.insert_rows(0, fresh);
    compare_places(workbook, sheet.unchanged());
    xlsx::FormatChange red;
    red.fill = 0xFFC7CE;
    red.locked = false;
    sheet.set_style({0, 0}, workbook.styles().derived(sheet.style({0, 0}), red));
    sheet.set_row_height(0, Decimal::integer(20));
    if (sheet.has_formula({3, 2})) sheet.set_formula_result({3, 2}, Decimal::integer(1));
    sheet.set_text(at, "<绩效>\n ");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static xlsx::EditState state;
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::string made = input.starts_with("PK") ? std::string() : package_of(input);
    const std::string_view bytes = made.empty() ? input : std::string_view(made);
    constexpr CellRef kPlace{4, 3};
    std::string saved;
    try {
        read_all(bytes, kPlace, low_limits());
        const xlsx::WorkbookSource source(xlsx::MappedFile::from_memory(bytes, "fuzz"),
                                          low_limits());
        if (source.sheets().empty()) return 0;
        xlsx::WorkbookEditor workbook(source, state);
        edit(workbook, kPlace, 1 + static_cast<std::uint32_t>(size % 3));
        saved = workbook.bytes();
    } catch (const Error&) {
        return 0;
    }
    try {
        if (read_all(saved, kPlace, higher_limits()) != "<绩效>\n ") __builtin_trap();
    } catch (const Error&) {
        __builtin_trap();
    }
    return 0;
}
