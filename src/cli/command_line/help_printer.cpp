// SPDX-License-Identifier: MIT
#include "cli/command_line/help_printer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "base/text/utf8.hpp"
#include "cli/command_line/command_table.hpp"
#include "cli/command_line/phrases.hpp"
#include "cli/terminal/text_layout.hpp"

namespace jixiao::cli {
namespace {

constexpr std::size_t kColumnsInPipe = 80;
constexpr std::size_t kMostColumns = 100;  // longer lines are hard to read
constexpr std::size_t kLeastColumns = 40;
constexpr std::size_t kMostTermColumns = 30;
constexpr std::string_view kIndent = "  ";

struct HelpRow {
    std::string term;
    std::string_view text;
};

class Page {
  public:
    Page(std::ostream& out, Language language, unsigned columns)
        : out_(out),
          language_(language),
          columns_(columns == 0 ? kColumnsInPipe
                                : std::clamp<std::size_t>(columns, kLeastColumns, kMostColumns)) {}

    [[nodiscard]] Language language() const { return language_; }

    void heading(Phrase which) {
        out_ << '\n' << phrase(which, language_) << (language_ == Language::zh ? "：\n" : ":\n");
    }

    void line(std::string_view text) { out_ << kIndent << text << '\n'; }

    void paragraph(std::string_view text, std::string_view indent = {}) {
        if (text.starts_with(' ')) {  // laid out by hand
            out_ << text << '\n';
            return;
        }
        for (const std::string& part : wrapped(text, columns_ - indent.size())) {
            out_ << indent << part << '\n';
        }
    }

    // Terms on the left, texts in a column of their own on the right.
    void rows(const std::vector<HelpRow>& rows) {
        std::size_t widest = 0;
        for (const HelpRow& row : rows) widest = std::max(widest, display_width(row.term));
        const std::size_t left = kIndent.size() + std::min(widest, kMostTermColumns) + 2;
        for (const HelpRow& row : rows) {
            std::string lead = padded(std::string(kIndent).append(row.term), left);
            if (display_width(lead) > left || lead.back() != ' ') {
                out_ << lead << '\n';
                lead.assign(left, ' ');
            }
            for (const std::string& part : wrapped(row.text, columns_ - left)) {
                out_ << lead << part << '\n';
                lead.assign(left, ' ');
            }
        }
    }

  private:
    std::ostream& out_;
    Language language_;
    std::size_t columns_;
};

std::string term_of(const Option& option) {
    std::string term = option.letter == 0 ? "" : std::string{'-', option.letter, ',', ' '};
    term.append("--").append(option.name);
    if (!option.argument.empty()) term.append(" ").append(option.argument);
    return term;
}

std::string usage_of(const CommandInfo& command, Language language) {
    std::string usage("jixiao ");
    usage.append(command.name);
    const auto& [name, least, most] = command.positionals;
    if (most > 0 && least == 0) {
        usage.append(" [").append(name).append("]");
    } else if (most > 0) {
        usage.append(" ").append(name);
    }
    return usage.append(language == Language::zh ? " [选项]" : " [OPTIONS]");
}

void print_exit_codes(Page& page) {
    page.heading(Phrase::exit_codes);
    page.rows({{"0", phrase(Phrase::exit_success, page.language())},
               {"1", phrase(Phrase::exit_findings, page.language())},
               {"2", phrase(Phrase::exit_failure, page.language())}});
}

void print_options(Page& page, std::span<const OptionGroup> groups) {
    std::vector<HelpRow> rows;
    const auto add = [&](OptionGroup group) {
        for (const Option& option : group) {
            rows.push_back({term_of(option), option.help.in(page.language())});
        }
    };
    for (const OptionGroup group : groups) add(group);
    add(kCommonOptions);
    page.heading(Phrase::options);
    page.rows(rows);
}

HelpRow row_of(const CommandEntry& entry, Language language) {
    return {std::string(entry.info.name), entry.info.summary.in(language)};
}

}  // namespace

void print_overview(std::ostream& out, Language language, unsigned columns) {
    Page page(out, language, columns);
    page.paragraph(phrase(Phrase::about, language));
    page.heading(Phrase::usage);
    page.line(phrase(Phrase::overview_usage, language));
    page.heading(Phrase::commands);
    std::vector<HelpRow> rows;
    for (const CommandEntry* entry : command_table()) {
        rows.push_back(row_of(*entry, language));
    }
    rows.push_back({"help", phrase(Phrase::help_summary, language)});
    rows.push_back({"help codes", phrase(Phrase::help_codes_summary, language)});
    page.rows(rows);
    page.heading(Phrase::options);
    rows.clear();
    for (const Option& option : kCommonOptions) {
        rows.push_back({term_of(option), option.help.in(language)});
    }
    rows.push_back({"--version", phrase(Phrase::version_summary, language)});
    page.rows(rows);
    print_exit_codes(page);
}

void print_command_group(std::ostream& out, std::span<const CommandEntry* const> group,
                         Language language, unsigned columns) {
    Page page(out, language, columns);
    const std::string_view name = group.front()->info.name;
    const std::string_view word = name.substr(0, name.find(' '));
    const std::string program = fmt::format("jixiao {}", word);
    page.paragraph(fmt::format(fmt::runtime(phrase(Phrase::group_about, language)), word));
    page.heading(Phrase::usage);
    page.line(fmt::format(fmt::runtime(phrase(Phrase::group_usage, language)), program));
    page.heading(Phrase::commands);
    std::vector<HelpRow> rows;
    for (const CommandEntry* entry : group) rows.push_back(row_of(*entry, language));
    page.rows(rows);
    out << '\n'
        << fmt::format(fmt::runtime(phrase(Phrase::more_help, language)),
                       fmt::format("jixiao help {}", name))
        << '\n';
}

void print_command_help(std::ostream& out, const CommandInfo& command, Language language,
                        unsigned columns) {
    Page page(out, language, columns);
    page.paragraph(command.summary.in(language));
    page.heading(Phrase::usage);
    page.line(usage_of(command, language));
    std::string_view description = command.description.in(language);
    while (!description.empty()) {
        const std::size_t end = std::min(description.find('\n'), description.size());
        out << '\n';
        page.paragraph(description.substr(0, end));
        description.remove_prefix(std::min(end + 1, description.size()));
    }
    print_options(page, command.options);
    page.heading(Phrase::examples);
    for (const Example& example : command.examples) {
        page.paragraph(example.help.in(language), "  # ");
        page.line(example.command);
    }
    print_exit_codes(page);
}

void print_codes(std::ostream& out, Language language, unsigned columns) {
    Page page(out, language, columns);
    page.paragraph(phrase(Phrase::codes_about, language));
    for (const CatalogueEntry& entry : catalogue()) {
        const CatalogueText& text = catalogue_text(entry.code, language);
        out << '\n'
            << entry.id << ' ' << entry.name << " (" << level_word(entry.level, language) << ")\n";
        page.paragraph(text.message, kIndent);
        if (!text.fix.empty()) page.paragraph(text.fix, kIndent);
    }
}

}  // namespace jixiao::cli
