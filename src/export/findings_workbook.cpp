// SPDX-License-Identifier: MIT
#include "export/findings_workbook.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/utf8.hpp"
#include "export/workbook_writer.hpp"

namespace jixiao::exporter {
namespace {

struct Words {
    std::string_view zh;
    std::string_view en;
    [[nodiscard]] std::string in(Language language) const {
        return std::string(language == Language::zh ? zh : en);
    }
};

// Fonts that Excel and WPS have.
constexpr Words kFont{"等线", "Calibri"};
constexpr Words kFindings{"问题清单", "Findings"};
constexpr Words kSummary{"汇总", "Summary"};
constexpr Words kByCode{"按代码", "By code"};
constexpr Words kByFile{"按文件", "By file"};
constexpr Words kLevel{"级别", "Level"};
constexpr Words kCode{"代码", "Code"};
constexpr Words kName{"名称", "Name"};
constexpr Words kCount{"条数", "Count"};
constexpr Words kFile{"文件", "File"};
constexpr Words kForms{"表单", "Forms"};
constexpr Words kRefused{"未能读取", "refused"};

constexpr CellLook kHead{.bold = true, .text_colour = 0xFFFFFF, .fill = 0x305496};
constexpr CellLook kTitle{.bold = true, .size = 12, .border = false};
constexpr CellLook kPlain{};

constexpr double kWidths[] = {60, 10, 10, 10, 10, 10};  // of the summary's columns

// By Level: what is to be corrected stands out.
constexpr CellLook kLevelLooks[kLevels] = {
    {.bold = true, .text_colour = 0x9C0006, .fill = 0xFFC7CE},
    {.text_colour = 0x7F6000, .fill = 0xFFEB9C},
    {.text_colour = 0x1F4E78, .fill = 0xDDEBF7},
    {.text_colour = 0x595959, .fill = 0xEDEDED},
};

const CellLook& look_of(Level level) {
    return kLevelLooks[static_cast<std::size_t>(level)];
}

// How many lines a text takes in a column.
std::size_t lines_of(std::string_view text, double width) {
    const auto room = static_cast<std::size_t>(width);
    std::size_t lines = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines += std::max<std::size_t>((display_width(text.substr(0, end)) + room - 1) / room, 1);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

class Pages {
  public:
    Pages(WorkbookWriter& out, const FindingsReport& report) : out_(out), report_(report) {}

    void write_list() {
        const auto columns = finding_columns();
        out_.begin_sheet(kFindings.in(language()));
        for (std::size_t i = 0; i < columns.size(); ++i) {
            out_.set_column(i, columns[i].width);
            out_.text(0, i, columns[i].head(language()), kHead);
        }
        const std::size_t listed = std::min(report_.findings.size(), WorkbookWriter::kMostRows);
        for (std::size_t row = 0; row < listed; ++row) {
            write_finding(row + 1, *report_.findings[row]);
        }
        out_.make_list(std::max<std::size_t>(listed, 1), columns.size() - 1, kPrintedColumns);
    }

    void write_summary() {
        out_.begin_sheet(kSummary.in(language()));
        for (std::size_t i = 0; i < std::size(kWidths); ++i) out_.set_column(i, kWidths[i]);
        write_codes();
        ++row_;
        write_files();
    }

  private:
    [[nodiscard]] Language language() const { return report_.language; }

    void write_finding(std::size_t row, const Finding& finding) {
        const auto columns = finding_columns();
        const CellLook& level = look_of(catalogue_entry(finding.code).level);
        std::size_t lines = 1;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::string text = columns[i].text(finding, language());
            out_.text(row, i, text, i == 0 ? level : kPlain);
            if (i < kPrintedColumns) lines = std::max(lines, lines_of(text, columns[i].width));
        }
        out_.set_row_lines(row, lines);
    }

    void write_title(const Words& title) { out_.text(row_++, 0, title.in(language()), kTitle); }

    void write_codes() {
        std::map<Code, std::size_t> counts;
        for (const Finding* const finding : report_.findings) ++counts[finding->code];
        write_title(kByCode);
        std::size_t column = 0;
        for (const Words& head : {kName, kCode, kLevel, kCount}) {
            out_.text(row_, column++, head.in(language()), kHead);
        }
        for (const auto& [code, count] : counts) {
            const CatalogueEntry& entry = catalogue_entry(code);
            ++row_;
            out_.text(row_, 0, entry.name, kPlain);
            out_.text(row_, 1, entry.id, kPlain);
            out_.text(row_, 2, level_word(entry.level, language()), look_of(entry.level));
            out_.count(row_, 3, count, kPlain);
        }
        ++row_;
    }

    void write_files() {
        write_title(kByFile);
        out_.text(row_, 0, kFile.in(language()), kHead);
        out_.text(row_, 1, kForms.in(language()), kHead);
        for (std::size_t level = 0; level < kLevels; ++level) {
            out_.text(row_, 2 + level, level_word(static_cast<Level>(level), language()), kHead);
        }
        for (const FileCounts& file : report_.files) write_file(file);
    }

    void write_file(const FileCounts& file) {
        ++row_;
        out_.text(row_, 0, file.file, kPlain);
        out_.set_row_lines(row_, lines_of(file.file, kWidths[0]));
        if (file.refused) {
            out_.text(row_, 1, kRefused.in(language()), look_of(Level::error));
        } else {
            out_.count(row_, 1, file.forms, kPlain);
        }
        for (std::size_t level = 0; level < kLevels; ++level) {
            const std::size_t count = file.findings[level];
            if (count == 0) {
                out_.text(row_, 2 + level, {}, kPlain);
            } else {
                out_.count(row_, 2 + level, count, kLevelLooks[level]);
            }
        }
    }

    WorkbookWriter& out_;
    const FindingsReport& report_;
    std::size_t row_ = 0;  // the next free one of the summary
};

}  // namespace

void write_findings_workbook(const std::filesystem::path& target, const FindingsReport& report) {
    WorkbookWriter out(target, kFont.in(report.language));
    Pages pages(out, report);
    pages.write_list();
    pages.write_summary();
    out.commit();
}

}  // namespace jixiao::exporter
