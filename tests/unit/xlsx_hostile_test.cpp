// SPDX-License-Identifier: MIT
// tests/corpus/hostile: every file is refused by its name, and nothing worse happens.
#include <doctest/doctest.h>

#include <set>

#include "support/xlsx_corpus.hpp"

namespace {

using namespace jixiao;
using enum Code;

struct Refusal {
    const char* name;
    Code code;
};

constexpr Refusal kRefusals[] = {
    {"truncated", zip_truncated},
    {"truncated_at_once", zip_truncated},
    {"wrong_checksum", zip_wrong_crc},
    {"size_too_small", zip_damaged},
    {"size_too_large", zip_damaged},
    {"size_absurd", limit_exceeded},
    {"local_name_differs", zip_damaged},
    {"local_method_differs", zip_damaged},
    {"entries_overlap", zip_damaged},
    {"entry_outside", zip_damaged},
    {"encrypted_entry", zip_unsupported},
    {"unknown_method", zip_unsupported},
    {"damaged_data", zip_damaged},
    {"part_twice", zip_damaged},
    {"document_type", xml_dtd},
    {"mismatched_tags", xml_malformed},
    {"unclosed", xml_malformed},
    {"cut_in_a_tag", xml_malformed},
    {"text_behind_root", xml_malformed},
    {"two_roots", xml_malformed},
    {"no_root", xml_malformed},
    {"unknown_entity", xml_malformed},
    {"impossible_character", xml_malformed},
    {"attribute_twice", xml_malformed},
    {"reference_twice", xml_malformed},
    {"namespace_twice", xml_malformed},
    {"many_namespaces", limit_exceeded},
    {"attribute_without_quotes", xml_malformed},
    {"less_than_in_attribute", xml_malformed},
    {"control_character", xml_malformed},
    {"reference_beyond_limits", xml_malformed},
    {"reference_is_none", xml_malformed},
    {"row_beyond_limits", xml_malformed},
    {"deep_nesting", limit_exceeded},
    {"many_attributes", limit_exceeded},
    {"attribute_name", xml_malformed},
    {"bytes_not_utf8", xml_encoding},
    {"surrogate_in_utf8", xml_encoding},
    {"unknown_encoding", xml_encoding},
    {"no_workbook_part", workbook_incomplete},
    {"no_workbook_relationships", workbook_incomplete},
    {"no_sheet_part", workbook_incomplete},
    {"sheet_without_relationship", workbook_incomplete},
    {"two_sheets_of_one_part", zip_damaged},
    {"long_sheet_name", limit_exceeded},
    {"bomb_of_spaces", limit_exceeded},
    {"bomb_of_text", limit_exceeded},
    {"many_strings", limit_exceeded},
    {"repeated_long_string", limit_exceeded},
    {"many_rows", limit_exceeded},
    {"many_merges", limit_exceeded},
    {"many_entries", limit_exceeded},
    {"compound_encrypted", file_encrypted},
    {"compound_legacy", file_legacy},
    {"compound_legacy_5", file_legacy},
    {"compound_document", file_legacy},
    {"compound_other", file_compound},
    {"compound_cut", file_compound},
    {"csv", file_not_xlsx},
    {"html", file_not_xlsx},
    {"xml_spreadsheet_2003", file_not_xlsx},
    {"pdf", file_document},
    {"rtf", file_document},
    {"gzip", file_document},
    {"tar", file_document},
    {"rar", file_document},
    {"seven_zip", file_document},
    {"workbook_in_zip", file_document},
    {"chart_called_a_sheet", xml_malformed},
    {"noise", file_not_xlsx},
    {"empty", file_empty},
    {"docx", file_document},
    {"xlsb", file_not_xlsx},
    {"ods", file_not_xlsx},
    {"zip", file_document},
};

// Low enough for the small bombs, high enough for everything else in the folder.
xlsx::Limits low_limits() {
    xlsx::Limits limits;
    limits.entries = 30;
    limits.token_bytes = 100'000;
    limits.piece_bytes = 4'096;
    limits.total_bytes = 800'000;
    limits.ratio_from = 400'000;
    limits.shared_strings = 10'000;
    limits.sheet_text_bytes = 10'000'000;
    limits.rows = 10'000;
    limits.merges = 1'000;
    return limits;
}

Finding refusal_of(const std::filesystem::path& path, const xlsx::Limits& limits) {
    try {
        test::read_file(path, limits);
    } catch (const Error& error) {
        return error.finding();
    }
    Finding none;
    none.code = count_;
    return none;
}

TEST_CASE("hostile and damaged files are refused by name") {
    std::set<std::string> named;
    for (const Refusal& refusal : kRefusals) {
        CAPTURE(refusal.name);
        named.insert(refusal.name);
        const auto path = test::corpus_file("hostile", refusal.name);
        const Finding finding = refusal_of(path, low_limits());
        CHECK(finding.code == refusal.code);
        CHECK(finding.at.file == path.string());
    }
    for (const auto& path : test::corpus_files("hostile")) {
        CHECK(named.contains(path.stem().string()));
    }
}

TEST_CASE("malformed parts name part and line") {
    const Finding finding =
        refusal_of(test::corpus_file("hostile", "mismatched_tags"), xlsx::Limits{});
    CHECK(message_of(finding, Language::en).find("xl/worksheets/sheet1.xml line 2") !=
          std::string::npos);
    CHECK(finding.at.sheet == "表一");
}

TEST_CASE("the line is right behind many pieces") {
    xlsx::Limits limits;
    limits.piece_bytes = 16;
    const auto message = [&](const xlsx::Limits& with) {
        return message_of(refusal_of(test::corpus_file("hostile", "control_character"), with),
                          Language::en);
    };
    CHECK(message(limits) == message(xlsx::Limits{}));
}

TEST_CASE("every cut of a file is refused, never read as whole") {
    const auto path = test::corpus_file("xlsx", "cell_types");
    const xlsx::MappedFile whole(path);
    for (std::size_t size = 1; size < whole.bytes().size(); ++size) {
        xlsx::ReaderState state;
        CAPTURE(size);
        CHECK_THROWS_AS(
            xlsx::Workbook(xlsx::MappedFile::from_memory(whole.bytes().substr(0, size), "cut"),
                           state),
            Error);
    }
}

TEST_CASE("a changed byte is noticed or harmless") {
    const auto path = test::corpus_file("xlsx", "rich_text");
    const xlsx::MappedFile whole(path);
    const auto expected = test::read_file(path).sheets[0].cells;
    for (std::size_t at = 0; at < whole.bytes().size(); ++at) {
        std::string bytes(whole.bytes());
        bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
        CAPTURE(at);
        try {
            xlsx::ReaderState state;
            xlsx::Workbook workbook(xlsx::MappedFile::from_memory(bytes, "changed"), state);
            std::vector<Finding> findings;
            std::vector<std::string> cells;
            for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
                xlsx::SheetReader reader(workbook, i, findings);
                for (xlsx::Cell cell; reader.next(cell);) cells.push_back(test::described(cell));
            }
            // A part that went missing shows in the cells that point into it.
            CHECK((cells == expected || !findings.empty()));
        } catch (const Error&) {
            continue;  // refused
        }
    }
}

}  // namespace
