// SPDX-License-Identifier: MIT
#include "cli/template/marked_copies.hpp"

#include <fmt/format.h>

#include <ostream>

#include "cli/annotate/annotate_run.hpp"
#include "cli/command_line/phrases.hpp"
#include "cli/report/finding_line.hpp"

namespace jixiao::cli {

bool write_marked_copies(const MarkedCopies& copies, const CheckResult& result, Context& context) {
    const AnnotateJob job{.files = copies.files,
                          .places = copies.places,
                          .results = result.files,
                          .least = copies.least,
                          .occasion = annotate::Occasion::blank_form,
                          .language = context.language};
    std::size_t written = 0;
    std::vector<Finding> failures;
    {
        Progress progress(context, copies.files.size());
        std::size_t index = 0;
        run_annotate(job, progress, [&](const ReturnedFile& file) {
            written += file.written_to.empty() ? 0 : 1;
            // What could not be read has been reported already.
            if (file.refusal && !result.files[index].refusal) failures.push_back(*file.refusal);
            ++index;
        });
    }
    for (const Finding& failure : failures) {
        context.error << finding_line(failure, context.language) << '\n';
    }
    context.error << fmt::format(fmt::runtime(phrase(Phrase::marked_copies, context.language)),
                                 written, copies.folder)
                  << '\n';
    return failures.empty();
}

}  // namespace jixiao::cli
