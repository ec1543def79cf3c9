// SPDX-License-Identifier: MIT
#include "cli/fill/command_fill.hpp"

#include <filesystem>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "cli/command_line/arguments.hpp"
#include "cli/command_line/jobs.hpp"
#include "cli/files/output_places.hpp"
#include "cli/fill/fill_report.hpp"
#include "cli/fill/fill_run.hpp"
#include "cli/report/finding_line.hpp"
#include "mapping/mapping_set.hpp"

namespace jixiao::cli {
namespace {

constexpr std::string_view kHere = ".";
constexpr std::string_view kLevelNames[] = {"error", "warning", "note"};
constexpr Level kLevels[] = {Level::error, Level::warning, Level::note};  // of kLevelNames
// On a terminal a report must not push itself out of sight.
constexpr std::size_t kMostFindingsPerFile = 10;

constexpr Option kOwnOptions[] = {
    {.name = "template",
     .letter = 't',
     .argument = "FILE|DIR",
     .repeats = true,
     .help = {"填写到哪些空白表；可多次给出，每个表单填入最合适的一张",
              "the blank forms to fill in; may be repeated, every form goes into the one that "
              "suits it best"}},
    {.name = "out",
     .letter = 'o',
     .argument = "DIR",
     .help = {"填好的工作簿放在哪个文件夹（默认为当前文件夹），没有则新建",
              "the folder for the filled workbooks (default: the current one), made if there is "
              "none"}},
    {.name = "min-level",
     .letter = 'l',
     .argument = "error|warning|note",
     .choices = kLevelNames,
     .help = {"列出到哪一级：错误、警告（默认）、提示；其余只计数",
              "list errors, warnings (the default), or notes as well; the rest is only counted"}},
};

const OptionGroup kOptions[] = {kOwnOptions, kMappingOptions, kJobsOptions};

constexpr Example kExamples[] = {
    {"jixiao fill forms.jsonl --template 空白表.xlsx --out 填好/",
     {"把 jixiao import 写出的数据填入空白表，每个表单一个工作簿",
      "Put what jixiao import has written into a blank form, one workbook a form"}},
    {"jixiao fill 自评表/ --template 新表样.xlsx --out 新表/",
     {"把填好的旧表改填到新表样（另一年度或另一省份的表）",
      "Move filled forms into another form: of another year or another province"}},
    {"jixiao fill forms.jsonl --template templates/ --out 填好/ --min-level note",
     {"从一个文件夹的空白表中为每个表单选用合适的，连提示也列出",
      "Choose among the blank forms of a folder, and list notes as well"}},
};

constexpr std::string_view kDescriptionZh =
    "PATH 是 jixiao import 写出的 .jsonl 文件，也可以是 .xlsx 工作簿或文件夹。数据按空白表的映射"
    "填写：字段填在标签旁，指标逐行对应（按行目、按名称和级次，否则依次填入空行）；行数不够时照样"
    "插入行，合并单元格、格式、公式随之扩展。空白表中的公式保留，各工作表都按新的数存入"
    "结果；结果与数据不符的、无法在此核算的公式都会列出。表中印好的文字不改动。空白表的其余部分（图"
    "片、图表、校验、保护、打印设置）逐字节保留。\n"
    "空白表中没有位置的数据、空白表要求而数据没有的内容、下拉列表不接受的值都会列出，不会悄悄丢掉。"
    "\n"
    "文件名取自单位、项目和表名，重名的依次加编号；绝不覆盖输入文件。每个文件写完整后才出现；已有的"
    "相同文件保持不动，因此中断后重新运行同一命令即可接着做。\n"
    "结果只取决于输入、空白表和映射：与 --jobs 无关，字节也完全相同。";
constexpr std::string_view kDescriptionEn =
    "PATH is a .jsonl file that jixiao import has written, or an .xlsx workbook or a folder. The "
    "mapping of the blank form tells where the data go: answers beside their labels, rows matched "
    "by kind, by name and levels, or else into free rows in order. Where there are not enough "
    "rows some are inserted, and merges, formats and formulas grow with them. Formulas of the "
    "blank form stay and get the result that they give with the new figures, on all sheets; those "
    "that disagree with the data, and those that cannot be calculated here, are listed. Printed "
    "text is not changed. All else in the workbook (pictures, charts, validation, protection, "
    "print setup) is kept byte for byte.\n"
    "Data without a place in the form, answers that the form asks for in vain, and values that "
    "its drop-down lists refuse are listed; nothing is lost in silence.\n"
    "Files are named by unit, project and form; names that come twice get a number. Inputs are "
    "never written over. A file appears when it is complete; one that is there already with the "
    "same bytes is left alone, so an interrupted run goes on when it is started again.\n"
    "The result depends on the inputs, the blank forms and the mappings alone: the same bytes for "
    "any --jobs.";

class FillCommand final : public Command {
  public:
    void setup(const Arguments& arguments) override {
        paths_ = arguments.positionals();
        templates_ = arguments.values("template");
        for (const std::string& path : arguments.values("mapping")) mappings_.emplace_back(path);
        out_ = arguments.value("out").value_or(std::string(kHere));
        if (const auto name = arguments.value("min-level")) {
            std::size_t level = 0;
            while (kLevelNames[level] != *name) ++level;
            least_ = kLevels[level];
        }
        jobs_ = jobs_of(arguments);
        if (templates_.empty()) {
            throw Error(Finding{Code::usage_missing_argument, {}, {}, {}, "--template", {}});
        }
    }

