// SPDX-License-Identifier: MIT
#include "cli/command_check.hpp"

#include <filesystem>
#include <limits>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include "base/atomic_file.hpp"
#include "cli/arguments.hpp"
#include "cli/check_report.hpp"
#include "cli/check_run.hpp"
#include "cli/jobs.hpp"
#include "export/findings_csv.hpp"
#include "export/findings_workbook.hpp"
#include "mapping/mapping_set.hpp"

namespace jixiao::cli {
namespace {

constexpr std::string_view kFormats[] = {"table", "json", "xlsx", "csv"};
constexpr std::string_view kTable = "table";
constexpr std::string_view kJson = "json";
constexpr std::string_view kWorkbook = "xlsx";
constexpr std::string_view kLevelNames[] = {"error", "warning", "explain", "note"};  // of Level
constexpr std::string_view kStandardOutput = "-";

constexpr Option kOwnOptions[] = {
    {.name = "roster",
     .letter = 'r',
     .argument = "FILE",
     .help = {"应报送单位的名单：文本或 CSV，UTF-8，每行一个单位，别名写在逗号后面",
              "the units that are to report: text or CSV in UTF-8, one a line, its other names "
              "behind commas"}},
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

const OptionGroup kOptions[] = {kMappingOptions, kOwnOptions, kJobsOptions};

constexpr Example kExamples[] = {
    {"jixiao check 自评表/",
     {"检查一个文件夹（含子文件夹）中的全部表格",
      "Check all workbooks of a folder and its sub-folders"}},
    {"jixiao check 自评表/ --roster 单位名单.txt --format xlsx --out 问题清单.xlsx",
     {"对照应报送单位名单，写成可筛选、可打印的工作簿",
      "Compare with the list of units, and write a workbook to filter and to print"}},
    {"jixiao check 自评表.xlsx --min-level note", {"连提示也列出", "List notes as well"}},
    {"jixiao check forms.jsonl --format json",
     {"检查 jixiao import 写出的数据，报告写成 JSON",
      "Check what jixiao import has written, report as JSON"}},
};

constexpr std::string_view kDescriptionZh =
    "PATH 是 .xlsx 工作簿、文件夹，或 jixiao import 写出的 .jsonl 文件（文件夹中只取工作簿）。"
    "按映射中的规则重算每个数：合计、比率、得分、等级、排名；不符的逐条列出单元格、填写的数、"
    "应有的数和计算过程。一次给出的所有文件作为一批，还要互相核对：汇总表与各单位的表、重复报送、"
    "名单上的单位。读取时发现的问题一并列出。\n"
    "读不了的文件会写明原因，其余文件照常检查。报告写到文件时，标准输出只有汇总。\n"
    "结果只取决于输入、映射和名单：与 --jobs 无关，字节也完全相同。";
constexpr std::string_view kDescriptionEn =
    "PATH is an .xlsx workbook, a folder, or a .jsonl file that jixiao import has written (from "
    "folders only workbooks are taken). Every figure is computed again by the rules of the "
    "mappings: totals, rates, scores, grades, ranks. What disagrees is listed with its cell, the "
    "figure given, the figure due and the calculation. All files of a run are one collection and "
    "are compared with each other: summaries with the forms of the units, forms sent twice, units "
    "of the roster. What was noticed while reading is listed too.\n"
    "A file that cannot be read is reported with the reason and the others go on. When the report "
    "goes to a file, the standard output has the totals alone.\n"
    "The result depends on the inputs, the mappings and the roster: the same bytes for any --jobs.";

Level level_named(std::string_view name) {
    std::size_t level = 0;
    while (kLevelNames[level] != name) ++level;
    return static_cast<Level>(level);
}

class CheckCommand final : public Command {
  public:
    void setup(const Arguments& arguments) override {
        paths_ = arguments.positionals();
        for (const std::string& path : arguments.values("mapping")) mappings_.emplace_back(path);
        roster_ = arguments.value("roster");
        format_ = arguments.value("format").value_or(std::string(kTable));
        out_ = arguments.value("out").value_or(std::string(kStandardOutput));
        if (const auto name = arguments.value("min-level")) least_ = level_named(*name);
        jobs_ = jobs_of(arguments);
        if (format_ == kWorkbook && out_ == kStandardOutput) {
            throw Error(
                Finding{Code::usage_output_needed, {}, "out", format_, "findings.xlsx", {}});
        }
    }

    ExitCode run(Context& context) override {
        const std::vector<InputFile> files = input_files(paths_);
        if (files.empty()) throw Error(Code::input_none, {paths_.front(), {}, {}});
        refuse_to_overwrite(files, out_);
        const mapping::MappingSet set = mapping::load_mappings(mappings_);
        const check::Roster roster = roster_ ? check::read_roster(*roster_) : check::Roster{};
        const CheckInputs inputs(files);
        CheckResult result;
        {
            Progress progress(context, inputs.inputs().size());
            result = run_check({inputs.inputs(), set, roster, jobs_}, progress);
        }
        report(result, context);
        return result.totals.has_errors() ? ExitCode::findings : ExitCode::success;
    }

  private:
    void report(const CheckResult& result, Context& context) const {
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

    void print(const CheckResult& result, const CheckReportSettings& settings,
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

    std::vector<std::string> paths_;
    std::vector<std::filesystem::path> mappings_;  // none: the shipped ones
    std::optional<std::string> roster_;
    std::string format_;
    std::string out_;
    Level least_ = Level::explain;
    std::size_t jobs_ = 1;
};

std::unique_ptr<Command> make_check() {
    return std::make_unique<CheckCommand>();
}

}  // namespace

const CommandEntry kCheckCommand{
    .info = {.name = "check",
             .summary = {"重算表中的数，列出不符之处",
                         "recompute the figures of forms and list what disagrees"},
             .description = {kDescriptionZh, kDescriptionEn},
             .positionals = {"PATH...", 1, std::numeric_limits<std::size_t>::max()},
             .options = kOptions,
             .examples = kExamples},
    .make = make_check};

}  // namespace jixiao::cli
