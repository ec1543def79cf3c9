// SPDX-License-Identifier: MIT
#include "cli/mapping/command_mapping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <limits>
#include <ostream>
#include <vector>

#include "base/finding/finding.hpp"
#include "check/checker.hpp"
#include "cli/command_line/arguments.hpp"
#include "export/summary/fact_reader.hpp"
#include "mapping/mapping_report.hpp"
#include "mapping/mapping_set.hpp"
#include "mapping/parse/summary_parser.hpp"

namespace jixiao::cli {
namespace {

constexpr Example kExamples[] = {
    {"jixiao mapping check 新表.toml", {"检查一个新写的映射", "Check a mapping that you wrote"}},
    {"jixiao mapping check 映射/ --lang zh",
     {"检查一个文件夹中的全部映射和词典", "Check all mappings and dictionaries of a folder"}},
    {"jixiao mapping check 我的汇总.toml --mapping 我省.toml",
     {"按自己的映射检查一个汇总定义",
      "Check a definition of a summary against a mapping of your own"}},
    {"jixiao mapping check", {"检查随程序提供的映射", "Check the mappings that are shipped"}},
};

constexpr std::string_view kDescriptionZh =
    "FILE 是映射、汇总定义、词典、规则文件，或存放它们的文件夹；是哪一种由内容判断（[form]、"
    "[summary]、[[entry]]、[rules]）。汇总定义按同时给出的映射检查，没有给出映射的，按随程序提供的"
    "映射检查。一次列出全部错误：文件、行、列，原文中的位置，可用的写法，"
    "以及可能想写的词。没有语法错误之后，再查找自相矛盾之处：无法区分的列、重复的标签、不存在的"
    "列名、够不到的分数、不能用的计算规则等。\n"
    "旁边 dictionaries/ 文件夹中的词典一并检查，并补充到随程序提供的词典中。\n"
    "没有问题时退出码为 0，有错误或警告为 1，文件读不了为 2。";
constexpr std::string_view kDescriptionEn =
    "FILE is a mapping, a definition of a summary, a dictionary or a rule file, or a folder of "
    "them; what it is, its content tells ([form], [summary], [[entry]], [rules]). A definition is "
    "held against the mappings that are given with it, or else against the shipped ones. "
    "All errors are listed in one run: file, line and "
    "column, the place in the text, what is allowed there, and the word that was probably meant. "
    "Once a mapping reads without errors it is searched for contradictions: columns that cannot be "
    "told apart, labels that stand twice, columns that do not exist, points out of reach, rules "
    "that cannot be used.\n"
    "Dictionaries in a folder dictionaries/ beside the mapping are checked too; they add to the "
    "shipped ones.\n"
    "The exit status is 0 when nothing was found, 1 for errors or warnings, 2 for files that "
    "cannot be read.";

constexpr Option kAgainst[] = {
    {.name = "mapping",
     .letter = 'm',
     .argument = "FILE|DIR",
     .repeats = true,
     .help = {"汇总定义所用的映射，一并检查；可多次给出",
              "mappings that definitions of summaries name, checked too; may be repeated"}},
};
constexpr OptionGroup kOptions[] = {kAgainst};

constexpr Bilingual kNothingFound{"没有发现问题。", "No problems found."};
constexpr Bilingual kFound{"错误 {} 处，警告 {} 处。", "errors: {}, warnings: {}."};

bool is_unreadable(const Finding& finding) {
    switch (finding.code) {
        case Code::file_not_found:
        case Code::file_not_regular:
        case Code::limit_exceeded:
        case Code::mapping_unreadable:
        case Code::mapping_none:
            return true;
        default:
            return false;
    }
}

bool is_error(const Finding& finding) {
    return catalogue_entry(finding.code).level == Level::error;
}

class MappingCheckCommand final : public Command {
  public:
    void setup(const Arguments& arguments) override {
        for (const std::string& path : arguments.positionals()) paths_.emplace_back(path);
        for (const std::string& path : arguments.values("mapping")) mappings_.emplace_back(path);
    }

    ExitCode run(Context& context) override {
        const std::vector<Finding> findings = check_all();
        if (findings.empty()) {
            context.out << kNothingFound.in(context.language) << '\n';
            return ExitCode::success;
        }
        const auto errors = std::count_if(findings.begin(), findings.end(), is_error);
        const auto all = static_cast<std::ptrdiff_t>(findings.size());
        context.out << mapping::describe_all(findings, context.language) << '\n'
                    << fmt::format(fmt::runtime(kFound.in(context.language)), errors, all - errors)
                    << '\n';
        const bool unreadable = std::any_of(findings.begin(), findings.end(), is_unreadable);
        return unreadable ? ExitCode::failure : ExitCode::findings;
    }

  private:
    // Rules can be looked at only when the mappings can be read.
    [[nodiscard]] std::vector<Finding> check_all() const {
        std::vector<std::filesystem::path> all = paths_;
        all.insert(all.end(), mappings_.begin(), mappings_.end());
        std::vector<Finding> findings = mapping::check_mappings(all);
        if (std::any_of(findings.begin(), findings.end(), is_error)) return findings;
        const mapping::MappingSet set = load_set(all);
        std::vector<Finding> rules = check::check_rules(set);
        std::move(rules.begin(), rules.end(), std::back_inserter(findings));
        check_summaries(set, findings);
        return findings;
    }

    // Definitions, dictionaries and rules without a mapping are held against the shipped ones.
    [[nodiscard]] static mapping::MappingSet load_set(
        const std::vector<std::filesystem::path>& files) {
        try {
            return mapping::load_mappings(files);
        } catch (const Error& error) {
            if (error.finding().code != Code::mapping_none) throw;
            return mapping::load_mappings({});
        }
    }

    // Definitions of summaries name places of the mappings.
    void check_summaries(const mapping::MappingSet& set, std::vector<Finding>& findings) const {
        const std::vector<std::filesystem::path> paths =
            paths_.empty() ? std::vector{mapping::default_mapping_dir()} : paths_;
        for (const std::filesystem::path& file : mapping::summary_files(paths)) {
            std::vector<Finding> found;
            try {
                found = exporter::check_summary(mapping::load_summary(file, set.dictionaries), set);
            } catch (const mapping::MappingErrors& errors) {
                found = errors.findings();
            }
            std::move(found.begin(), found.end(), std::back_inserter(findings));
        }
    }

    std::vector<std::filesystem::path> paths_;     // none: the shipped ones
    std::vector<std::filesystem::path> mappings_;  // that definitions are held against
};

std::unique_ptr<Command> make_mapping_check() {
    return std::make_unique<MappingCheckCommand>();
}

}  // namespace

const CommandEntry kMappingCheckCommand{
    .info = {.name = "mapping check",
             .summary = {"检查映射文件", "check mapping files"},
             .description = {kDescriptionZh, kDescriptionEn},
             .positionals = {"FILE...", 0, std::numeric_limits<std::size_t>::max()},
             .options = kOptions,
             .examples = kExamples},
    .make = make_mapping_check};

}  // namespace jixiao::cli
