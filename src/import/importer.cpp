// SPDX-License-Identifier: MIT
#include "import/importer.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/file/sha256.hpp"
#include "import/form_binder.hpp"
#include "import/identify/form_identifier.hpp"
#include "import/identify/sheet_roles.hpp"
#include "xlsx/read_grid.hpp"
#include "xlsx/reader_state.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::importer {
namespace {

std::string joined(const std::vector<std::string>& words, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(words.size(), most); ++i) {
        if (i > 0) text += "、";
        text += words[i];
    }
    if (words.size() > most) text += "…";
    return text;
}

// Formulas without a result in one column of a form.
struct FormulaCount {
    std::vector<Finding>* place = nullptr;
    std::size_t index = 0;  // of the finding about the first one
    std::size_t count = 0;
    std::string last;  // cell
};

}  // namespace

struct Importer::State {
    explicit State(const mapping::MappingSet& mappings)
        : set(mappings), index(mappings), memo(index) {}

    // `open` gives the file; what it throws is completed as well.
    template <class Open>
    Submission& read(const Open& open, const std::string& shown, Chosen chosen);
    void set_aside();
    void read_sheet(std::size_t sheet_index, Submission& submission);
    void tell_of_sheet(const FormContext& context, const FoundForm& found,
                       const xlsx::SheetInfo& sheet, const Submission& result);
    static void share_out(std::vector<Finding> findings, std::size_t first_form,
                          Submission& result);
    void refuse(const NotRead& part, const xlsx::SheetInfo& sheet, Submission& submission) const;

    const mapping::MappingSet& set;
    LabelIndex index;
    CellWordsMemo memo;
    xlsx::ReaderState reader;
    std::unique_ptr<xlsx::Workbook> workbook;  // kept open: values point into its texts
    xlsx::Grid grid;
    SheetView view;
    FieldLists lists;
    Continuations continuations;
    Submission submission;
    bool for_filling = false;
    std::vector<FormPlaces> places;
};

Importer::Importer(const mapping::MappingSet& mappings)
    : state_(std::make_unique<State>(mappings)) {}

Importer::~Importer() = default;
Importer::Importer(Importer&& other) noexcept = default;

Importer Importer::for_filling(const mapping::MappingSet& mappings) {
    Importer importer(mappings);
    importer.state_->for_filling = true;
    importer.state_->grid.keep_empty_results();
    return importer;
}

const std::vector<FormPlaces>& Importer::places() const {
    return state_->places;
}

Submission& Importer::read(const std::filesystem::path& path, const std::string& shown,
                           Chosen chosen) {
    return state_->read([&] { return xlsx::MappedFile(path); }, shown, chosen);
}

Submission& Importer::read(xlsx::MappedFile file, const std::string& shown) {
    return state_->read([&] { return std::move(file); }, shown, Chosen::itself);
}

template <class Open>
Submission& Importer::State::read(const Open& open, const std::string& shown, Chosen chosen) {
    submission.file = shown;
    submission.sha256.clear();
    submission.bytes = 0;
    submission.revision = 0;
    submission.is_own_report = false;
    lists.take_back(submission);
    submission.forms.clear();
    submission.findings.clear();
    submission.texts.clear();
    places.clear();
    continuations.start();
    memo.trim();
    workbook.reset();
    try {
        workbook = std::make_unique<xlsx::Workbook>(open(), reader);
        submission.sha256 = sha256_hex(workbook->file_bytes());
        submission.bytes = workbook->file_bytes().size();
        const std::uint32_t round = workbook->return_marks().round;
        if (round != 0) submission.revision = round + 1;
        if (workbook->is_own_report() && chosen == Chosen::with_folder) {
            set_aside();
            return submission;
        }
        for (std::size_t i = 0; i < workbook->sheets().size(); ++i) {
            if (!workbook->sheets()[i].is_own) read_sheet(i, submission);
        }
        report_samples(submission);
    } catch (Error& error) {
        error.complete({shown, {}, {}});
        throw;
    }
    return submission;
}

void Importer::State::set_aside() {
    submission.is_own_report = true;
    submission.findings.push_back(
        {Code::workbook_own_summary, {submission.file, {}, {}}, {}, {}, {}, {}});
}

