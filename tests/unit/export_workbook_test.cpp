// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <thread>

#include "export/workbook/cell_text.hpp"
#include "export/workbook/exact_double.hpp"
#include "export/workbook/sheet_names.hpp"
#include "export/workbook/workbook_writer.hpp"
#include "unit/store_sample.hpp"

using namespace jixiao;
using exporter::CellOrder;
using exporter::SheetWriter;
using exporter::WorkbookWriter;

namespace {

CellRef cell(std::string_view text) {
    return *CellRef::parse(text);
}
CellRange range(std::string_view text) {
    return *CellRange::parse(text);
}
Decimal decimal(std::string_view text) {
    return *Decimal::parse(text);
}

// What a sheet refuses; nothing may be left behind in the folder.
template <class Call>
Finding refusal(const Call& call, CellOrder order = CellOrder::any) {
    const sample::Folder folder;
    Finding finding;
    bool refused = false;
    {
        WorkbookWriter book(folder.path("a.xlsx"), "宋体", order);
        SheetWriter& sheet = book.add_sheet("表");
        try {
            call(book, sheet);
        } catch (const Error& error) {
            refused = true;
            finding = error.finding();
        }
    }
    CHECK(refused);
    CHECK(folder.names().empty());
    return finding;
}

// A small form: texts, numbers, formulas, merges, a drop-down list.
void write_form(const std::string& path, int number) {
    WorkbookWriter book(path, "宋体");
    SheetWriter& sheet = book.add_sheet("评分表");
    const auto head =
        book.style({.bold = true, .borders = exporter::Borders::all(exporter::Line::thin)});
    sheet.merge(range("A1:D1"), head);
    sheet.text(cell("A1"), "绩效自评表 " + std::to_string(number % 4), head);
    for (std::uint32_t row = 1; row < 40; ++row) {
        sheet.text({row, 0}, "指标", head);
        sheet.number({row, 1}, Decimal::from_parts(number % 4 + row, 2), {});
        sheet.formula({row, 2}, "=B2*2", Decimal::from_parts(2 * (number % 4 + row), 2), {});
    }
    sheet.validate(range("D2:D9"), {.kind = exporter::ValidationKind::list, .first = "=$A$2:$A$3"});
    book.set_custom_property("mapping", "shanghai-2023");
    book.commit();
}

}  // namespace

