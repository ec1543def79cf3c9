// SPDX-License-Identifier: MIT
#include "support/edited_workbook.hpp"

#include "support/xlsx_corpus.hpp"
#include "xlsx/edit/zip_writer.hpp"

namespace jixiao::test {
namespace {

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kLinks =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

std::string links(std::string_view type, std::string_view target) {
    return std::string(kHead) +
           "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
           "<Relationship Id=\"rId1\" Type=\"" +
           std::string(kLinks) + "/" + std::string(type) + "\" Target=\"" + std::string(target) +
           "\"/></Relationships>";
}

std::string element(std::string_view name, std::string_view content) {
    return std::string(kHead) + "<" + std::string(name) + " xmlns=\"" + std::string(kMain) +
           "\" xmlns:r=\"" + std::string(kLinks) + "\">" + std::string(content) + "</" +
           std::string(name) + ">";
}

}  // namespace

Parts small_workbook(std::string_view content) {
    const std::string type(kTypes);
    return {
        {"[Content_Types].xml",
         std::string(kHead) +
             "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
             "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
             "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
             "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" +
             type +
             "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" "
             "ContentType=\"" +
             type + "worksheet+xml\"/></Types>"},
        {"_rels/.rels", links("officeDocument", "xl/workbook.xml")},
        {"xl/_rels/workbook.xml.rels", links("worksheet", "worksheets/sheet1.xml")},
        {"xl/workbook.xml",
         element("workbook",
                 "<sheets><sheet name=\"表一\" sheetId=\"1\" r:id=\"rId1\"/></sheets>")},
        {"xl/worksheets/sheet1.xml", element("worksheet", content)},
    };
}

std::string packed(const Parts& parts) {
    xlsx::PartPacker packer;
    xlsx::ZipWriter writer("test.xlsx", packer);
    for (const auto& [name, text] : parts) writer.add(name, text);
    return writer.finish();
}

Parts packed_parts(const std::string& bytes) {
    const auto file = xlsx::MappedFile::from_memory(bytes, "test.xlsx");
    const xlsx::Package package(file, {});
    Parts parts;
    for (const xlsx::ZipEntry& entry : package.entries()) {
        parts.emplace(entry.name, package.part(entry).packed);
    }
    return parts;
}

Parts unpacked(const std::string& bytes) {
    const auto file = xlsx::MappedFile::from_memory(bytes, "test.xlsx");
    const xlsx::Limits limits;
    const xlsx::Package package(file, limits);
    xlsx::StreamBuffers buffers;
    Parts parts;
    for (const xlsx::ZipEntry& entry : package.entries()) {
        const xlsx::Part part = package.part(entry);
        if (!part.deflated) {
            parts.emplace(entry.name, part.packed);
            continue;
        }
        std::string text(static_cast<std::size_t>(part.size) + 1, '\0');
        text.resize(buffers.whole.inflate(part.packed, text.data(), text.size()).value());
        parts.emplace(entry.name, std::move(text));
    }
    return parts;
}

std::vector<std::string> cells_of(const std::string& bytes, std::size_t sheet) {
    xlsx::ReaderState state;
    xlsx::Workbook workbook(xlsx::MappedFile::from_memory(bytes, "test.xlsx"), state);
    std::vector<Finding> findings;
    xlsx::SheetReader reader(workbook, sheet, findings);
    std::vector<std::string> cells;
    for (xlsx::Cell cell; reader.next(cell);) cells.push_back(described(cell));
    return cells;
}

EditedWorkbook::EditedWorkbook(std::string bytes)
    : bytes_(std::move(bytes)),
      source_(xlsx::MappedFile::from_memory(bytes_, "test.xlsx")),
      editor_(source_, state_) {}

bool EditedWorkbook::knows_places(std::size_t index) {
    const xlsx::SheetText& known = sheet(index).unchanged();
    const xlsx::PartName where{source_.file_name(), source_.sheets()[index].part};
    return known.index == xlsx::indexed(where, known.text, source_.limits(), state_.buffers).index;
}

}  // namespace jixiao::test
