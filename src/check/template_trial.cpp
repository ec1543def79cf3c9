// SPDX-License-Identifier: MIT
#include "check/template_trial.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "check/template_cells.hpp"
#include "import/importer.hpp"
#include "normalise/normalise.hpp"
#include "xlsx/edit/workbook_editor.hpp"
#include "xlsx/edit/workbook_source.hpp"

namespace jixiao::check {
namespace {

// What is written into one cell, and what must come back.
struct Answer {
    const TemplateForm* form = nullptr;
    const FormCell* cell = nullptr;
    std::string text;  // of numbers as they are typed
    std::optional<Decimal> number;
};

class AnswerMaker {
  public:
    explicit AnswerMaker(const xlsx::WorkbookFacts& facts) : facts_(facts) {}

    std::vector<Answer> answers_of(const TemplateForm& form) {
        std::vector<Answer> answers;
        std::set<CellRef> seen;
        for (const FormCell& cell : form.cells) {
            if (!is_open(form, cell) || !seen.insert(cell.cells.first).second) continue;
            answers.push_back(make(form, cell));
        }
        return answers;
    }

  private:
    // A cell that a unit can and has to write in.
    [[nodiscard]] bool is_open(const TemplateForm& form, const FormCell& cell) const {
        if (cell.role != CellRole::answer && cell.role != CellRole::derived) return false;
        const xlsx::LayoutCell* const stored = form.layout().at(cell.cells.first);
        if (stored != nullptr && stored->has_formula) return false;
        const bool locked = stored == nullptr || facts_.look_of(*stored).locked;
        if (form.layout().facts.is_protected && locked) return false;
        // A dash says that nothing is wanted here.
        const bool dash = !cell.text.empty() && is_empty_answer(cell.text, {});
        return !dash || cell.inlined;
    }

    Answer make(const TemplateForm& form, const FormCell& cell) {
        Answer answer{&form, &cell, {}, {}};
        const std::string number = std::to_string(++count_);
        switch (cell.type) {
            case FieldType::amount:
            case FieldType::points:
                answer.text = number + ".25";
                break;
            case FieldType::rate:
                answer.text = "50.5";
                break;
            case FieldType::count:
            case FieldType::rank:
                answer.text = number;
                break;
            case FieldType::measure:
                answer.text = measure(form, cell, number);
                answer.number = Decimal::parse(number);
                return answer;
            case FieldType::yes_no:
                answer.text = "是";
                return answer;
            case FieldType::grade:
                answer.text = "优";
                return answer;
            case FieldType::date:
                answer.text = "2024年6月30日";
                return answer;
            default:
                answer.text = "试填" + number;
                return answer;
        }
        answer.number = Decimal::parse(answer.text);
        return answer;
    }

    static std::string measure(const TemplateForm& form, const FormCell& cell,
                               const std::string& number) {
        const bool bracketed = form.mapping.measure_style == mapping::MeasureStyle::bracketed;
        const std::string sign = cell.path == "target" ? "≥" : "";
        return sign + number + (bracketed ? "(个)" : "个");
    }

    const xlsx::WorkbookFacts& facts_;
    std::size_t count_ = 0;
};

// Values by their form's sheet, path and cell.
using Values = std::map<std::tuple<std::size_t, std::string_view, CellRef>, const Value*>;

Values values_of(const Submission& submission) {
    Values values;
    for (const Form& form : submission.forms) {
        const auto add = [&](const Field& field) {
            values[{form.sheet_index, field.path, field.value.cell}] = &field.value;
        };
        for (const Field& field : form.fields) add(field);
        for (const Table& table : form.tables) {
            for (const Record& record : table.records) {
                for (const Field& field : record.fields) add(field);
            }
        }
    }
    return values;
}

}  // namespace

struct TemplateTrial::State {
    explicit State(const mapping::MappingSet& set) : importer(set), normaliser(set) {}

