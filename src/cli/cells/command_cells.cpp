// SPDX-License-Identifier: MIT
#include "cli/cells/command_cells.hpp"

#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "base/finding/finding.hpp"
#include "cli/cells/cell_lines.hpp"
#include "cli/command_line/arguments.hpp"
#include "cli/command_line/suggestion.hpp"
#include "cli/report/finding_line.hpp"
#include "xlsx/reader_state.hpp"
#include "xlsx/repeated_name.hpp"
#include "xlsx/sheet/repeated_cells.hpp"
#include "xlsx/sheet/sheet_reader.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::cli {
namespace {

constexpr std::string_view kFormats[] = {"jsonl", "csv", "table"};

constexpr Option kOwnOptions[] = {
    {.name = "sheet",
     .letter = 's',
     .argument = "NAME",
     .help = {"只显示这个工作表（默认：全部，含隐藏的）",
              "print this sheet only (default: all, hidden ones too)"}},
    {.name = "format",
     .letter = 'f',
     .argument = "jsonl|csv|table",
     .choices = kFormats,
     .help = {"输出格式（默认 jsonl）", "format of the output (default: jsonl)"}},
};

const OptionGroup kOptions[] = {kOwnOptions};

constexpr Example kExamples[] = {
    {"jixiao cells 自评表.xlsx --format table",
     {"看一看一个陌生的文件", "Look into a strange file"}},
    {"jixiao cells 自评表.xlsx --sheet 附件1 --format csv",
     {"把一个工作表的单元格写成 CSV", "Write the cells of one sheet as CSV"}},
};

constexpr std::string_view kDescriptionZh =
    "逐行显示工作簿中每个非空单元格：工作表、位置、类型和值。\n"
    "数值取 Excel 显示的 15 位有效数字，日期为 ISO 8601（2021-12-31、2021-12-31T08:30:00、"
    "08:30:00），错误为其文字（#N/A），公式为保存的结果并附公式"
    "（文件没有给出文字的为空）；没有保存结果的公式，值为 null。\n"
    "table 格式另外给出 Excel 按数字格式显示的文字。";
constexpr std::string_view kDescriptionEn =
    "Prints every cell of a workbook that is not empty, one a line: sheet, place, type and value.\n"
    "Numbers have the 15 significant digits that Excel shows, dates are ISO 8601 (2021-12-31, "
    "2021-12-31T08:30:00, 08:30:00), errors are their text (#N/A), formulas are their stored value "
    "with the formula beside it, empty where the file does not give its text; without a stored "
    "value it is null.\n"
    "The table also shows the text that Excel makes of a value by its number format.";

CellLineFormat format_named(std::string_view name) {
    if (name == "csv") return CellLineFormat::csv;
    return name == "table" ? CellLineFormat::table : CellLineFormat::jsonl;
}

class CellsCommand final : public Command {
  public:
    void setup(const Arguments& arguments) override {
        path_ = arguments.positionals().front();
        sheet_ = arguments.value("sheet");
        format_ = format_named(arguments.value("format").value_or("jsonl"));
    }

    ExitCode run(Context& context) override {
        const auto writer = make_cell_line_writer(format_, context.out, context.language);
        std::vector<Finding> findings;
        try {
            xlsx::ReaderState state;
            xlsx::Workbook workbook(path_, state);
            for (const std::size_t index : chosen_sheets(workbook)) {
                write_sheet(workbook, index, *writer, findings);
            }
        } catch (const Error& error) {
            if (error.code() == Code::sheet_unknown || error.code() == Code::file_not_found) throw;
            findings.push_back(error.finding());
        }
        writer->finish();
        return report(findings, context);
    }

  private:
    [[nodiscard]] std::vector<std::size_t> chosen_sheets(const xlsx::Workbook& workbook) const {
        std::vector<std::size_t> chosen;
        for (std::size_t index = 0; index < workbook.sheets().size(); ++index) {
            if (!sheet_ || workbook.sheets()[index].name == *sheet_) chosen.push_back(index);
        }
        if (sheet_ && chosen.empty()) refuse_sheet(workbook);
        return chosen;
    }

    [[noreturn]] void refuse_sheet(const xlsx::Workbook& workbook) const {
        std::vector<std::string_view> names;
        std::string listed;
        for (const xlsx::SheetInfo& sheet : workbook.sheets()) {
            names.push_back(sheet.name);
            listed.append(listed.empty() ? "" : ", ").append(sheet.name);
        }
        const std::string meant(suggestion(*sheet_, names));
        throw Error(Finding{Code::sheet_unknown,
                            {workbook.file_name(), {}, {}},
                            {},
                            *sheet_,
                            listed,
                            {{"suggestion", meant}}});
    }

    static void write_sheet(xlsx::Workbook& workbook, std::size_t index, CellLineWriter& writer,
                            std::vector<Finding>& findings) {
        xlsx::report_repeated_name(workbook, index, findings);
        xlsx::SheetReader reader(workbook, index, findings);
        const xlsx::Styles& styles = workbook.styles();
        const std::string& name = workbook.sheets()[index].name;
        for (xlsx::Cell cell; reader.next(cell);) {
            writer.cell(name, cell, styles, workbook.epoch_1904());
        }
        if (reader.in_order()) return;
        // The sheet is read once more: to remember the places of every sheet would cost memory.
        xlsx::report_repeated(workbook, index, xlsx::repeated_places(workbook, index), findings);
    }

    // Warnings are in the lines themselves; what made a cell unreadable is not.
    static ExitCode report(const std::vector<Finding>& findings, Context& context) {
        ExitCode code = ExitCode::success;
        for (const Finding& finding : findings) {
            if (catalogue_entry(finding.code).level != Level::error) continue;
            code = ExitCode::findings;
            context.error << finding_line(finding, context.language) << '\n';
        }
        return code;
    }

    std::string path_;
    std::optional<std::string> sheet_;
    CellLineFormat format_ = CellLineFormat::jsonl;
};

std::unique_ptr<Command> make_cells() {
    return std::make_unique<CellsCommand>();
}

}  // namespace

const CommandEntry kCellsCommand{
    .info = {.name = "cells",
             .summary = {"逐个显示工作簿的单元格", "print the cells of a workbook"},
             .description = {kDescriptionZh, kDescriptionEn},
             .positionals = {"FILE", 1, 1},
             .options = kOptions,
             .examples = kExamples},
    .make = make_cells};

}  // namespace jixiao::cli