TEST_CASE("a new workbook refuses texts that no workbook can hold, and says where") {
    const Finding bytes =
        refusal([](WorkbookWriter&, SheetWriter& sheet) { sheet.text(cell("B3"), "\xFF", {}); });
    CHECK(bytes.code == Code::workbook_text);
    CHECK(bytes.at.sheet == "表");
    CHECK(bytes.at.cell == "B3");
    const auto with_text = [](std::string text) {
        return refusal([&](WorkbookWriter&, SheetWriter& sheet) { sheet.text({0, 0}, text, {}); });
    };
    CHECK(with_text("a\x01").code == Code::workbook_text);
    CHECK(with_text("\xED\xA0\x80").code == Code::workbook_text);  // half of a surrogate pair
    CHECK(with_text(std::string(32'768, 'a')).code == Code::workbook_text_length);
    std::string wide;
    for (int i = 0; i < 16'384; ++i) wide.append("𠮷");  // two units each
    CHECK(with_text(wide).code == Code::workbook_text_length);
}

TEST_CASE("a new workbook refuses numbers that spreadsheets do not keep") {
    const auto with_number = [](std::string_view text) {
        return refusal([&](WorkbookWriter&, SheetWriter& sheet) {
                   sheet.number({0, 0}, decimal(text), {});
               })
            .code;
    };
    CHECK(with_number("1234567890123456") == Code::workbook_number);
    CHECK(with_number("0.1234567890123456") == Code::workbook_number);
    CHECK(exporter::exact_double(decimal("123456789012345")) == 123456789012345.0);
    CHECK(exporter::exact_double(decimal("-80.1")) == -80.1);
    CHECK(exporter::exact_double(decimal("123456789012345000000")) == 123456789012345e6);
    CHECK(exporter::exact_double(decimal("0.0000000000000000000000012345")) == 1.2345e-24);
}

TEST_CASE("a new workbook refuses merges that overlap and cells outside of a sheet") {
    const Finding merge = refusal([](WorkbookWriter&, SheetWriter& sheet) {
        sheet.merge(range("A1:B2"), {});
        sheet.merge(range("C1:C9"), {});
        sheet.merge(range("A3:B3"), {});
        sheet.merge(range("B2:C2"), {});
    });
    CHECK(merge.code == Code::workbook_merge);
    CHECK(merge.found == "B2:C2");
    CHECK(merge.expected == "A1:B2");
    CHECK(refusal([](WorkbookWriter&, SheetWriter& sheet) {
              sheet.blank({kMaxRows, 0}, {});
          }).code == Code::workbook_place);
    CHECK(refusal([](WorkbookWriter&, SheetWriter& sheet) {
              sheet.merge({{3, 3}, {2, 2}}, {});
          }).code == Code::workbook_place);
}

TEST_CASE("a new workbook refuses formulas and names that break the file") {
    const auto refused = [](auto call) { return refusal(call).code; };
    CHECK(refused([](WorkbookWriter&, SheetWriter& sheet) {
              sheet.formula({0, 0}, "=" + std::string(8'192, '1'), Decimal(), {});
          }) == Code::workbook_formula);
    CHECK(refused([](WorkbookWriter&, SheetWriter& sheet) {
              sheet.formula({0, 0}, "A1", Decimal(), {});
          }) == Code::workbook_formula);
    CHECK(refused([](WorkbookWriter& book, SheetWriter&) { book.add_sheet("a/b"); }) ==
          Code::workbook_sheet_name);
    CHECK(refused([](WorkbookWriter& book, SheetWriter&) { book.add_sheet("表"); }) ==
          Code::workbook_sheet_name);
    CHECK(refused([](WorkbookWriter& book, SheetWriter&) { book.define_name("A1", "=$A$1"); }) ==
          Code::workbook_defined_name);
    // Sixty options, short enough for a spreadsheet, write beyond the library's buffer.
    std::string words = "\"";
    for (int i = 0; i < 60; ++i) words.append("选项,");
    CHECK(refused([&](WorkbookWriter&, SheetWriter& sheet) {
              sheet.validate(range("A1:A9"), {.kind = exporter::ValidationKind::list,
                                              .first = "=" + words.substr(0, 176) + "\""});
          }) == Code::workbook_list);
    CHECK(refused([](WorkbookWriter&, SheetWriter& sheet) {
              sheet.validate(range("A1:A9"), {.prompt_title = std::string(33, 'a'), .prompt = "a"});
          }) == Code::workbook_text_length);
}

TEST_CASE("a table written row by row refuses what would lose its cells") {
    const auto refused = [](auto call) { return refusal(call, CellOrder::by_row).code; };
    CHECK(refused([](WorkbookWriter&, SheetWriter& sheet) {
              sheet.text({1, 0}, "a", {});
              sheet.text({0, 0}, "a", {});
          }) == Code::workbook_order);
    CHECK(refused([](WorkbookWriter&, SheetWriter& sheet) { sheet.merge(range("A1:A2"), {}); }) ==
          Code::workbook_order);
    CHECK(refused([](WorkbookWriter&, SheetWriter& sheet) {
              sheet.add_chart({0, 0}, {.title = "a", .series = {}});
          }) == Code::workbook_order);
}

TEST_CASE("names of sheets and references to them") {
    CHECK(exporter::is_sheet_name("21市州汇总表"));
    CHECK_FALSE(exporter::is_sheet_name(""));
    CHECK_FALSE(exporter::is_sheet_name("'a"));
    CHECK_FALSE(exporter::is_sheet_name("History"));
    CHECK_FALSE(exporter::is_sheet_name(std::string(32, 'a')));
    CHECK(exporter::as_sheet_name("a/b:c'") == "a_b_c_");
    CHECK(exporter::as_sheet_name("") == "_");
    CHECK(exporter::as_sheet_name(std::string(40, 'x')) == std::string(31, 'x'));
    CHECK(exporter::same_sheet_name("Sheet1", "sHEET1"));
    CHECK(exporter::absolute_range("it's", range("A1:B2")) == "'it''s'!$A$1:$B$2");
    CHECK(exporter::absolute_range("表", range("C3")) == "'表'!$C$3");
    CHECK(exporter::is_defined_name("指标.1"));
    for (const char* const name : {"", "1a", "A1", "R1C1", "r", "C5", "a b", "a-b"}) {
        CAPTURE(name);
        CHECK_FALSE(exporter::is_defined_name(name));
    }
}

TEST_CASE("any bytes can be shown in a cell") {
    CHECK(exporter::presentable("a\x01\xFF坏") == "a\xEF\xBF\xBD\xEF\xBF\xBD坏");
    CHECK(exporter::is_cell_text(exporter::presentable(std::string(100'000, '\x02'))));
}

// Under the thread sanitizer this shows that the library's two races are gone.
TEST_CASE("workbooks made on many threads are the same byte by byte") {
    const sample::Folder folder;
    constexpr int kThreads = 8;
    constexpr int kBooks = 40;
    const auto name_of = [&](int thread, int book) {
        return folder.path(std::to_string(thread) + "-" + std::to_string(book) + ".xlsx");
    };
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < kThreads; ++thread) {
            threads.emplace_back([&, thread] {
                for (int book = 0; book < kBooks; ++book) write_form(name_of(thread, book), book);
            });
        }
    }
    CHECK(folder.names().size() == kThreads * kBooks);
    for (int book = 0; book < kBooks; ++book) {
        const std::string first = sample::read_file(name_of(0, book % 4));
        REQUIRE(first.starts_with("PK"));
        for (int thread = 0; thread < kThreads; ++thread) {
            CHECK(sample::read_file(name_of(thread, book)) == first);
        }
    }
}
