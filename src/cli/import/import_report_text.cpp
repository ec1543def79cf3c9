// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line/phrases.hpp"
#include "cli/import/import_report.hpp"
#include "cli/report/closing_table.hpp"
#include "cli/report/finding_line.hpp"

namespace jixiao::cli {
namespace {

Level level_of(const Finding& finding) {
    return catalogue_entry(finding.code).level;
}

class TextReport final : public ImportReport {
  public:
    TextReport(std::ostream& out, ReportSettings settings)
        : out_(out), settings_(std::move(settings)) {}

    [[nodiscard]] bool speaks_of(const FileResult& result) const override {
        return settings_.everything ||
               std::any_of(result.findings.begin(), result.findings.end(),
                           [&](const Finding& finding) { return is_told(finding); });
    }

    void add(const FileResult& result) override {
        if (settings_.everything) print_forms(result);
        print_findings(result);
        if (result.refusal) add_refusal(*result.refusal);
        for (const Finding& finding : result.findings) {
            if (finding.code == Code::sheet_not_a_form) {
                no_forms_.push_back(finding.at.file + ": " +
                                    message_of(finding, settings_.language));
            }
        }
    }

    void finish(const ImportTotals& totals) override {
        print_list(Phrase::refused_files, refused_);
        print_list(Phrase::other_sheets, no_forms_);
        print_totals(totals);
        out_.flush();
    }

  private:
    [[nodiscard]] std::string_view word(Phrase which) const {
        return phrase(which, settings_.language);
    }

    template <class... Parts>
    [[nodiscard]] std::string sentence(Phrase which, const Parts&... parts) const {
        return fmt::format(fmt::runtime(word(which)), parts...);
    }

    // Sheets that are no form have a list of their own.
    [[nodiscard]] bool is_told(const Finding& finding) const {
        if (finding.code == Code::sheet_not_a_form) return false;
        return settings_.everything || level_of(finding) != Level::note;
    }

    void print_forms(const FileResult& result) {
        for (const FormResult& form : result.forms) {
            out_ << result.file << "【" << form.sheet << "】" << form.range << ": "
                 << sentence(Phrase::form_found, form.id, form.score, form.indicators)
                 << (form.unfilled ? word(Phrase::form_unfilled) : "") << '\n';
        }
    }

    void print_findings(const FileResult& result) {
        std::vector<const Finding*> told;
        for (const Finding& finding : result.findings) {
            if (is_told(finding)) told.push_back(&finding);
        }
        std::stable_sort(told.begin(), told.end(), [](const Finding* a, const Finding* b) {
            return level_of(*a) < level_of(*b);
        });
        const std::size_t most =
            settings_.most_per_file == 0 ? told.size() : settings_.most_per_file;
        const std::size_t printed = std::min(most, told.size());
        for (std::size_t i = 0; i < printed; ++i) {
            out_ << finding_line(*told[i], settings_.language) << '\n';
        }
        if (printed < told.size()) {
            out_ << result.file << ": " << sentence(Phrase::more_findings, told.size() - printed)
                 << '\n';
        }
    }

    void add_refusal(const Finding& refusal) {
        std::string lines = finding_line(refusal, settings_.language);
        const std::string fix = fix_of(refusal, settings_.language);
        if (!fix.empty()) lines.append("\n    ").append(fix);
        refused_.push_back(std::move(lines));
    }

    void print_list(Phrase heading, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        out_ << word(heading) << '\n';
        const std::size_t most = settings_.most_listed == 0 ? lines.size() : settings_.most_listed;
        const std::size_t printed = std::min(most, lines.size());
        for (std::size_t i = 0; i < printed; ++i) out_ << "  " << lines[i] << '\n';
        if (printed < lines.size()) {
            out_ << "  " << sentence(Phrase::more_findings, lines.size() - printed) << '\n';
        }
    }

    void print_totals(const ImportTotals& totals) {
        ClosingRows rows = rows_of(totals, settings_.language);
        if (!settings_.written_to.empty()) {
            rows.emplace_back(word(Phrase::written_to), settings_.written_to);
        }
        print_rows(out_, rows);
    }

    std::ostream& out_;
    ReportSettings settings_;
    std::vector<std::string> refused_;
    std::vector<std::string> no_forms_;
};

}  // namespace

std::unique_ptr<ImportReport> make_text_report(std::ostream& out, ReportSettings settings) {
    return std::make_unique<TextReport>(out, std::move(settings));
}

}  // namespace jixiao::cli
