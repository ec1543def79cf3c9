// SPDX-License-Identifier: MIT
#include "cli/template/command_template_check.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "check/template/template_checker.hpp"
#include "cli/check/check_output.hpp"
#include "cli/command_line/arguments.hpp"
#include "cli/files/output_places.hpp"
#include "cli/template/marked_copies.hpp"
#include "cli/terminal/progress.hpp"
#include "cli/work/refusal.hpp"
#include "export/trial/template_trial.hpp"
#include "mapping/mapping_set.hpp"

namespace jixiao::cli {
namespace {

constexpr Option kCheckOwnOptions[] = {
    {.name = "year",
     .letter = 'y',
     .argument = "YYYY",
     .help = {"表样所属的年度；不写时以标题中的年份为准",
              "the year that the forms are for; without it the titles' own year counts"}},
    {.name = "marked",
     .letter = 'k',
     .argument = "DIR",
     .help = {"把有问题的表样另存一份到这个文件夹（没有则新建）：单元格标色、加批注，最前面一页列出"
              "全部问题",
              "put a copy of every form with findings into this folder (made if there is none): "
              "cells coloured and commented, all findings listed on a first sheet"}},
};

const OptionGroup kCheckOptions[] = {kMappingOptions, kCheckOwnOptions, kCheckOutputOptions};

constexpr Example kCheckExamples[] = {
    {"jixiao template check 自评表（空表）.xlsx",
     {"下发之前检查一份空表", "Check a blank form before it goes out"}},
    {"jixiao template check 表样/ --year 2025 --min-level note",
     {"检查一个文件夹中的全部表样，连提示也列出；年份都应是 2025",
      "Check all blank forms of a folder, notes included; they must speak of 2025"}},
    {"jixiao template check 表样/ --format xlsx --out 表样问题.xlsx",
     {"写成可筛选、可打印的工作簿", "Write a workbook to filter and to print"}},
    {"jixiao template check 表样/ --marked 表样问题/",
     {"把问题标在表样的单元格上，交给制表的人改",
      "Mark what is wrong at the cells, for whoever makes the forms"}},
    {"jixiao template check 表样.xlsx --mapping 我省.toml --format json",
     {"只按自己的映射检查，报告写成 JSON", "Check against a mapping of your own, report as JSON"}},
};

constexpr std::string_view kCheckDescriptionZh =
    "FILE 是空表（.xlsx）或存放空表的文件夹。收回来的表能不能读、读得对不对，下发之前就要看清楚："
    "能被且只被一个映射识别；栏目、表头、行目、级次齐全且不重复；合并单元格没有盖住别的格、没有把"
    "几行并成一格；分值齐全、合计相符；写明金额单位；公式齐全、范围正确、不出错、不引用其他文件；"
    "下拉选项与词典一致；保护时填报格没有锁定，其余已锁定；没有隐藏的内容、上年的年份和数据、"
    "多余的带格式行；打印在 A4 纸上完整；字体是机关电脑上有的；文件属性、批注中没有个人信息。\n"
    "最后照 jixiao fill 的做法试填一遍，再照 jixiao import "
    "的做法读回来，每个填报格都应原样读回；指标"
    "由单位自拟的表再多填两行。试填只在内存中进行，不改动文件。\n"
    "没有错误时退出码为 0，有错误为 1。";
constexpr std::string_view kCheckDescriptionEn =
    "FILE is a blank form (.xlsx) or a folder of them. Whether the forms that come back can be "
    "read "
    "is decided before they go out: recognised by one mapping and no other; labels, heads, rows "
    "and "
    "levels all there, and once; merged cells that hide nothing and join no answers; points that "
    "are there and add up; a unit of money; formulas that are complete, take in the right cells, "
    "give no errors and need no other file; drop-downs that offer what the dictionaries know; on "
    "protected sheets answers unlocked and all else locked; nothing hidden, no year and no values "
    "of last year, no stray formatted rows; printed whole on A4; fonts that offices have; no "
    "personal data in properties and comments.\n"
    "Last comes a trial: every answer is filled in as by jixiao fill and read back as by jixiao "
    "import, and has to come back as it was; where units name the rows themselves, once more with "
    "two rows more than the form has. It happens in memory, no file is changed.\n"
    "The exit status is 0 when there are no errors, 1 when there are.";

class TemplateCheckCommand final : public Command {
  public:
    void setup(const Arguments& arguments) override {
        paths_ = arguments.positionals();
        for (const std::string& path : arguments.values("mapping")) mappings_.emplace_back(path);
        constexpr std::size_t kFirstYear = 2000;
        constexpr std::size_t kLastYear = 2099;
        if (const auto year = arguments.number("year", kFirstYear, kLastYear)) {
            year_ = std::to_string(*year);
        }
        marked_ = arguments.value("marked");
        output_ = CheckOutput(arguments);
    }

    ExitCode run(Context& context) override {
        std::vector<InputFile> files = input_files(paths_);
        if (marked_) leave_out_outputs(files, paths_, *marked_);
        if (files.empty()) throw Error(Code::input_none, {paths_.front(), {}, {}});
        std::vector<std::filesystem::path> places;
        if (marked_) places = output_places(files, paths_, *marked_, "--marked");
        output_.refuse_to_overwrite(files);
        const mapping::MappingSet set = mapping::load_mappings(mappings_);
        check::TemplateChecker checker(set, year_);
        trial::TemplateTrial trial(set);
        CheckResult result;
        {
            Progress progress(context, files.size());
            for (const InputFile& file : files) {
                result.files.push_back(check(checker, trial, file));
                progress.update(result.files.size(), file.shown);
            }
            progress.clear();
        }
        result.complete({});
        output_.write(result, context);
        bool fine = result.totals.refused == 0 && result.totals.findings[0] == 0;
        if (marked_) {
            const MarkedCopies copies{files, places, *marked_, output_.least()};
            fine = write_marked_copies(copies, result, context) && fine;
        }
        return fine ? ExitCode::success : ExitCode::findings;
    }

  private:
    static FileResult check(check::TemplateChecker& checker, trial::TemplateTrial& trial,
                            const InputFile& file) {
        FileResult result;
        auto refusal = file.problem;
        if (!refusal) {
            refusal = refusal_of([&] {
                Submission& submission = checker.check(file.path, file.shown);
                trial.run(checker.view(), file.path, submission.findings);
                result = result_of(submission);
            });
        }
        if (!refusal) return result;
        refusal->at.file = file.shown;
        return {file.shown, std::move(refusal), {}, {}};
    }

    std::vector<std::string> paths_;
    std::vector<std::filesystem::path> mappings_;  // none: the shipped ones
    std::string year_;
    std::optional<std::string> marked_;
    CheckOutput output_;
};

std::unique_ptr<Command> make_template_check() {
    return std::make_unique<TemplateCheckCommand>();
}

}  // namespace

const CommandEntry kTemplateCheckCommand{
    .info = {.name = "template check",
             .summary = {"下发之前检查空表", "check blank forms before they go out"},
             .description = {kCheckDescriptionZh, kCheckDescriptionEn},
             .positionals = {"FILE...", 1, std::numeric_limits<std::size_t>::max()},
             .options = kCheckOptions,
             .examples = kCheckExamples},
    .make = make_template_check};

}  // namespace jixiao::cli
