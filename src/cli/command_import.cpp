// SPDX-License-Identifier: MIT
#include "cli/command_import.hpp"

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"

namespace jixiao::cli {
namespace {

constexpr std::string_view kFormats[] = {"jsonl", "csv", "sqlite"};
constexpr std::size_t kMostJobs = 256;

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
    {.name = "jobs",
     .letter = 'j',
     .argument = "N",
     .help = {"同时读取的文件数（默认：处理器核数）；不影响结果",
              "files read at the same time (default: one a core); never changes the result"}},
    {.name = "dry-run",
     .letter = 'n',
     .help = {"只读取和报告，不写数据", "read and report, but write no data"}},
};

const OptionGroup kOptions[] = {kMappingOptions, kOwnOptions, kJsonOptions};

constexpr Example kExamples[] = {
    {"jixiao import 自评表/ > forms.jsonl",
     {"读取一个文件夹（含子文件夹）中的全部表格，每个表单一行 JSON",
      "Read all workbooks of a folder and its sub-folders, one line of JSON a form"}},
};

struct ImportCommand final : Command {
    void setup(const Arguments&) override {}
    ExitCode run(Context&) override { return ExitCode::success; }
};

std::unique_ptr<Command> make_import() {
    return std::make_unique<ImportCommand>();
}

}  // namespace

const CommandEntry kImportCommand{
    .info = {.name = "import",
             .summary = {"把填好的表格读成规范数据", "read filled forms into canonical data"},
             .description = {"", ""},
             .positionals = {"PATH...", 1, std::numeric_limits<std::size_t>::max()},
             .options = kOptions,
             .examples = kExamples},
    .make = make_import};

}  // namespace jixiao::cli