    void fill(const TemplateView& view, const std::filesystem::path& path) {
        const xlsx::WorkbookSource source(path);
        xlsx::WorkbookEditor editor(source, edits);
        AnswerMaker maker(view.facts);
        answers.clear();
        for (const TemplateForm& form : view.forms) {
            for (Answer& answer : maker.answers_of(form)) {
                write(editor.sheet(form.form.sheet_index), answer);
                answers.push_back(std::move(answer));
            }
        }
        bytes = editor.bytes();
    }

    static void write(xlsx::SheetEditor& sheet, const Answer& answer) {
        const CellRef at = answer.cell->cells.first;
        if (answer.number && answer.cell->type != FieldType::measure) {
            sheet.set_number(at, *answer.number);
        } else if (answer.cell->inlined) {
            sheet.set_text(at, with_answer(answer));
        } else {
            sheet.set_text(at, answer.text);
        }
    }

    // The label with the answer in its place behind it.
    static std::string with_answer(const Answer& answer) {
        const CellRef at = answer.cell->cells.first;
        const xlsx::LayoutCell* const label = answer.form->layout().at(at);
        std::string text = label == nullptr ? std::string() : label->text;
        for (const importer::InlinePlace& place : answer.form->places.inlined) {
            if (place.cell != at || place.path != answer.cell->path || place.to > text.size()) {
                continue;
            }
            text.replace(place.from, place.to - place.from, answer.text);
            break;
        }
        return text;
    }

    void compare(const Submission& back, TemplateFindings& findings) const {
        const Values values = values_of(back);
        std::map<std::pair<const TemplateForm*, std::string>, std::vector<const Answer*>> wrong;
        for (const Answer& answer : answers) {
            const auto value = values.find(
                {answer.form->form.sheet_index, answer.cell->path, answer.cell->cells.first});
            if (value != values.end() && is_same(answer, *value->second)) continue;
            wrong[{answer.form, std::string(answer.cell->path)}].push_back(&answer);
        }
        for (const auto& [column, list] : wrong) tell(values, list, findings);
    }

    static bool is_same(const Answer& answer, const Value& value) {
        if (answer.cell->type == FieldType::rate) return value.has_number;
        if (answer.number) return value.has_number && value.number == *answer.number;
        return answer.cell->inlined ? value.source == answer.text : value.raw == answer.text;
    }

    static void tell(const Values& values, const std::vector<const Answer*>& wrong,
                     TemplateFindings& findings) {
        const Answer& first = *wrong.front();
        const auto value =
            values.find({first.form->form.sheet_index, first.cell->path, first.cell->cells.first});
        const std::string found =
            value == values.end() ? std::string("-") : std::string(value->second->raw);
        std::vector<CellRef> cells;
        for (const Answer* answer : wrong) cells.push_back(answer->cell->cells.first);
        findings.about_cells(Code::template_trial_differs, *first.form, cells,
                             first.form->heading(*first.cell), found, first.text);
    }

    std::string bytes;  // outlive the importer, which keeps its file open
    importer::Importer importer;
    normalise::Normaliser normaliser;
    normalise::MeasureMemo measures;
    xlsx::EditState edits;
    std::vector<Answer> answers;
};

TemplateTrial::TemplateTrial(const mapping::MappingSet& mappings)
    : state_(std::make_unique<State>(mappings)) {}

TemplateTrial::~TemplateTrial() = default;

void TemplateTrial::run(const TemplateView& view, const std::filesystem::path& path,
                        TemplateFindings& findings) {
    State& state = *state_;
    try {
        state.fill(view, path);
        Submission& back = state.importer.read(
            xlsx::MappedFile::from_memory(state.bytes, path.string()), path.string());
        state.normaliser(back, state.measures);
        state.compare(back, findings);
    } catch (const Error& error) {
        findings.about_file(Code::template_trial_failed, {}, {}, {{"detail", error.what()}});
    }
}

}  // namespace jixiao::check
