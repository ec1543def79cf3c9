// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "base/finding/calculation_text.hpp"
#include "base/text/utf8.hpp"
#include "cli/check/check_report.hpp"
#include "cli/command_line/phrases.hpp"
#include "cli/report/closing_table.hpp"
#include "cli/terminal/text_layout.hpp"

namespace jixiao::cli {
namespace {

using Findings = std::span<const Finding* const>;

constexpr std::size_t kIndent = 2;
constexpr std::size_t kGap = 2;         // between columns
constexpr std::size_t kLeastText = 30;  // columns for sentences, however narrow the terminal

class Listing {
  public:
    Listing(std::ostream& out, const CheckReportSettings& settings)
        : out_(out), settings_(settings) {}

    // Findings that follow each other and stand on one sheet have a heading in common.
    void print(const std::vector<const Finding*>& findings) {
        for (auto first = findings.begin(); first != findings.end();) {
            const auto last = std::find_if(first, findings.end(), [&](const Finding* other) {
                return other->at.file != (*first)->at.file || other->at.sheet != (*first)->at.sheet;
            });
            print_sheet({first, last});
            first = last;
        }
    }

  private:
    void print_sheet(Findings findings) {
        const Location& at = findings.front()->at;
        out_ << (at.file.empty() ? phrase(Phrase::other_findings, settings_.language) : at.file);
        if (!at.sheet.empty()) out_ << "【" << at.sheet << "】";
        out_ << '\n';
        cell_width_ = level_width_ = 0;
        for (const Finding* finding : findings) {
            cell_width_ = std::max(cell_width_, display_width(finding->at.cell));
            level_width_ = std::max(level_width_, display_width(level(*finding)));
        }
        for (const Finding* finding : findings) print_finding(*finding);
        out_ << '\n';
    }

    [[nodiscard]] std::string_view level(const Finding& finding) const {
        return level_word(catalogue_entry(finding.code).level, settings_.language);
    }

    void print_finding(const Finding& finding) {
        std::string head(kIndent, ' ');
        if (cell_width_ > 0) head.append(padded(finding.at.cell, cell_width_ + kGap));
        head.append(padded(level(finding), level_width_ + kGap));
        head.append(catalogue_entry(finding.code).id).append(kGap, ' ');
        const std::size_t indent = display_width(head);
        out_ << head;
        print_text(sentence(finding), indent, true);
        print_text(computation(finding), indent, false);
        print_text(fix_of(finding, settings_.language), indent, false);
    }

    [[nodiscard]] std::string sentence(const Finding& finding) const {
        std::string text = finding.evidence.heading;
        if (!text.empty()) text.append(settings_.language == Language::zh ? "：" : ": ");
        return text.append(message_of(finding, settings_.language));
    }

    // How the figure comes about, what may differ and where else to look.
    [[nodiscard]] std::string computation(const Finding& finding) const {
        const Evidence& evidence = finding.evidence;
        std::string text = calculation_of(finding, settings_.language);
        const auto add = [&](Phrase which, std::string_view words) {
            if (!text.empty()) text.append(settings_.language == Language::zh ? "；" : "; ");
            text.append(fmt::format(fmt::runtime(phrase(which, settings_.language)), words));
        };
        if (!evidence.tolerance.empty()) add(Phrase::allowed_difference, evidence.tolerance);
        if (!evidence.related.empty()) {
            add(Phrase::see_cells, fmt::format("{}", fmt::join(evidence.related, " ")));
        }
        return text;
    }

    // `begun`: the first line is already indented.
    void print_text(const std::string& text, std::size_t indent, bool begun) {
        if (text.empty() && !begun) return;
        if (settings_.columns == 0) return print_line(text, indent, begun);
        const std::size_t room =
            settings_.columns > indent + kLeastText ? settings_.columns - indent : kLeastText;
        for (const std::string& line : wrapped(text, room)) {
            print_line(line, indent, begun);
            begun = false;
        }
    }

    void print_line(const std::string& line, std::size_t indent, bool begun) {
        if (!begun) out_ << std::string(indent, ' ');
        out_ << line << '\n';
    }

    std::ostream& out_;
    const CheckReportSettings& settings_;
    std::size_t cell_width_ = 0;
    std::size_t level_width_ = 0;
};

void add_codes(ClosingRows& rows, const std::map<Code, std::size_t>& counts, Language language) {
    std::size_t most = 0;
    std::size_t widest = 0;
    for (const auto& [code, count] : counts) {
        most = std::max(most, count);
        widest = std::max(widest, display_width(level_word(catalogue_entry(code).level, language)));
    }
    const std::size_t digits = std::to_string(most).size();
    for (const auto& [code, count] : counts) {
        const CatalogueEntry& entry = catalogue_entry(code);
        rows.emplace_back(
            fmt::format("  {}", entry.id),
            fmt::format("{:>{}}  {}  {}", count, digits,
                        padded(level_word(entry.level, language), widest), entry.name));
    }
}

std::size_t count_of(const ImportTotals& totals) {
    std::size_t count = totals.refused;
    for (const std::size_t findings : totals.findings) count += findings;
    return count;
}

}  // namespace

void print_check_findings(std::ostream& out, const CheckResult& result,
                          const CheckReportSettings& settings) {
    Listing(out, settings).print(result.listed(settings.least));
}

void print_check_totals(std::ostream& out, const CheckResult& result,
                        const CheckReportSettings& settings) {
    const auto word = [&](Phrase which) { return phrase(which, settings.language); };
    const auto listed = result.listed(settings.least);
    ClosingRows rows = rows_of(result.totals, settings.language);
    add_codes(rows, count_codes(listed), settings.language);
    if (const std::size_t hidden = count_of(result.totals) - listed.size(); hidden > 0) {
        rows.emplace_back("", fmt::format(fmt::runtime(word(Phrase::hidden_findings)), hidden,
                                          "--min-level note"));
    }
    if (!settings.written_to.empty()) {
        rows.emplace_back(word(settings.written), settings.written_to);
    }
    print_rows(out, rows);
}

}  // namespace jixiao::cli
