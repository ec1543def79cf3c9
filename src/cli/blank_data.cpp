// SPDX-License-Identifier: MIT
#include "cli/blank_data.hpp"

#include <filesystem>
#include <memory>

#include "cli/check_inputs.hpp"
#include "cli/refusal.hpp"
#include "export/template/data_content.hpp"
#include "import/importer.hpp"
#include "normalise/normalise.hpp"
#include "store/jsonl_reader.hpp"

namespace jixiao::cli {
namespace {

constexpr std::string_view kAllocation = "allocation";

class Reader {
  public:
    Reader(const mapping::MappingSet& set, const exporter::BlankMaker& maker, BlankData& out)
        : set_(set),
          maker_(maker),
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
        for (const Form& form : submission.forms) {
            const mapping::Mapping& mapping = set_.mappings[form.mapping];
            if (mapping.id == maker_.mapping().id) {
                book.sheets.push_back(maker_.content());
                exporter::take_from_form(mapping, form, maker_.year(), book.sheets.back());
            } else if (mapping.kind == kAllocation) {
                out_.allotments.add(mapping, form);
            }
        }
        if (!book.sheets.empty()) out_.books.push_back(std::move(book));
    }

    const mapping::MappingSet& set_;
    const exporter::BlankMaker& maker_;
    BlankData& out_;
    normalise::Normaliser normaliser_;
    normalise::MeasureMemo measures_;
    std::unique_ptr<importer::Importer> importer_;
    store::JsonFormReader forms_;
    store::JsonlReader lines_;
};

}  // namespace

BlankData read_blank_data(std::span<const InputFile> files, const mapping::MappingSet& set,
                          const exporter::BlankMaker& maker) {
    BlankData data{{}, exporter::Allotments(set.dictionaries), {}};
    if (!files.empty()) {
        const CheckInputs inputs(files);
        Reader reader(set, maker, data);
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
