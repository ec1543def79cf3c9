// SPDX-License-Identifier: MIT
// A package that is edited: parts that no change names are copied as they are packed.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "base/finding/finding.hpp"
#include "support/edited_workbook.hpp"
#include "support/xlsx_corpus.hpp"

namespace {

using namespace jixiao;

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("an edit of nothing keeps every part as it is packed") {
    for (const auto& path : test::corpus_files("xlsx")) {
        CAPTURE(path.filename().string());
        const std::string bytes = bytes_of(path);
        test::EditedWorkbook workbook(bytes);
        const std::string saved = workbook.saved();
        CHECK(test::packed_parts(saved) == test::packed_parts(bytes));
        CHECK(workbook.saved() == saved);
    }
}

TEST_CASE("one cell changed: only the sheet is another") {
    for (const auto& path : test::corpus_files("xlsx")) {
        CAPTURE(path.filename().string());
        const std::string bytes = bytes_of(path);
        test::EditedWorkbook workbook(bytes);
        if (workbook.editor().sheets().empty()) continue;
        try {
            workbook.sheet().set_text({5000, 3}, "新");
        } catch (const Error& error) {
            CHECK(error.code() == Code::edit_disordered);
            continue;
        }
        const std::string saved = workbook.saved();
        auto expected = test::cells_of(bytes);
        expected.push_back("D5001 text 新");
        CHECK(test::cells_of(saved) == expected);
        const auto before = test::packed_parts(bytes);
        std::string sheet_part = workbook.editor().sheets().front().part;
        for (const auto& [name, packed] : test::packed_parts(saved)) {
            const bool may_change =
                xlsx::comparable_part_name(name) == xlsx::comparable_part_name(sheet_part) ||
                xlsx::comparable_part_name(name) ==
                    xlsx::comparable_part_name(workbook.editor().source().main_part());
            if (!may_change) CHECK(packed == before.at(name));
        }
    }
}

TEST_CASE("names, times and order of entries stay") {
    const std::string bytes = bytes_of(test::corpus_file("xlsx", "folders_listed"));
    test::EditedWorkbook workbook(bytes);
    workbook.sheet().set_text({0, 0}, "新");
    const std::string saved = workbook.saved();
    const auto before_file = xlsx::MappedFile::from_memory(bytes, "before");
    const auto after_file = xlsx::MappedFile::from_memory(saved, "after");
    const xlsx::Package before(before_file, {});
    const xlsx::Package after(after_file, {});
    REQUIRE(before.entries().size() == after.entries().size());
    for (std::size_t i = 0; i < before.entries().size(); ++i) {
        const auto& old_entry = before.entries()[i];
        const auto& new_entry = after.entries()[i];
        CHECK(old_entry.name == new_entry.name);
        if (old_entry.crc == new_entry.crc) {
            CHECK(old_entry.record.substr(12, 4) == new_entry.record.substr(12, 4));
        }
    }
}

TEST_CASE("what was given to a text is read again, in every sheet of the corpus") {
    for (const auto& path : test::corpus_files("xlsx")) {
        CAPTURE(path.filename().string());
        const std::string bytes = bytes_of(path);
        xlsx::ReaderState state;
        xlsx::Workbook reader(xlsx::MappedFile::from_memory(bytes, "test"), state);
        test::EditedWorkbook workbook(bytes);
        if (reader.sheets().empty()) continue;
        try {
            std::vector<Finding> findings;
            xlsx::SheetReader sheet(reader, 0, findings);
            for (xlsx::Cell cell; sheet.next(cell);) {
                if (cell.type == CellType::text && !cell.has_formula) {
                    workbook.sheet().set_text(cell.at, cell.text);
                }
            }
        } catch (const Error& error) {
            CHECK(error.code() == Code::edit_disordered);
            continue;
        }
        CHECK(test::cells_of(workbook.saved()) == test::cells_of(bytes));
    }
}

TEST_CASE("what was packed before does not show in what is packed now") {
    xlsx::Deflater kept;
    for (const auto& path : test::corpus_files("edit")) {
        for (const auto& part : test::unpacked(bytes_of(path))) {
            CAPTURE(part.first);
            const std::string& text = part.second;
            for (std::size_t first = 0; first < text.size(); first += text.size() / 40 + 1) {
                const std::string piece = text.substr(first);
                std::string after;
                kept.append(after, piece);
                std::string alone;
                xlsx::Deflater().append(alone, piece);
                CHECK((after == alone));
            }
        }
    }
}

TEST_CASE("a part that comes out as the last time is packed the same, another one anew") {
    xlsx::Deflater alone;
    const auto packed = [&](std::string_view text) {
        std::string stream;
        alone.append(stream, text);
        return stream;
    };
    xlsx::PartPacker packer;
    const auto again = [&](std::string_view part, std::string_view text) {
        std::string stream = "before";
        packer.append(stream, part, text);
        return stream.substr(6);
    };
    const std::string one(5'000, 'a');
    const std::string two = one + "b";
    for (const std::string& text : {one, one, two, one}) {
        CHECK(again("xl/styles.xml", text) == packed(text));
    }
    CHECK(again("xl/workbook.xml", two) == packed(two));
    const std::string large(100'000, 'c');
    for (int i = 0; i < 40; ++i) CHECK(again(std::to_string(i), large) == packed(large));
}
