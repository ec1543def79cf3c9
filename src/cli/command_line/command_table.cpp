// SPDX-License-Identifier: MIT
#include "cli/command_line/command_table.hpp"

#include <array>
#include <vector>

#include "cli/annotate/command_annotate.hpp"
#include "cli/cells/command_cells.hpp"
#include "cli/check/command_check.hpp"
#include "cli/command_line/suggestion.hpp"
#include "cli/fill/command_fill.hpp"
#include "cli/import/command_import.hpp"
#include "cli/mapping/command_mapping.hpp"
#include "cli/summary/command_summary.hpp"
#include "cli/template/command_template_check.hpp"
#include "cli/template/command_template_diff.hpp"
#include "cli/template/command_template_make.hpp"

namespace jixiao::cli {
namespace {

const std::array kTable{
    // In the order of the work: read, check, write, look, prepare.
    &kImportCommand,   &kCheckCommand,        &kFillCommand,          &kSummaryCommand,
    &kAnnotateCommand, &kTemplateMakeCommand, &kTemplateCheckCommand, &kTemplateDiffCommand,
    &kCellsCommand,    &kMappingCheckCommand,
};

// How many words of `name` the arguments begin with; 0 unless all of them.
std::size_t words_matched(std::string_view name, std::span<const std::string> words) {
    std::size_t count = 0;
    while (!name.empty()) {
        const std::string_view word = name.substr(0, name.find(' '));
        if (count == words.size() || words[count] != word) return 0;
        name.remove_prefix(std::min(word.size() + 1, name.size()));
        ++count;
    }
    return count;
}

}  // namespace

std::span<const CommandEntry* const> command_table() {
    return kTable;
}

FoundCommand find_command(std::span<const std::string> words) {
    for (const CommandEntry* entry : kTable) {
        if (const std::size_t count = words_matched(entry->info.name, words)) {
            return {entry, count};
        }
    }
    return {};
}

std::vector<const CommandEntry*> command_group(std::string_view word) {
    std::vector<const CommandEntry*> group;
    const std::string front = std::string(word) + ' ';
    for (const CommandEntry* entry : kTable) {
        if (entry->info.name.starts_with(front)) group.push_back(entry);
    }
    return group;
}

std::string_view suggest_command(std::span<const std::string> words) {
    if (words.empty()) return {};
    const std::string two = words.size() > 1 ? words[0] + ' ' + words[1] : words[0];
    std::vector<std::string_view> names;
    for (const CommandEntry* entry : kTable) names.push_back(entry->info.name);
    const std::string_view by_two = suggestion(two, names);
    return by_two.empty() ? suggestion(words[0], names) : by_two;
}

}  // namespace jixiao::cli
