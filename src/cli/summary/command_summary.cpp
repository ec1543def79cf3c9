// SPDX-License-Identifier: MIT
#include "cli/summary/command_summary.hpp"

#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "cli/check/check_report.hpp"
#include "cli/check/check_run.hpp"
#include "cli/check/former_report.hpp"
#include "cli/command_line/arguments.hpp"
#include "cli/command_line/jobs.hpp"
#include "cli/command_line/suggestion.hpp"
#include "cli/files/workbook_name.hpp"
#include "cli/summary/summary_run.hpp"
#include "cli/work/mapping_loading.hpp"
#include "export/summary/summary_workbook.hpp"
#include "mapping/parse/summary_parser.hpp"

namespace jixiao::cli {
namespace {

constexpr Option kOwnOptions[] = {
    {.name = "definition",
     .letter = 'd',
     .argument = "FILE|ID",
     .help = {"汇总定义：文件，或自带定义的名称（见 mappings/summaries）",
              "what the summary is to be: a file, or the id of a shipped definition (see "
              "mappings/summaries)"}},
    {.name = "out",
     .letter = 'o',
     .argument = "FILE",
     .help = {"汇总工作簿写到这个文件", "write the workbook to this file"}},
    {.name = "roster",
     .letter = 'r',
     .argument = "FILE",
     .help = {"应报送单位的名单：找出没有报送的单位；定义要求按名单排列的，行的次序也依名单",
              "the units that are to report: tells who is missing, and orders the rows where the "
              "definition says so"}},
};

const OptionGroup kOptions[] = {kOwnOptions, kMappingOptions, kJobsOptions};

constexpr Example kExamples[] = {
    {"jixiao summary 自评/ 复核/ --definition sichuan-cities-2021 --out 得分汇总表.xlsx",
     {"由各市州的一行表作出全省得分汇总表：综合得分、排名、等级、图表",
      "From the one-row workbooks of the cities the summary of the province: composites, ranks, "
      "grades, charts"}},
    {"jixiao summary forms.jsonl --definition generic --out 汇总.xlsx",
     {"任何一种表都能用的汇总：每份一行，另附全部指标",
      "A summary for any form: one row each, with all indicators behind it"}},
    {"jixiao summary 自评表/ --definition 我的汇总.toml --roster 单位名单.txt --out 汇总.xlsx",
     {"用自己写的定义，并找出没有报送的单位",
      "With a definition of your own; units that sent nothing are told"}},
};

constexpr std::string_view kDescriptionZh =
    "PATH 是 .xlsx 工作簿、文件夹，或 jixiao import 写出的 .jsonl 文件。定义说明汇总哪些表、每行是"
    "什么、有哪些列、怎样计算和排列，写法见 mappings/summaries/README.zh-CN.md。\n"
    "合计、加权综合得分、排名等写成公式，并附算好的结果；另有“数据来源”（每个数的文件、工作表、"
    "单元格和原文）和“问题清单”（同 jixiao check）两类工作表。\n"
    "标红的数是执行数为零时代作权重的预算数，不计入支出合计。几份文件对同一个数说法不同时，取"
    "第一份并列入问题清单。\n"
    "有错误级问题或读不了的文件时退出码为 1，汇总照常写出。";
constexpr std::string_view kDescriptionEn =
    "PATH is an .xlsx workbook, a folder, or a .jsonl file that jixiao import has written. The "
    "definition says which forms are summed up, what a row is, which columns there are, how they "
    "are computed and in which order: see mappings/summaries/README.md.\n"
    "Sums, weighted composites, ranks and the like are formulas with their results. Further sheets "
    "say where every figure comes from (file, sheet, cell and what it stores) and list what jixiao "
    "check finds.\n"
    "Figures in red are allocations that stand in as weights where nothing was executed; they are "
    "no part of spending. Where files disagree about a figure the first one counts, and the "
    "findings say so.\n"
    "The exit status is 1 when there are findings of level error or files that cannot be read; the "
    "summary is written all the same.";

std::string required(const Arguments& arguments, std::string_view option, const char* shown) {
    auto value = arguments.value(option);
    if (!value) throw Error(Finding{Code::usage_missing_argument, {}, {}, {}, shown, {}});
    return std::move(*value);
}

// A word that is neither a path nor a shipped definition is a mistyped one.
std::filesystem::path definition_file(const std::string& path_or_id) {
    std::filesystem::path file = mapping::find_summary(path_or_id);
    std::error_code error;
    const bool is_path = file.has_parent_path() || file.has_extension();
    if (is_path || std::filesystem::exists(file, error)) return file;
    const std::vector<std::string> ids = mapping::shipped_summaries();
    const std::vector<std::string_view> allowed(ids.begin(), ids.end());
    std::string all;
    for (const std::string& id : ids) all.append(all.empty() ? "" : ", ").append(id);
    throw Error(Finding{Code::usage_bad_value,
                        {},
                        "definition",
                        path_or_id,
                        std::move(all),
                        {{"suggestion", std::string(suggestion(path_or_id, allowed))}}});
}

class SummaryCommand final : public Command {
  public:
    void setup(const Arguments& arguments) override {
        paths_ = arguments.positionals();
        definition_ = required(arguments, "definition", "--definition FILE|ID");
        out_ = required(arguments, "out", "--out FILE");
        refuse_other_than_workbook(out_);
        for (const std::string& path : arguments.values("mapping")) mappings_.emplace_back(path);
        roster_ = arguments.value("roster");
        jobs_ = jobs_of(arguments);
    }

