// SPDX-License-Identifier: MIT
#include "xlsx/package/file_kind.hpp"

#include <algorithm>
#include <iterator>

#include "base/finding/finding.hpp"
#include "base/text/ascii.hpp"
#include "xlsx/package/compound_file.hpp"
#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {
namespace {

using std::string_view_literals::operator""sv;

struct Mark {
    std::string_view bytes;
    std::string_view kind;
    std::size_t at = 0;
};

constexpr Mark kMarks[] = {
    {"%PDF"sv, "PDF"sv},
    {"{\\rtf"sv, "RTF"sv},
    {"Rar!"sv, "RAR"sv},
    {"7z\xBC\xAF\x27\x1C"sv, "7z"sv},
    {"\x1F\x8B"sv, "gzip"sv},
    {"BZh"sv, "bzip2"sv},
    {"\xFD\x37zXZ\0"sv, "xz"sv},
    {"\x28\xB5\x2F\xFD"sv, "zstd"sv},
    {"ustar"sv, "TAR"sv, 257},
    {"\x89PNG"sv, "PNG"sv},
    {"\xFF\xD8\xFF"sv, "JPEG"sv},
    {"GIF8"sv, "GIF"sv},
    {"SQLite format 3\0"sv, "SQLite"sv},
    {"\x09\x08\x10\0"sv, "XLS (BIFF)"sv},
};

// Looked for in the first bytes of a text, in lower case.
constexpr Mark kTextMarks[] = {
    {"urn:schemas-microsoft-com:office:spreadsheet"sv, "XML Spreadsheet 2003"sv},
    {"<html"sv, "HTML"sv},
    {"<!doctype html"sv, "HTML"sv},
    {"<table"sv, "HTML"sv},
    {"mime-version:"sv, "MHTML"sv},
    {"<?xml"sv, "XML"sv},
};

struct PartMark {
    std::string_view part;
    std::string_view kind;
};

constexpr PartMark kPartMarks[] = {
    {"xl/workbook.bin"sv, "XLSB"sv},        {"word/document.xml"sv, "DOCX"sv},
    {"ppt/presentation.xml"sv, "PPTX"sv},   {"META-INF/manifest.xml"sv, "ODS / OpenDocument"sv},
    {"mimetype"sv, "ODS / OpenDocument"sv}, {"Index/Document.iwa"sv, "Numbers"sv},
};

constexpr PartMark kRoots[] = {
    {"document"sv, "DOCX"sv},
    {"presentation"sv, "PPTX"sv},
    {"html"sv, "HTML"sv},
};

// What nobody can save as a workbook: printed pages, pictures, archives.
constexpr std::string_view kNoTables[] = {"PDF"sv,  "RTF"sv,   "PNG"sv, "JPEG"sv, "GIF"sv,
                                          "DOCX"sv, "PPTX"sv,  "RAR"sv, "7z"sv,   "gzip"sv,
                                          "ZIP"sv,  "bzip2"sv, "xz"sv,  "zstd"sv, "TAR"sv};

[[noreturn]] void refuse_kind(const std::string& file, std::string_view kind) {
    const bool no_table =
        std::find(std::begin(kNoTables), std::end(kNoTables), kind) != std::end(kNoTables);
    throw Error(no_table ? Code::file_document : Code::file_not_xlsx, Location{file, {}, {}},
                {{"kind", std::string(kind)}});
}

bool is_text(std::string_view bytes) {
    return std::none_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' &&
               c != '\f';
    });
}

std::string_view text_kind(std::string_view bytes) {
    const std::string text = ascii_lower(bytes);
    for (const Mark& mark : kTextMarks) {
        if (text.find(mark.bytes) != std::string::npos) return mark.kind;
    }
    return "CSV / TXT";
}

}  // namespace

void refuse_other_kinds(const MappedFile& file) {
    const std::string_view bytes = file.bytes();
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) return;
    refuse_compound_file(bytes, file.name());
    for (const Mark& mark : kMarks) {
        const std::string_view there = bytes.substr(std::min(mark.at, bytes.size()));
        if (there.starts_with(mark.bytes)) refuse_kind(file.name(), mark.kind);
    }
    // An archive may have something else before it, but then its end record must be there.
    constexpr std::size_t kEndReach = 0xFFFF + 22;
    const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), kEndReach));
    if (tail.rfind("PK\x05\x06"sv) != std::string_view::npos) return;
    const std::string_view head = bytes.substr(0, 4096);
    if (head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv)) {
        refuse_kind(file.name(), "CSV / TXT (UTF-16)");
    }
    refuse_kind(file.name(), is_text(head) ? text_kind(head) : "BIN");
}

void refuse_other_packages(const Package& package, std::string_view main_part) {
    if (main_part.ends_with(".bin")) refuse_kind(package.file(), "XLSB");
    if (package.has(main_part)) return;
    for (const PartMark& mark : kPartMarks) {
        if (package.has(mark.part)) refuse_kind(package.file(), mark.kind);
    }
    const bool office = package.has("[Content_Types].xml") || package.has("_rels/.rels");
    if (!office) refuse_kind(package.file(), "ZIP");
    refuse_incomplete({package.file(), std::string(main_part)});
}

void refuse_other_document(const std::string& file, std::string_view root) {
    for (const PartMark& known : kRoots) {
        if (root == known.part) refuse_kind(file, known.kind);
    }
    refuse_kind(file, "XML <" + std::string(root.substr(0, 40)) + ">");
}

}  // namespace jixiao::xlsx
