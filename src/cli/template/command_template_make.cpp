// SPDX-License-Identifier: MIT
#include "cli/template/command_template_make.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "check/checker.hpp"
#include "cli/command_line/arguments.hpp"
#include "cli/command_line/jobs.hpp"
#include "cli/command_line/suggestion.hpp"
#include "cli/report/finding_line.hpp"
#include "cli/template/blank_report.hpp"
#include "cli/template/blank_run.hpp"
#include "mapping/mapping_set.hpp"

namespace jixiao::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFirstYear = 1990;
constexpr std::size_t kLastYear = 2100;

constexpr Option kMakeOwnOptions[] = {
    {.name = "data",
     .letter = 'd',
     .argument = "PATH",
     .repeats = true,
     .help =
         {"印好的内容取自这些表：指标、分值、评分标准等（填写的数不取）；资金分配表则提供各单位的"
          "分配数。工作簿、文件夹或 jixiao import 写出的 .jsonl",
          "take what is printed from these forms: indicators, points, rules of scoring (never "
          "answers); allocation tables say what units were allotted. Workbooks, folders or "
          ".jsonl written by jixiao import"}},
    {.name = "roster",
     .letter = 'r',
     .argument = "FILE",
     .help =
         {"单位名单（写法见 jixiao check）：每个单位一份，填好单位名称和分配数",
          "list of units, see jixiao check: one file for each, with its name and allotment filled "
          "in"}},
    {.name = "year",
     .letter = 'y',
     .argument = "YEAR",
     .help =
         {"印在标题中的年度，取自 --data "
          "的标题、工作表名和文件名也改为这一年；不给则留给填表单位填写",
          "the year printed in the title; titles, sheet and file names taken from --data get it "
          "too; without it the unit fills it in"}},
    {.name = "password",
     .argument = "TEXT",
     .help = {"保护工作表的密码（ASCII）；不给则没有密码，任何人都可取消保护",
              "password (ASCII) of the protection; without it anybody may lift it"}},
    {.name = "out",
     .letter = 'o',
     .argument = "DIR|FILE",
     .help = {"写到这个文件夹（默认当前文件夹），或这个 .xlsx 文件",
              "write to this folder (default: the current one), or to this .xlsx file"}},
};

const OptionGroup kMakeOptions[] = {kMakeOwnOptions, kMappingOptions, kJobsOptions};

constexpr Example kMakeExamples[] = {
    {"jixiao template make shanghai-2023 --year 2024 --out 2024/",
     {"用随程序提供的映射制作 2024 年度空白表", "Make the blank of a shipped mapping for 2024"}},
    {"jixiao template make 我省.toml --out 空白表.xlsx",
     {"用自己写的映射制作空白表", "Make the blank of a mapping that you wrote"}},
    {"jixiao template make sichuan-score-2021 --data 去年的评分表.xlsx --year 2022",
     {"指标、分值和评分标准取自去年的表",
      "Take indicators, points and rules of scoring from last year's form"}},
    {"jixiao template make sichuan-city-summary-2021 --roster 市州名单.txt --out 下发/",
     {"每个单位一份，写好单位名称", "One file for each unit, with its name filled in"}},
};

constexpr std::string_view kMakeDescriptionZh =
    "MAPPING 是映射的编号（如 shanghai-2023）或映射文件。制作可以下发的空白表：标题、合并单元格、"
    "多级表头、列宽、A4 打印设置；下拉列表取自隐藏的“字典”工作表；数字和日期有效性检查及中文提示；"
    "由映射中的规则得出的公式（执行率、得分、合计，舍入与本表一致）和条件格式（合计不符、得分超过"
    "分值标红，执行数超过预算标黄）。答案单元格不锁定，其余锁定。\n"
    "表的样子写在映射的 [layout] 中，全部可省略：没有写的由字段和表格推出。表单编号和版本写在文件"
    "属性和名称 jixiao_form 中。\n"
    "同样的输入得到完全相同的字节。";
constexpr std::string_view kMakeDescriptionEn =
    "MAPPING is the id of a mapping (shanghai-2023) or a mapping file. Makes the blank that can be "
    "sent out: title, merged cells, head levels, widths, A4 print setup; drop-downs from a hidden "
    "sheet of words; validation of numbers and dates with Chinese prompts; formulas (rates, "
    "scores, totals in the form's own rounding) and conditional formats (a wrong sum or a score "
    "above its points in red, more spent than budgeted in yellow) that follow from the mapping's "
    "rules. Answer cells are unlocked, all others locked.\n"
    "How the blank looks stands in [layout] of the mapping, of which everything may be left out. "
    "The form's id and version stand in the file's properties and in the name jixiao_form.\n"
    "The same inputs give the same bytes.";

