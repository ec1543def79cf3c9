// SPDX-License-Identifier: MIT
#include "cli/annotate/annotate_report.hpp"

#include <fmt/format.h>

#include <ostream>

#include "cli/command_line/phrases.hpp"
#include "cli/report/closing_table.hpp"
#include "cli/report/finding_line.hpp"

namespace jixiao::cli {

void AnnotateReport::add(const ReturnedFile& file) {
    if (file.own_report) return;
    ++files_;
    const auto sentence = [&](Phrase which, const auto&... parts) {
        return fmt::format(fmt::runtime(phrase(which, language_)), parts...);
    };
    if (file.refusal) {
        ++refused_;
        out_ << finding_line(*file.refusal, language_) << '\n';
        return;
    }
    if (file.written_to.empty()) {
        out_ << sentence(file.checked ? Phrase::nothing_to_return : Phrase::no_marks, file.file)
             << '\n';
        return;
    }
    ++written_;
    if (file.round == 0) {
        out_ << sentence(file.cleared ? Phrase::marks_cleared : Phrase::written_as_it_was,
                         file.file, file.written_to)
             << '\n';
    } else {
        out_ << sentence(Phrase::returned_file, file.file, file.written_to, file.counts[0],
                         file.counts[1], file.counts[2], file.round)
             << '\n';
    }
}

void AnnotateReport::finish(const CheckResult* check, Level least, std::string_view folder) {
    const auto word = [&](Phrase which) { return std::string(phrase(which, language_)); };
    ClosingRows rows;
    if (check != nullptr) {
        for (const Finding& finding : check->others) {
            if (catalogue_entry(finding.code).level > least) continue;
            out_ << finding_line(finding, language_) << '\n';
        }
        rows = rows_of(check->totals, language_);
    }
    rows.emplace_back(word(Phrase::total_returned),
                      fmt::format(fmt::runtime(word(Phrase::total_returned_text)), written_,
                                  files_ - written_ - refused_, refused_));
    if (written_ != 0) rows.emplace_back(word(Phrase::folder_written_to), std::string(folder));
    out_ << '\n';
    print_rows(out_, rows);
}

}  // namespace jixiao::cli