void Importer::State::read_sheet(std::size_t sheet_index, Submission& result) {
    const xlsx::SheetInfo& sheet = workbook->sheets()[sheet_index];
    std::vector<Finding> found_in_cells;
    const bool whole = xlsx::read_grid(*workbook, sheet_index, grid, found_in_cells);
    if (!whole || grid.cells().empty()) {
        if (whole) refuse({}, sheet, result);
        share_out(std::move(found_in_cells), result.forms.size(), result);
        return;
    }
    view.reset(grid, memo);
    const Identification identified = identify_forms(view, set, index);
    for (const NotRead& part : identified.rest) refuse(part, sheet, result);
    const std::size_t first_form = result.forms.size();
    ValueReader values(grid, workbook->styles(), workbook->epoch_1904(), result.texts);
    for (const FoundForm& found : identified.forms) {
        const mapping::Mapping& mapping = set.mappings[found.mapping];
        Form& form = result.forms.emplace_back();
        form.id = mapping.id;
        form.version = mapping.version;
        form.kind = mapping.kind;
        form.mapping = static_cast<std::uint16_t>(found.mapping);
        form.sheet = sheet.name;
        form.sheet_index = static_cast<std::uint16_t>(sheet_index);
        form.score = found.score;
        if (for_filling) places.emplace_back();
        const FormContext context{view,
                                  found.rows,
                                  mapping,
                                  index.words(found.mapping),
                                  index,
                                  values,
                                  lists,
                                  form,
                                  for_filling ? &places.back() : nullptr};
        bind_form(context, found);
        tell_of_sheet(context, found, sheet, result);
    }
    share_out(std::move(found_in_cells), first_form, result);
}

// What the form is beside other mappings, and its sheet beside the others.
void Importer::State::tell_of_sheet(const FormContext& context, const FoundForm& found,
                                    const xlsx::SheetInfo& sheet, const Submission& result) {
    const Form& form = context.form;
    if (found.runner_up && !form.unfilled) {
        context.report(Code::form_like_another, form.range.first, context.mapping.id,
                       joined(found.lacking, found.lacking.size()));
        context.form.findings.back().args = {{"other", set.mappings[*found.runner_up].id}};
    }
    const bool first = result.forms.size() == 1;
    continuations.look_at(context, found, first ? nullptr : &result.forms[result.forms.size() - 2]);
    if (sheet.state != xlsx::SheetState::visible) {
        context.report(Code::sheet_hidden, form.range.first, "", "");
    }
}

// What was noticed about a cell belongs to the form that covers it, else to the file. Formulas
// without a result are told once a column: a program that stores none stores none of them.
void Importer::State::share_out(std::vector<Finding> findings, std::size_t first_form,
                                Submission& result) {
    std::map<std::pair<const void*, std::uint32_t>, FormulaCount> formulas;
    for (Finding& finding : findings) {
        finding.at.file = result.file;
        const auto cell = CellRef::parse(finding.at.cell);
        const auto covers = [&](const Form& form) { return cell && form.range.contains(*cell); };
        const auto form =
            std::find_if(result.forms.begin() + static_cast<std::ptrdiff_t>(first_form),
                         result.forms.end(), covers);
        auto& place = form == result.forms.end() ? result.findings : form->findings;
        if (finding.code == Code::cell_formula_without_value && cell) {
            FormulaCount& formula = formulas[{&place, cell->column}];
            formula.last = finding.at.cell;
            if (formula.count++ != 0) continue;
            formula.place = &place;
            formula.index = place.size();
        }
        place.push_back(std::move(finding));
    }
    for (const auto& [key, formula] : formulas) {
        if (formula.count == 1) continue;
        (*formula.place)[formula.index].args = {
            {"others", "…" + formula.last + " (" + std::to_string(formula.count) + "×)"}};
    }
}

// Says why a sheet, or a part of it, is not read.
void Importer::State::refuse(const NotRead& part, const xlsx::SheetInfo& sheet,
                             Submission& result) const {
    constexpr std::size_t kMostWords = 6;
    Finding finding{Code::sheet_not_a_form, {result.file, sheet.name, {}}, {}, {}, {}, {}};
    if (part.rival) {
        finding.code = Code::mapping_ambiguous;
        finding.found = set.mappings[*part.nearest].id;
        finding.args = {{"other", set.mappings[*part.rival].id}};
    } else if (part.nearest && !workbook->is_own_report()) {  // lists of sources and findings
        finding.code = Code::sheet_like_no_form;
        finding.found = set.mappings[*part.nearest].id;
        finding.expected = joined(part.missing, kMostWords);
        finding.args = {{"score", std::to_string(part.score)},
                        {"least", std::to_string(set.mappings[*part.nearest].recognise.least)}};
    } else if (grid.cells().empty()) {
        finding.code = Code::sheet_empty;
    }
    if (part.rows.last > part.rows.first) {
        finding.at.cell = CellRef{part.rows.first, 0}.to_string();
    }
    result.findings.push_back(std::move(finding));
}

}  // namespace jixiao::importer
