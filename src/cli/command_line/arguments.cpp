// SPDX-License-Identifier: MIT
#include "cli/command_line/arguments.hpp"

#include <boost/program_options.hpp>
#include <charconv>

#include "base/finding/finding.hpp"
#include "cli/command_line/suggestion.hpp"

namespace po = boost::program_options;

namespace jixiao::cli {
namespace {

constexpr const char* kPositional = "*positional*";

std::vector<const Option*> options_of(const CommandInfo& command) {
    std::vector<const Option*> out;
    for (const OptionGroup group : command.options) {
        for (const Option& option : group) out.push_back(&option);
    }
    for (const Option& option : kCommonOptions) out.push_back(&option);
    return out;
}

[[noreturn]] void fail(Code code, std::string found, std::string expected = {},
                       std::string_view meant = {}, std::string_view option = {}) {
    Finding finding{code, {}, std::string(option), std::move(found), std::move(expected), {}};
    finding.args.emplace_back("suggestion", meant);
    throw Error(std::move(finding));
}

std::string joined(std::span<const std::string_view> words) {
    std::string out;
    for (const std::string_view word : words) out.append(out.empty() ? "" : ", ").append(word);
    return out;
}

po::options_description description_of(const std::vector<const Option*>& options) {
    po::options_description description;
    for (const Option* option : options) {
        std::string name(option->name);
        if (option->letter != 0) name.append(",").push_back(option->letter);
        auto* value = po::value<std::vector<std::string>>();
        if (option->argument.empty()) value->zero_tokens();
        description.add_options()(name.c_str(), value);
    }
    description.add_options()(kPositional, po::value<std::vector<std::string>>());
    return description;
}

[[noreturn]] void unknown_option(const std::string& typed,
                                 const std::vector<const Option*>& options) {
    std::vector<std::string> dashed;
    for (const Option* option : options) dashed.push_back("--" + std::string(option->name));
    const std::string_view word = std::string_view(typed).substr(0, typed.find('='));
    const std::vector<std::string_view> names(dashed.begin(), dashed.end());
    fail(Code::usage_unknown_option, std::string(word), {}, suggestion(word, names));
}

// The library's own sentences are English and wrap by bytes: only the kind of its exceptions is
// used, never their text.
po::parsed_options parse_words(const std::vector<const Option*>& options,
                               const std::vector<std::string>& words) {
    namespace style = po::command_line_style;
    constexpr int kStyle = (style::unix_style | style::short_allow_next) & ~style::allow_guessing;
    const po::options_description description = description_of(options);
    po::positional_options_description positional;
    positional.add(kPositional, -1);
    try {
        po::parsed_options parsed = po::command_line_parser(words)
                                        .options(description)
                                        .positional(positional)
                                        .style(kStyle)
                                        .run();
        parsed.description = nullptr;  // does not outlive this function
        return parsed;
    } catch (const po::unknown_option& error) {
        unknown_option(error.get_option_name(), options);
    } catch (const po::invalid_command_line_syntax& error) {
        const bool unwanted = error.kind() == po::invalid_syntax::extra_parameter;
        fail(unwanted ? Code::usage_unwanted_value : Code::usage_missing_value,
             error.get_option_name());
    } catch (const po::too_many_positional_options_error&) {
        fail(Code::usage_extra_argument, words.back());
    } catch (const po::error_with_option_name& error) {
        fail(Code::usage_unknown_option, error.get_option_name());
    }
}

// `--out --json`: the library takes the second option for the value of the first one.
void refuse_option_as_value(const po::option& given) {
    if (given.original_tokens.size() < 2 || given.string_key == kPositional) return;
    const std::string& value = given.original_tokens.back();
    if (value.size() > 1 && value.front() == '-') {
        fail(Code::usage_missing_value, given.original_tokens.front());
    }
}

void check_value(const Option& option, const std::string& value) {
    if (option.choices.empty()) return;
    for (const std::string_view choice : option.choices) {
        if (choice == value) return;
    }
    fail(Code::usage_bad_value, value, joined(option.choices), suggestion(value, option.choices),
         option.name);
}

}  // namespace

Arguments Arguments::parse(const CommandInfo& command, std::span<const std::string> words) {
    const std::vector<const Option*> options = options_of(command);
    const po::parsed_options parsed = parse_words(options, {words.begin(), words.end()});

    Arguments out;
    for (const po::option& given : parsed.options) {
        refuse_option_as_value(given);
        if (given.string_key == kPositional) {
            out.positionals_.insert(out.positionals_.end(), given.value.begin(), given.value.end());
        } else {
            auto& values = out.options_[given.string_key];
            values.insert(values.end(), given.value.begin(), given.value.end());
        }
    }
    if (out.has("help")) return out;

    for (const Option* option : options) {
        const std::vector<std::string> values = out.values(option->name);
        if (values.size() > 1 && !option->repeats) {
            fail(Code::usage_repeated_option, "--" + std::string(option->name));
        }
        for (const std::string& value : values) check_value(*option, value);
    }
    const Positionals& wanted = command.positionals;
    if (out.positionals_.size() < wanted.least) {
        fail(Code::usage_missing_argument, {}, std::string(wanted.name));
    }
    if (out.positionals_.size() > wanted.most) {
        fail(Code::usage_extra_argument, out.positionals_[wanted.most]);
    }
    return out;
}

bool Arguments::has(std::string_view option) const {
    return options_.contains(option);
}

std::optional<std::string> Arguments::value(std::string_view option) const {
    const auto found = options_.find(option);
    if (found == options_.end() || found->second.empty()) return std::nullopt;
    return found->second.front();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
    const auto found = options_.find(option);
    return found == options_.end() ? std::vector<std::string>{} : found->second;
}

std::optional<std::size_t> Arguments::number(std::string_view option, std::size_t least,
                                             std::size_t most) const {
    const auto text = value(option);
    if (!text) return std::nullopt;
    std::size_t number = 0;
    const char* end = text->data() + text->size();
    const auto result = std::from_chars(text->data(), end, number);
    if (result.ec != std::errc{} || result.ptr != end || number < least || number > most) {
        fail(Code::usage_bad_value, *text, std::to_string(least) + "-" + std::to_string(most), {},
             option);
    }
    return number;
}

}  // namespace jixiao::cli