    ExitCode run(Context& context) override {
        MappingLoading loading(mappings_, jobs_);
        auto [files, others] = find_files(paths_);
        leave_out_former_report(files, out_);
        if (files.empty()) throw Error(Code::input_none, {paths_.front(), {}, {}});
        refuse_to_overwrite(files, out_);
        const mapping::MappingSet set = loading.get();
        const mapping::Summary summary =
            mapping::load_summary(definition_file(definition_), set.dictionaries);
        const check::Roster roster = roster_ ? check::read_roster(*roster_) : check::Roster{};
        SummaryUse use(summary, set, roster);
        const CheckInputs inputs(files);
        CheckResult result;
        {
            Progress progress(context, inputs.inputs().size());
            result = run_check({inputs.inputs(), set, roster, jobs_, &use}, progress);
            result.totals.add(others);
        }
        if (result.totals.only_own_reports())
            throw Error(Code::input_none, {paths_.front(), {}, {}});
        write(result, use, context);
        return result.totals.has_errors() ? ExitCode::findings : ExitCode::success;
    }

  private:
    void write(const CheckResult& result, const SummaryUse& use, Context& context) const {
        CheckReportSettings settings{.language = context.language};
        exporter::write_summary_workbook(out_, use.tables(), use.files(),
                                         findings_report(result, settings));
        settings.columns = context.out_columns;
        settings.written_to = out_;
        settings.written = Phrase::summary_written_to;
        print_check_totals(context.out, result, settings);
    }

    std::vector<std::string> paths_;
    std::string definition_;
    std::string out_;
    std::vector<std::filesystem::path> mappings_;  // none: the shipped ones
    std::optional<std::string> roster_;
    std::size_t jobs_ = 1;
};

std::unique_ptr<Command> make_summary() {
    return std::make_unique<SummaryCommand>();
}

}  // namespace

const CommandEntry kSummaryCommand{
    .info = {.name = "summary",
             .summary = {"把各单位的表汇总成一个工作簿",
                         "sum up the forms of all units in a workbook"},
             .description = {kDescriptionZh, kDescriptionEn},
             .positionals = {"PATH...", 1, std::numeric_limits<std::size_t>::max()},
             .options = kOptions,
             .examples = kExamples},
    .make = make_summary};

}  // namespace jixiao::cli
