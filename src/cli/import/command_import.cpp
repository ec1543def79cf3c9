// SPDX-License-Identifier: MIT
#include "cli/import/command_import.hpp"

#include <filesystem>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line/arguments.hpp"
#include "cli/command_line/jobs.hpp"
#include "cli/command_line/phrases.hpp"
#include "cli/import/import_run.hpp"
#include "cli/work/mapping_loading.hpp"

namespace jixiao::cli {
namespace {

constexpr std::string_view kFormats[] = {"jsonl", "csv", "sqlite"};
constexpr std::string_view kStandardOutput = "-";
// On a terminal a report must not push itself out of sight.
constexpr std::size_t kMostFindingsPerFile = 10;
constexpr std::size_t kMostLinesPerList = 40;

constexpr Option kOwnOptions[] = {
    {.name = "out",
     .letter = 'o',
     .argument = "PATH",
     .help = {"数据写到哪里：jsonl 和 sqlite 为文件，csv 为文件夹；-（jsonl 的默认值）为标准输出",
              "where the data goes: a file for jsonl and sqlite, a folder for csv; - (the default "
              "for jsonl) is the standard output"}},
    {.name = "format",
     .letter = 'f',
     .argument = "jsonl|csv|sqlite",
     .choices = kFormats,
     .help = {"数据格式（默认 jsonl）", "format of the data (default: jsonl)"}},
    {.name = "dry-run",
     .letter = 'n',
     .help = {"只读取和报告，不写数据", "read and report, but write no data"}},
};

const OptionGroup kOptions[] = {kMappingOptions, kOwnOptions, kJobsOptions, kJsonOptions};

constexpr Example kExamples[] = {
    {"jixiao import 自评表/ > forms.jsonl",
     {"读取一个文件夹（含子文件夹）中的全部表格，每个表单一行 JSON",
      "Read all workbooks of a folder and its sub-folders, one line of JSON a form"}},
    {"jixiao import 自评表/ --format sqlite --out forms.sqlite",
     {"写成一个 SQLite 文件", "Write one SQLite file"}},
    {"jixiao import 自评表/ --format csv --out tables/",
     {"写成可用 Excel 打开的 CSV 表", "Write CSV tables that Excel opens"}},
    {"jixiao import 新表.xlsx --mapping 新表.toml --dry-run",
     {"试用新写的映射：只报告，不写数据", "Try a new mapping: report only, write nothing"}},
};

constexpr std::string_view kDescriptionZh =
    "PATH 是 .xlsx 工作簿或文件夹。文件夹连同子文件夹一并读取；工作簿中的每个工作表（含隐藏的）"
    "都会与映射比对，找到的每个表单成为一条记录，每个值都注明出自哪个单元格。\n"
    "读不了的文件会写明原因，其余文件照常读取。报告写到标准输出；数据写到标准输出时，报告改写到"
    "标准错误。提示级的问题只在数据中，--dry-run 时也在报告中。\n"
    "结果只取决于输入和映射：与 --jobs 无关，字节也完全相同。";
constexpr std::string_view kDescriptionEn =
    "PATH is an .xlsx workbook or a folder, which is read with its sub-folders. Every sheet of a "
    "workbook, hidden ones too, is compared with the mappings; every form found becomes one "
    "record, and every value in it names the cell it comes from.\n"
    "A file that cannot be read is reported with the reason and the others go on. The report goes "
    "to the standard output, or to the standard error when the data go to the standard output. "
    "Notes are in the data only, with --dry-run in the report as well.\n"
    "The result depends on the inputs and mappings alone: the same bytes for any --jobs.";

class ImportCommand final : public Command {
  public:
    void setup(const Arguments& arguments) override {
        paths_ = arguments.positionals();
        for (const std::string& path : arguments.values("mapping")) mappings_.emplace_back(path);
        if (const auto name = arguments.value("format")) format_ = *store::format_named(*name);
        jobs_ = jobs_of(arguments);
        dry_run_ = arguments.has("dry-run");
        json_ = arguments.has("json");
        out_ = arguments.value("out").value_or(std::string(kStandardOutput));
        if (!dry_run_) require_place_for_format();
    }

    ExitCode run(Context& context) override {
        MappingLoading loading(mappings_, jobs_);
        const auto [inputs, others] = find_files(paths_);
        if (inputs.empty()) throw Error(Code::input_none, {paths_.front(), {}, {}});
        if (!dry_run_) refuse_to_overwrite(inputs, out_);
        const mapping::MappingSet set = loading.get();
        store::Writer writer;
        if (!dry_run_) writer = store::make_writer(format_, out_, set);
        const ImportJob job{inputs, set, jobs_, dry_run_ ? nullptr : &writer};
        const std::unique_ptr<ImportReport> report = make_report(context);
        ImportTotals totals;
        {
            Progress progress(context, inputs.size());
            totals = run_import(job, *report, progress);
            totals.add(others);
        }
        if (totals.only_own_reports()) throw Error(Code::input_none, {paths_.front(), {}, {}});
        report->finish(totals);
        return totals.has_errors() ? ExitCode::findings : ExitCode::success;
    }

  private:
    void require_place_for_format() const {
        for (const store::FormatName& format : store::formats()) {
            if (format.format != format_ || !format.needs_path || out_ != kStandardOutput) continue;
            const std::string_view example =
                format_ == store::Format::csv ? "forms/" : "forms.sqlite";
            throw Error(Finding{Code::usage_output_needed,
                                {},
                                "out",
                                std::string(format.name),
                                std::string(example),
                                {}});
        }
    }

    [[nodiscard]] std::unique_ptr<ImportReport> make_report(Context& context) const {
        const bool data_on_out = !dry_run_ && out_ == kStandardOutput;
        std::ostream& stream = data_on_out ? context.error : context.out;
        const unsigned columns = data_on_out ? context.error_columns : context.out_columns;
        ReportSettings settings{.language = context.language, .everything = dry_run_};
        if (columns != 0) {
            settings.most_listed = kMostLinesPerList;
            settings.most_per_file = kMostFindingsPerFile;
        }
        if (!dry_run_) {
            settings.written_to =
                data_on_out ? phrase(Phrase::standard_output, context.language) : out_;
        }
        return json_ ? make_json_report(stream, std::move(settings))
                     : make_text_report(stream, std::move(settings));
    }

    std::vector<std::string> paths_;
    std::vector<std::filesystem::path> mappings_;  // none: the shipped ones
    store::Format format_ = store::Format::jsonl;
    std::string out_;
    std::size_t jobs_ = 1;
    bool dry_run_ = false;
    bool json_ = false;
};

std::unique_ptr<Command> make_import() {
    return std::make_unique<ImportCommand>();
}

}  // namespace

const CommandEntry kImportCommand{
    .info = {.name = "import",
             .summary = {"把填好的表格读成规范数据", "read filled forms into canonical data"},
             .description = {kDescriptionZh, kDescriptionEn},
             .positionals = {"PATH...", 1, std::numeric_limits<std::size_t>::max()},
             .options = kOptions,
             .examples = kExamples},
    .make = make_import};

}  // namespace jixiao::cli
