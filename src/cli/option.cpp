// SPDX-License-Identifier: MIT
#include "cli/option.hpp"

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

}  // namespace

constinit const OptionGroup kCommonOptions = kCommon;
constinit const OptionGroup kMappingOptions = kMapping;
constinit const OptionGroup kJsonOptions = kJson;

}  // namespace jixiao::cli
