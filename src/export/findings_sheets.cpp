// SPDX-License-Identifier: MIT
#include "export/findings_sheets.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/cell/row_height.hpp"
#include "export/workbook/cell_text.hpp"

namespace jixiao::exporter {
namespace {

struct Words {
    std::string_view zh;
    std::string_view en;
    [[nodiscard]] std::string in(Language language) const {
        return std::string(language == Language::zh ? zh : en);
    }
};

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

constexpr double kTextSize = 10;
constexpr double kTitleSize = 12;
constexpr std::uint32_t kBorderColour = 0xBFBFBF;
constexpr double kWidths[] = {60, 10, 10, 10, 10, 10};  // of the summary's columns
constexpr std::size_t kMostRows = 1'000'000;

struct Colours {
    bool bold = false;
    std::uint32_t text = 0;
    std::uint32_t fill = CellLook::kNoFill;
};
constexpr Colours kHead{true, 0xFFFFFF, 0x305496};
constexpr Colours kPlain{};
// By Level: what is to be corrected stands out.
constexpr Colours kLevelColours[kLevels] = {
    {true, 0x9C0006, 0xFFC7CE},
    {false, 0x7F6000, 0xFFEB9C},
    {false, 0x1F4E78, 0xDDEBF7},
    {false, 0x595959, 0xEDEDED},
};

CellLook look_of(const Colours& colours) {
    return {.size = kTextSize,
            .bold = colours.bold,
            .text_colour = colours.text,
            .fill = colours.fill,
            .borders = Borders::all(Line::thin, kBorderColour),
            .vertical = Vertical::top,
            .wrap = true};
}

PageSetup page() {
    return {.footer = "&L&A&R&P / &N"};
}

struct Styles {
    explicit Styles(WorkbookWriter& out)
        : head(out.style(look_of(kHead))),
          plain(out.style(look_of(kPlain))),
          title(out.style({.size = kTitleSize, .bold = true, .vertical = Vertical::top})) {
        for (std::size_t i = 0; i < kLevels; ++i) levels[i] = out.style(look_of(kLevelColours[i]));
    }

    [[nodiscard]] Style of(Level level) const { return levels[static_cast<std::size_t>(level)]; }

    Style head;
    Style plain;
    Style title;
    Style levels[kLevels];
};

std::size_t lines_of(std::string_view text, double width) {
    return wrapped_lines(text, text_room(width, kTextSize));
}

// One sheet of them, written from its top to its end.
class Page {
  public:
    Page(WorkbookWriter& out, const Words& name, const FindingsReport& report)
        : sheet_(out.add_sheet(name.in(report.language))), styles_(out), report_(report) {
        sheet_.set_page(page());
    }

    void write_list() {
        const auto columns = finding_columns();
        for (std::uint32_t i = 0; i < columns.size(); ++i) {
            sheet_.set_column(i, columns[i].width);
            sheet_.text({0, i}, columns[i].head(language()), styles_.head);
        }
        const auto listed =
            static_cast<std::uint32_t>(std::min(report_.findings.size(), kMostRows));
        for (row_ = 1; row_ <= listed; ++row_) write_finding(*report_.findings[row_ - 1]);
        const std::uint32_t last = std::max<std::uint32_t>(listed, 1);
        const auto last_column = static_cast<std::uint32_t>(columns.size() - 1);
        sheet_.freeze({1, 0});
        sheet_.repeat_rows(0, 0);
        sheet_.filter({{0, 0}, {last, last_column}});
        sheet_.print_area({{0, 0}, {last, kPrintedColumns - 1}});
    }

    void write_summary() {
        for (std::uint32_t i = 0; i < std::size(kWidths); ++i) sheet_.set_column(i, kWidths[i]);
        write_codes();
        ++row_;
        write_files();
    }

  private:
    [[nodiscard]] Language language() const { return report_.language; }

    void text(std::size_t column, std::string_view text, Style style) {
        sheet_.text({row_, static_cast<std::uint32_t>(column)}, presentable(text), style);
    }
    void count(std::size_t column, std::size_t count, Style style) {
        sheet_.number({row_, static_cast<std::uint32_t>(column)},
                      Decimal::integer(static_cast<std::int64_t>(count)), style);
    }
    void set_lines(std::size_t lines) { sheet_.set_row(row_, lines_height(lines, kTextSize)); }

    void write_finding(const Finding& finding) {
        const auto columns = finding_columns();
        std::size_t lines = 1;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::string words = columns[i].text(finding, language());
            text(i, words,
                 i == 0 ? styles_.of(catalogue_entry(finding.code).level) : styles_.plain);
            if (i < kPrintedColumns) lines = std::max(lines, lines_of(words, columns[i].width));
        }
        set_lines(lines);
    }

    void write_title(const Words& title) {
        text(0, title.in(language()), styles_.title);
        ++row_;
    }

    void write_codes() {
        std::map<Code, std::size_t> counts;
        for (const Finding* const finding : report_.findings) ++counts[finding->code];
        write_title(kByCode);
        std::size_t column = 0;
        for (const Words& head : {kName, kCode, kLevel, kCount}) {
            text(column++, head.in(language()), styles_.head);
        }
        for (const auto& [code, number] : counts) {
            const CatalogueEntry& entry = catalogue_entry(code);
            ++row_;
            text(0, entry.name, styles_.plain);
            text(1, entry.id, styles_.plain);
            text(2, level_word(entry.level, language()), styles_.of(entry.level));
            count(3, number, styles_.plain);
        }
        ++row_;
    }

    void write_files() {
        write_title(kByFile);
        text(0, kFile.in(language()), styles_.head);
        text(1, kForms.in(language()), styles_.head);
        for (std::size_t level = 0; level < kLevels; ++level) {
            text(2 + level, level_word(static_cast<Level>(level), language()), styles_.head);
        }
        for (const FileCounts& file : report_.files) write_file(file);
    }

    void write_file(const FileCounts& file) {
        ++row_;
        text(0, file.file, styles_.plain);
        if (file.refused) {
            text(1, kRefused.in(language()), styles_.of(Level::error));
        } else {
            count(1, file.forms, styles_.plain);
        }
        for (std::size_t level = 0; level < kLevels; ++level) {
            if (file.findings[level] == 0) {
                text(2 + level, {}, styles_.plain);
            } else {
                count(2 + level, file.findings[level], styles_.levels[level]);
            }
        }
        set_lines(lines_of(file.file, kWidths[0]));
    }

    SheetWriter& sheet_;
    Styles styles_;
    const FindingsReport& report_;
    std::uint32_t row_ = 0;  // the one being written
};

}  // namespace

void add_findings_list(WorkbookWriter& out, const FindingsReport& report) {
    Page(out, kFindings, report).write_list();
}

void add_findings_summary(WorkbookWriter& out, const FindingsReport& report) {
    Page(out, kSummary, report).write_summary();
}

}  // namespace jixiao::exporter
