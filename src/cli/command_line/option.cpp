// SPDX-License-Identifier: MIT
#include "cli/command_line/option.hpp"

namespace jixiao::cli {
namespace {

constexpr std::string_view kLanguages[] = {"zh", "en"};

constexpr Option kCommon[] = {
    {.name = "lang",
     .argument = "zh|en",
     .choices = kLanguages,
     .help = {"显示的语言（默认取自 LC_ALL、LC_MESSAGES、LANG）",
              "language to speak (default: from LC_ALL, LC_MESSAGES, LANG)"}},
    {.name = "help", .letter = 'h', .help = {"显示此帮助", "show this help"}},
};

constexpr Option kMapping[] = {
    {.name = "mapping",
     .letter = 'm',
     .argument = "FILE|DIR",
     .repeats = true,
     .help = {"只用这些映射，不用自带的映射；可多次给出",
              "read with these mappings instead of the shipped ones; may be repeated"}},
};

constexpr Option kJson[] = {
    {.name = "json", .help = {"以 JSON 输出报告", "print the report as JSON"}},
};

constexpr Option kJobs[] = {
    {.name = "jobs",
     .letter = 'j',
     .argument = "N",
     .help = {"同时读取的文件数（默认：处理器核数）；不影响结果",
              "files read at the same time (default: one a core); never changes the result"}},
};

}  // namespace

constinit const OptionGroup kCommonOptions = kCommon;
constinit const OptionGroup kMappingOptions = kMapping;
constinit const OptionGroup kJsonOptions = kJson;
constinit const OptionGroup kJobsOptions = kJobs;

}  // namespace jixiao::cli
