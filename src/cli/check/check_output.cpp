// SPDX-License-Identifier: MIT
#include "cli/check/check_output.hpp"

#include <ostream>
#include <sstream>
#include <string_view>

#include "base/file/atomic_file.hpp"
#include "cli/check/former_report.hpp"
#include "cli/command_line/arguments.hpp"
#include "cli/files/workbook_name.hpp"
#include "export/findings_csv.hpp"
#include "export/findings_workbook.hpp"

namespace jixiao::cli {
namespace {

constexpr std::string_view kFormats[] = {"table", "json", "xlsx", "csv"};
constexpr std::string_view kTable = "table";
constexpr std::string_view kJson = "json";
constexpr std::string_view kWorkbook = "xlsx";
constexpr std::string_view kLevelNames[] = {"error", "warning", "explain", "note"};  // of Level
constexpr std::string_view kStandardOutput = "-";

constexpr Option kOutputOptions[] = {
    {.name = "format",
     .letter = 'f',
     .argument = "table|json|xlsx|csv",
     .choices = kFormats,
     .help = {"报告的格式（默认 table）", "format of the report (default: table)"}},
    {.name = "out",
     .letter = 'o',
     .argument = "FILE",
     .help = {"报告写到这个文件；-（默认）为标准输出，xlsx 必须给出文件",
              "write the report to this file; - (the default) is the standard output, xlsx needs "
              "a file"}},
    {.name = "min-level",
     .letter = 'l',
     .argument = "error|warning|explain|note",
     .choices = kLevelNames,
     .help = {"列出到哪一级：错误、警告、需说明（默认）、提示；其余只计数",
              "list errors, warnings, what needs an explanation (the default), or notes as well; "
              "the rest is only counted"}},
};

Level level_named(std::string_view name) {
    std::size_t level = 0;
    while (kLevelNames[level] != name) ++level;
    return static_cast<Level>(level);
}

}  // namespace

constinit const OptionGroup kCheckOutputOptions = kOutputOptions;

CheckOutput::CheckOutput(const Arguments& arguments)
    : format_(arguments.value("format").value_or(std::string(kTable))),
      out_(arguments.value("out").value_or(std::string(kStandardOutput))) {
    if (const auto name = arguments.value("min-level")) least_ = level_named(*name);
    if (format_ == kWorkbook && out_ == kStandardOutput) {
        throw Error(Finding{Code::usage_output_needed, {}, "out", format_, "findings.xlsx", {}});
    }
    if (format_ == kWorkbook) refuse_other_than_workbook(out_);
}

void CheckOutput::refuse_to_overwrite(std::span<const InputFile> inputs) const {
    cli::refuse_to_overwrite(inputs, out_);
}

void CheckOutput::leave_out_former(std::vector<InputFile>& inputs) const {
    leave_out_former_report(inputs, out_);
}

void CheckOutput::write(const CheckResult& result, Context& context) const {
    CheckReportSettings settings{.language = context.language, .least = least_};
    if (out_ == kStandardOutput) {
        settings.columns = context.out_columns;
        print(result, settings, context.out);
        return;
    }
    if (format_ == kWorkbook) {
        exporter::write_findings_workbook(out_, findings_report(result, settings));
    } else {
        OutputFile file(out_);
        std::ostringstream text;
        print(result, settings, text);
        file.write(text.view());
        file.commit();
    }
    settings.written_to = out_;
    settings.columns = context.out_columns;
    print_check_totals(context.out, result, settings);
}

void CheckOutput::print(const CheckResult& result, const CheckReportSettings& settings,
                        std::ostream& out) const {
    if (format_ == kTable) {
        print_check_findings(out, result, settings);
        print_check_totals(out, result, settings);
    } else if (format_ == kJson) {
        print_check_json(out, result, settings);
    } else {
        out << exporter::findings_csv(findings_report(result, settings));
    }
}

}  // namespace jixiao::cli
