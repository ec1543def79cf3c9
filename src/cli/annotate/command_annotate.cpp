// SPDX-License-Identifier: MIT
#include "cli/annotate/command_annotate.hpp"

#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/annotate/annotate_report.hpp"
#include "cli/annotate/annotate_run.hpp"
#include "cli/check/check_run.hpp"
#include "cli/command_line/arguments.hpp"
#include "cli/command_line/jobs.hpp"
#include "cli/files/output_places.hpp"
#include "mapping/mapping_set.hpp"

namespace jixiao::cli {
namespace {

constexpr std::string_view kLevelNames[] = {"error", "warning", "explain", "note"};  // of Level
constexpr Bilingual kReturned{kReturnedFolderZh, kReturnedFolder};
constexpr Bilingual kClearedFolder{"已清除标记", "cleared"};

constexpr Option kOwnOptions[] = {
    {.name = "roster",
     .letter = 'r',
     .argument = "FILE",
     .help = {"应报送单位的名单，见 jixiao check",
              "the units that are to report, see jixiao check"}},
    {.name = "out",
     .letter = 'o',
     .argument = "DIR",
     .help =
         {"文件写到这个文件夹（默认为当前文件夹下的 退回，--clear 时为 已清除标记），没有则新建",
          "the folder for the files (default: returned, with --clear cleared, in the current "
          "one), made if there is none"}},
    {.name = "min-level",
     .letter = 'l',
     .argument = "error|warning|explain|note",
     .choices = kLevelNames,
     .help = {"退回到哪一级的问题：错误、警告、需说明（默认）、提示；提示只列入清单，不标单元格",
              "give back errors, warnings, what needs an explanation (the default), or notes as "
              "well, which are only listed"}},
    {.name = "all",
     .help =
         {"没有问题的文件也写出，其中以前的标记一并清除",
          "write files with nothing to correct as well, without the marks of an earlier round"}},
    {.name = "clear",
     .help = {"不检查，只清除以前的标记",
              "check nothing, only take away the marks of an earlier round"}},
};

const OptionGroup kOptions[] = {kOwnOptions, kMappingOptions, kJobsOptions};

constexpr Example kExamples[] = {
    {"jixiao annotate 自评表/",
     {"检查一个文件夹，有问题的表标好后写到文件夹 退回",
      "Check a folder; what has to be corrected goes to the folder returned, with marks"}},
    {"jixiao annotate 自评表/ --roster 单位名单.txt --out 第一次退回",
     {"同时对照应报送单位名单，写到另外指定的文件夹",
      "Compare with the list of units as well, and write to another folder"}},
    {"jixiao annotate 退回/ --clear --out 原表",
     {"清除标记，还原成单位报送的样子", "Take the marks away again: as the units sent the files"}},
};

constexpr std::string_view kDescriptionZh =
    "PATH 是 .xlsx、.xlsm 工作簿或文件夹，读取和检查与 jixiao check "
    "相同。有问题的文件以单位自己的文件"
    "退回：有误的单元格标色（错误红、警告黄、需说明蓝），批注写明代码、问题、填写和应填的数、计算过"
    "程、"
    "如何改正；最前面加一张工作表“退回意见”，逐条列出并可点击跳转。其余内容（公式、图片、控件、宏、"
    "保护）"
    "逐字节不变；已有的批注保留，我们的话加在下面，会话式批注不动。\n"
    "以前退回时的标记先清除。改好的文件可直接再读：工作表“退回意见”不当作表单，数据中注明是第几稿。"
    "\n"
    "没有问题的文件不写出，只列出；读不了的写明原因，其余照常。绝不覆盖输入文件。\n"
    "结果只取决于输入、映射和名单：与 --jobs 无关，字节也完全相同。";
constexpr std::string_view kDescriptionEn =
    "PATH is an .xlsx or .xlsm workbook or a folder, read and checked as by jixiao check. What has "
    "to be corrected is given back as the unit's own file: faulty cells are coloured (errors red, "
    "warnings yellow, what needs an explanation blue) and commented with the code, what is wrong, "
    "the figure given and due, the calculation and how to correct it; a first sheet \"Review\" "
    "lists all of it with links. All else (formulas, pictures, controls, macros, protection) is "
    "kept byte for byte; comments that are there stay, ours goes below, conversations are left "
    "alone.\n"
    "Marks of an earlier round are removed first. The corrected file can be read again as it is: "
    "the sheet \"Review\" is not taken for a form, and the data tell which revision it is.\n"
    "Files with nothing to correct are listed, not written; what cannot be read is reported with "
    "the reason and the others go on. Inputs are never written over.\n"
    "The result depends on the inputs, the mappings and the roster: the same bytes for any --jobs.";

Level level_named(std::string_view name) {
    std::size_t level = 0;
    while (kLevelNames[level] != name) ++level;
    return static_cast<Level>(level);
}

class AnnotateCommand final : public Command {
  public:
    void setup(const Arguments& arguments) override {
        paths_ = arguments.positionals();
        for (const std::string& path : arguments.values("mapping")) mappings_.emplace_back(path);
        roster_ = arguments.value("roster");
        out_ = arguments.value("out");
        if (const auto name = arguments.value("min-level")) least_ = level_named(*name);
        all_ = arguments.has("all");
        clear_ = arguments.has("clear");
        jobs_ = jobs_of(arguments);
    }

