// SPDX-License-Identifier: MIT
#include "cli/template/blank_data.hpp"

#include <filesystem>
#include <memory>

#include "cli/check/check_inputs.hpp"
#include "cli/work/refusal.hpp"
#include "export/template/data_content.hpp"
#include "export/template/unit_content.hpp"
#include "export/template/year_words.hpp"
#include "import/importer.hpp"
#include "normalise/normalise.hpp"
#include "store/json/jsonl_reader.hpp"

namespace jixiao::cli {
namespace {

constexpr std::string_view kAllocation = "allocation";

class Reader {
  public:
    Reader(const mapping::MappingSet& set, const exporter::BlankMaker& maker, bool for_roster,
           BlankData& out)
        : set_(set),
          maker_(maker),
          for_roster_(for_roster),
          out_(out),
          normaliser_(set),
          importer_(std::make_unique<importer::Importer>(set)),
          forms_(set),
          lines_(forms_) {}

    void read(const CheckInput& input) {
        if (input.lines != nullptr) {
            take(lines_.read(*input.lines, input.part));
            return;
        }
        Submission& submission = importer_->read(input.file->path, input.file->shown);
        normaliser_(submission, measures_);
        take(submission);
    }

  private:
    void take(const Submission& submission) {
        BlankBook book{std::filesystem::path(submission.file).stem().string(), {}};
        std::vector<std::string> names;  // of the sheets that they are taken from
        if (submission.forms.empty()) leave(UnusedReason::no_form, submission, nullptr);
        for (const Form& form : submission.forms) {
            const mapping::Mapping& mapping = set_.mappings[form.mapping];
            if (mapping.id == maker_.mapping().id) {
                if (book.sheets.empty()) book.name = in_new_year(book.name, form);
                book.sheets.push_back(maker_.content());
                names.push_back(exporter::without_year(form.sheet, exporter::year_of(form)));
                const bool any = exporter::take_from_form(mapping, form, book.sheets.back());
                any ? use() : leave(UnusedReason::no_rows, submission, &form);
            } else if (mapping.kind == kAllocation && exporter::takes_allotment(maker_.mapping())) {
                out_.allotments.add(mapping, form);
                for_roster_ ? use() : leave(UnusedReason::no_roster, submission, &form);
            } else {
                leave(UnusedReason::other_form, submission, &form);
            }
        }
        // Several blanks in one workbook are told apart as their data are.
        for (std::size_t i = 0; names.size() > 1 && i < names.size(); ++i) {
            book.sheets[i].sheet = std::move(names[i]);
        }
        if (!book.sheets.empty()) out_.books.push_back(std::move(book));
    }

    void use() { out_.any_used = true; }

    void leave(UnusedReason reason, const Submission& submission, const Form* form) {
        UnusedForm unused{reason, submission.file, {}, {}};
        if (form != nullptr) {
            unused.sheet = form->sheet;
            unused.id = form->id;
        }
        out_.unused.push_back(std::move(unused));
    }

    [[nodiscard]] std::string in_new_year(const std::string& name, const Form& form) const {
        if (maker_.year().empty()) return name;
        return exporter::with_year(exporter::without_year(name, exporter::year_of(form)),
                                   maker_.year());
    }

    const mapping::MappingSet& set_;
    const exporter::BlankMaker& maker_;
    bool for_roster_;
    BlankData& out_;
    normalise::Normaliser normaliser_;
    normalise::MeasureMemo measures_;
    std::unique_ptr<importer::Importer> importer_;
    store::JsonFormReader forms_;
    store::JsonlReader lines_;
};

}  // namespace

BlankData read_blank_data(std::span<const InputFile> files, const mapping::MappingSet& set,
                          const exporter::BlankMaker& maker, bool for_roster) {
    BlankData data{{}, exporter::Allotments(set.dictionaries), {}, {}, false};
    if (!files.empty()) {
        const CheckInputs inputs(files);
        Reader reader(set, maker, for_roster, data);
        for (const CheckInput& input : inputs.inputs()) {
            auto refusal = input.problem;
            if (!refusal) refusal = refusal_of([&] { reader.read(input); });
            if (!refusal) continue;
            refusal->at.file = input.file->shown;
            data.refused.push_back(std::move(*refusal));
        }
    }
    if (data.books.empty()) {
        data.books.push_back({maker.mapping().name, {maker.content()}});
    }
    return data;
}

}  // namespace jixiao::cli