class TemplateMakeCommand final : public Command {
  public:
    void setup(const Arguments& arguments) override {
        wanted_ = arguments.positionals().front();
        data_ = arguments.values("data");
        roster_ = arguments.value("roster");
        for (const std::string& path : arguments.values("mapping")) mappings_.emplace_back(path);
        if (const auto year = arguments.number("year", kFirstYear, kLastYear)) {
            year_ = std::to_string(*year);
        }
        password_ = arguments.value("password").value_or(std::string());
        check_password();
        out_ = arguments.value("out").value_or(std::string("."));
        jobs_ = jobs_of(arguments);
    }

    ExitCode run(Context& context) override {
        const std::vector<InputFile> files = input_files(data_);
        refuse_to_overwrite(files, out_);
        const mapping::MappingSet set = load();
        const check::Checker usable(set);  // throws where rules cannot be used
        const check::Roster roster = roster_ ? check::read_roster(*roster_) : check::Roster{};
        const exporter::BlankMaker maker(find(set), set.dictionaries, year_);
        const BlankData data = read_blank_data(files, set, maker, roster_.has_value());
        if (out_.extension() != ".xlsx") make_folder();
        std::vector<MadeBlank> made;
        {
            const std::size_t units = std::max<std::size_t>(roster.units.size(), 1);
            Progress progress(context, data.books.size() * units);
            made = run_blanks({maker, set, data, roster, out_, password_, jobs_}, progress);
        }
        print_blank_report(context, made, data);
        for (const Finding& finding : maker.findings()) {
            context.error << finding_line(finding, context.language) << '\n';
        }
        const bool nothing_used = !data.unused.empty() && !data.any_used;
        return data.refused.empty() && !nothing_used ? ExitCode::success : ExitCode::findings;
    }

  private:
    // Programs do not agree on what other letters in a password mean.
    void check_password() const {
        const bool plain = std::all_of(password_.begin(), password_.end(),
                                       [](char c) { return c >= ' ' && c <= '~'; });
        if (plain) return;
        throw Error(Finding{Code::usage_bad_value, {}, "password", "…", "ASCII", {}});
    }

    [[nodiscard]] bool is_file() const {
        std::error_code error;
        return wanted_.ends_with(".toml") || fs::is_regular_file(wanted_, error);
    }

    [[nodiscard]] mapping::MappingSet load() const {
        std::vector<fs::path> paths = mappings_;
        if (is_file()) paths.emplace_back(wanted_);
        return mapping::load_mappings(paths);
    }

    [[nodiscard]] const mapping::Mapping& find(const mapping::MappingSet& set) const {
        std::vector<std::string_view> ids;
        const std::string file = fs::path(wanted_).lexically_normal().generic_string();
        for (const mapping::Mapping& mapping : set.mappings) {
            ids.push_back(mapping.id);
            const fs::path from(mapping.file);
            const bool named = is_file() ? from.lexically_normal().generic_string() == file
                                         : mapping.id == wanted_;
            if (named) return mapping;
        }
        std::string all;
        for (const std::string_view id : ids) all.append(all.empty() ? "" : ", ").append(id);
        throw Error(Finding{Code::usage_unknown_mapping,
                            {},
                            {},
                            wanted_,
                            all,
                            {{"suggestion", std::string(suggestion(wanted_, ids))}}});
    }

    void make_folder() const {
        std::error_code error;
        fs::create_directories(out_, error);
        if (!error) return;
        throw Error(Code::output_unwritable, {out_.string(), {}, {}},
                    {{"detail", error.message()}});
    }

    std::string wanted_;
    std::vector<std::string> data_;
    std::optional<std::string> roster_;
    std::vector<fs::path> mappings_;  // none: the shipped ones
    std::string year_;
    std::string password_;
    fs::path out_;
    std::size_t jobs_ = 1;
};

std::unique_ptr<Command> make_template_make() {
    return std::make_unique<TemplateMakeCommand>();
}

}  // namespace

const CommandEntry kTemplateMakeCommand{
    .info = {.name = "template make",
             .summary = {"由映射制作空白表", "make the blank of a form from its mapping"},
             .description = {kMakeDescriptionZh, kMakeDescriptionEn},
             .positionals = {"MAPPING", 1, 1},
             .options = kMakeOptions,
             .examples = kMakeExamples},
    .make = make_template_make};

}  // namespace jixiao::cli
