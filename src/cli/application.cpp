// SPDX-License-Identifier: MIT
#include "cli/application.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <ostream>
#include <system_error>

#include "base/finding/finding.hpp"
#include "cli/command_line/arguments.hpp"
#include "cli/command_line/command_table.hpp"
#include "cli/command_line/help_printer.hpp"
#include "cli/command_line/phrases.hpp"
#include "mapping/issues.hpp"
#include "mapping/mapping_report.hpp"

namespace jixiao::cli {
namespace {

using Words = std::span<const std::string>;

void print_failure(const Finding& finding, Context& context) {
    const auto line = [&](std::string_view text) {
        if (!text.empty()) context.error << "  " << text << '\n';
    };
    context.error << "jixiao: " << message_of(finding, context.language) << '\n';
    for (const auto& [name, word] : finding.args) {
        if (name == "suggestion" && !word.empty()) {
            line(fmt::format(fmt::runtime(phrase(Phrase::did_you_mean, context.language)), word));
        }
    }
    line(fix_of(finding, context.language));
}

void print_more_help(std::string_view command, Context& context) {
    const std::string typed = fmt::format("jixiao {}{}--help", command, command.empty() ? "" : " ");
    context.error << "  "
                  << fmt::format(fmt::runtime(phrase(Phrase::more_help, context.language)), typed)
                  << '\n';
}

// The first words as far as they could be a command's name.
std::string name_of(Words words) {
    const bool two = words.size() > 1 && !command_group(words.front()).empty();
    return two ? words[0] + ' ' + words[1] : words.front();
}

ExitCode unknown_command(Words words, Context& context) {
    std::string known;
    for (const CommandEntry* entry : command_table()) {
        known.append(known.empty() ? "" : ", ").append(entry->info.name);
    }
    print_failure({Code::usage_unknown_command,
                   {},
                   {},
                   name_of(words),
                   known,
                   {{"suggestion", std::string(suggest_command(words))}}},
                  context);
    print_more_help({}, context);
    return ExitCode::failure;
}

// `jixiao template` alone, or with options: what there is.
bool names_group(Words words) {
    return !command_group(words.front()).empty() &&
           (words.size() == 1 || words[1].starts_with('-'));
}

ExitCode show_group(Words words, bool asked, Context& context) {
    print_command_group(asked ? context.out : context.error, command_group(words.front()),
                        context.language, asked ? context.out_columns : context.error_columns);
    return asked ? ExitCode::success : ExitCode::failure;
}

ExitCode run_help(Words words, Context& context) {
    if (words.empty()) {
        print_overview(context.out, context.language, context.out_columns);
        return ExitCode::success;
    }
    if (words[0] == "codes") {
        if (words.size() > 1)
            throw Error(Finding{Code::usage_extra_argument, {}, {}, words[1], {}, {}});
        print_codes(context.out, context.language, context.out_columns);
        return ExitCode::success;
    }
    const FoundCommand found = find_command(words);
    if (found.entry == nullptr && names_group(words)) return show_group(words, true, context);
    if (found.entry == nullptr) return unknown_command(words, context);
    print_command_help(context.out, found.entry->info, context.language, context.out_columns);
    return ExitCode::success;
}

ExitCode run_command(const CommandEntry& entry, Words words, Context& context) {
    const std::unique_ptr<Command> command = entry.make();
    try {
        const Arguments arguments = Arguments::parse(entry.info, words);
        if (arguments.has("help")) {
            print_command_help(context.out, entry.info, context.language, context.out_columns);
            return ExitCode::success;
        }
        command->setup(arguments);
    } catch (const Error& error) {
        print_failure(error.finding(), context);
        print_more_help(entry.info.name, context);
        return ExitCode::failure;
    }
    return command->run(context);
}

// --lang may stand before the command; what it says has been obeyed already. Throws
// Error(usage_bad_value).
Words without_leading_language(Words words) {
    constexpr std::string_view kOption = "--lang";
    constexpr std::string_view kOptionWithValue = "--lang=";
    if (words.empty()) return words;
    std::string_view name = words[0];
    const bool inside = name.starts_with(kOptionWithValue);
    if (!inside && (name != kOption || words.size() < 2)) return words;
    name = inside ? name.substr(kOptionWithValue.size()) : std::string_view(words[1]);
    if (!language_named(name)) {
        throw Error(Finding{Code::usage_bad_value, {}, "lang", std::string(name), "zh, en", {}});
    }
    return words.subspan(inside ? 1 : 2);
}

ExitCode dispatch(Words words, Context& context) {
    words = without_leading_language(words);
    if (words.empty()) {
        print_overview(context.error, context.language, context.error_columns);
        return ExitCode::failure;
    }
    if (words[0] == "--version") {
        context.out << "jixiao " << JIXIAO_VERSION << '\n';
        return ExitCode::success;
    }
    if (words[0] == "help") return run_help(words.subspan(1), context);
    if (words[0] == "--help" || words[0] == "-h") return run_help({}, context);
    const FoundCommand found = find_command(words);
    if (found.entry == nullptr && names_group(words)) {
        const auto is_help = [](std::string_view word) { return word == "--help" || word == "-h"; };
        return show_group(words, std::any_of(words.begin(), words.end(), is_help), context);
    }
    if (found.entry == nullptr) return unknown_command(words, context);
    return run_command(*found.entry, words.subspan(found.words), context);
}

// A full disk or a closed pipe must not look like success.
ExitCode with_output_flushed(ExitCode code, Context& context) {
    errno = 0;
    context.out.flush();
    if (context.out.good()) return code;
    const std::string reason = std::generic_category().message(errno);
    const std::string stream(phrase(Phrase::standard_output, context.language));
    print_failure({Code::output_unwritable, {stream, {}, {}}, {}, {}, {}, {{"detail", reason}}},
                  context);
    return ExitCode::failure;
}

}  // namespace

ExitCode run_application(std::span<const std::string> arguments, Context& context) {
    try {
        return with_output_flushed(dispatch(arguments, context), context);
    } catch (const mapping::MappingErrors& errors) {
        context.error << mapping::describe_all(errors.findings(), context.language);
    } catch (const Error& error) {
        print_failure(error.finding(), context);
    } catch (const std::exception& error) {
        print_failure({Code::internal, {}, {}, {}, {}, {{"detail", error.what()}}}, context);
    }
    return ExitCode::failure;
}

}  // namespace jixiao::cli