    ExitCode run(Context& context) override {
        auto [files, others] = find_files(paths_);
        leave_out_outputs(files, paths_, out_);
        if (files.empty()) throw Error(Code::input_none, {paths_.front(), {}, {}});
        const std::vector<InputFile> blanks = input_files(templates_);
        if (blanks.empty()) throw Error(Code::input_none, {templates_.front(), {}, {}});
        const mapping::MappingSet set = mapping::load_mappings(mappings_);
        FillReport report(context.out, {context.language, least_,
                                        context.out_columns == 0 ? 0 : kMostFindingsPerFile, out_});
        open_templates(blanks, set, context);
        OutputFolder out(out_, files, blanks);
        const CheckInputs inputs(files);
        Progress progress(context, inputs.inputs().size());
        FillTotals totals = run_fill({inputs.inputs(), set, forms_, packages_, out, jobs_},
                                     progress, [&](const FillResult& result) {
                                         if (report.speaks_of(result)) progress.clear();
                                         report.add(result);
                                     });
        totals.inputs.add(others);
        report.finish(totals);
        return totals.inputs.has_errors() ? ExitCode::findings : ExitCode::success;
    }

  private:
    void open_templates(const std::vector<InputFile>& blanks, const mapping::MappingSet& set,
                        Context& context) {
        for (const InputFile& blank : blanks) {
            if (blank.problem) throw Error(*blank.problem);
            forms_.push_back(std::make_unique<fill::Template>(blank.path, blank.shown, set));
            packages_.push_back(std::make_unique<xlsx::WorkbookSource>(blank.path));
            for (const Finding& finding : forms_.back()->findings()) {
                context.error << finding_line(finding, context.language) << '\n';
            }
        }
    }

    std::vector<std::string> paths_;
    std::vector<std::string> templates_;
    std::vector<std::filesystem::path> mappings_;  // none: the shipped ones
    std::string out_;
    Level least_ = Level::warning;
    std::size_t jobs_ = 1;
    std::vector<std::unique_ptr<fill::Template>> forms_;
    std::vector<std::unique_ptr<xlsx::WorkbookSource>> packages_;
};

std::unique_ptr<Command> make_fill() {
    return std::make_unique<FillCommand>();
}

}  // namespace

const CommandEntry kFillCommand{
    .info = {.name = "fill",
             .summary = {"把规范数据填入空白表", "put canonical data into blank forms"},
             .description = {kDescriptionZh, kDescriptionEn},
             .positionals = {"PATH...", 1, std::numeric_limits<std::size_t>::max()},
             .options = kOptions,
             .examples = kExamples},
    .make = make_fill};

}  // namespace jixiao::cli