    ExitCode run(Context& context) override {
        const Bilingual& usual = clear_ ? kClearedFolder : kReturned;
        const std::string out = out_.value_or(std::string(usual.in(context.language)));
        auto [files, others] = find_files(paths_);
        leave_out_outputs(files, paths_, out);
        if (files.empty()) throw Error(Code::input_none, {paths_.front(), {}, {}});
        const auto places = output_places(files, paths_, out);
        std::optional<CheckResult> checked;
        if (!clear_) {
            checked = check(files, context);
            checked->totals.add(others);
        }
        AnnotateReport report(context.out, context.language);
        {
            AnnotateJob job{.files = files,
                            .places = places,
                            .results = {},
                            .least = least_,
                            .write_all = all_,
                            .language = context.language,
                            .jobs = jobs_};
            if (checked) job.results = checked->files;
            Progress progress(context, files.size());
            run_annotate(job, progress, [&](const ReturnedFile& file) { report.add(file); });
        }
        report.finish(checked ? &*checked : nullptr, least_, out);
        const bool has_errors = report.has_refusals() || (checked && checked->totals.has_errors());
        return has_errors ? ExitCode::findings : ExitCode::success;
    }

  private:
    [[nodiscard]] CheckResult check(const std::vector<InputFile>& files, Context& context) const {
        const mapping::MappingSet set = mapping::load_mappings(mappings_);
        const check::Roster roster = roster_ ? check::read_roster(*roster_) : check::Roster{};
        // Workbooks all of them: data that have been imported cannot be given back.
        std::vector<CheckInput> inputs;
        for (const InputFile& file : files)
            inputs.push_back({.file = &file, .problem = file.problem});
        Progress progress(context, inputs.size());
        return run_check({inputs, set, roster, jobs_}, progress);
    }

    std::vector<std::string> paths_;
    std::vector<std::filesystem::path> mappings_;  // none: the shipped ones
    std::optional<std::string> roster_;
    std::optional<std::string> out_;
    Level least_ = Level::explain;
    bool all_ = false;
    bool clear_ = false;
    std::size_t jobs_ = 1;
};

std::unique_ptr<Command> make_annotate() {
    return std::make_unique<AnnotateCommand>();
}

}  // namespace

const CommandEntry kAnnotateCommand{
    .info = {.name = "annotate",
             .summary = {"把有误的单元格标好，退回单位改正",
                         "give workbooks back with the faulty cells marked"},
             .description = {kDescriptionZh, kDescriptionEn},
             .positionals = {"PATH...", 1, std::numeric_limits<std::size_t>::max()},
             .options = kOptions,
             .examples = kExamples},
    .make = make_annotate};

}  // namespace jixiao::cli
