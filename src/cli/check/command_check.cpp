// SPDX-License-Identifier: MIT
#include "cli/check/command_check.hpp"

#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "cli/check/check_output.hpp"
#include "cli/check/check_run.hpp"
#include "cli/command_line/arguments.hpp"
#include "cli/command_line/jobs.hpp"
#include "cli/work/mapping_loading.hpp"

namespace jixiao::cli {
namespace {

constexpr Option kOwnOptions[] = {
    {.name = "roster",
     .letter = 'r',
     .argument = "FILE",
     .help = {"应报送单位的名单：文本或 "
              "CSV（UTF-8），每行一个单位，别名写在逗号后面；或工作簿，取第一张工作表，"
              "表头写“单位名称”“别名”",
              "the units that are to report: text or CSV in UTF-8, one a line, its other names "
              "behind commas; or the first sheet of a workbook, with the heads 单位名称 and 别名"}},
};

const OptionGroup kOptions[] = {kMappingOptions, kOwnOptions, kCheckOutputOptions, kJobsOptions};

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

class CheckCommand final : public Command {
  public:
    void setup(const Arguments& arguments) override {
        paths_ = arguments.positionals();
        for (const std::string& path : arguments.values("mapping")) mappings_.emplace_back(path);
        roster_ = arguments.value("roster");
        output_ = CheckOutput(arguments);
        jobs_ = jobs_of(arguments);
    }

    ExitCode run(Context& context) override {
        MappingLoading loading(mappings_, jobs_);
        auto [files, others] = find_files(paths_);
        output_.leave_out_former(files);
        if (files.empty()) throw Error(Code::input_none, {paths_.front(), {}, {}});
        output_.refuse_to_overwrite(files);
        const mapping::MappingSet set = loading.get();
        const check::Roster roster = roster_ ? check::read_roster(*roster_) : check::Roster{};
        const CheckInputs inputs(files);
        CheckResult result;
        {
            Progress progress(context, inputs.inputs().size());
            result = run_check({inputs.inputs(), set, roster, jobs_}, progress);
            result.totals.add(others);
        }
        if (result.totals.only_own_reports())
            throw Error(Code::input_none, {paths_.front(), {}, {}});
        output_.write(result, context);
        return result.totals.has_errors() ? ExitCode::findings : ExitCode::success;
    }

  private:
    std::vector<std::string> paths_;
    std::vector<std::filesystem::path> mappings_;  // none: the shipped ones
    std::optional<std::string> roster_;
    CheckOutput output_;
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
