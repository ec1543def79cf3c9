// SPDX-License-Identifier: MIT
#include "check/template/template_reader.hpp"

#include <optional>

#include "check/checker.hpp"
#include "check/rules/rule_compiler.hpp"
#include "import/importer.hpp"
#include "mapping/issues.hpp"
#include "normalise/normalise.hpp"
#include "xlsx/facts/workbook_facts.hpp"
#include "xlsx/reader_state.hpp"

namespace jixiao::check {

struct TemplateReader::State {
    explicit State(const mapping::MappingSet& set)
        : mappings(set), importer(importer::Importer::for_filling(set)), normaliser(set) {
        std::vector<Finding> mistakes;
        for (const mapping::Mapping& mapping : set.mappings) {
            rules.push_back(compile_rules(mapping, mistakes));
        }
        if (!mistakes.empty()) throw mapping::MappingErrors(check_rules(set));
    }

    const mapping::MappingSet& mappings;
    importer::Importer importer;
    normalise::Normaliser normaliser;
    normalise::MeasureMemo measures;
    std::vector<Rules> rules;
    Submission* submission = nullptr;
    xlsx::WorkbookFacts facts;
    std::optional<TemplateView> view;
};

TemplateReader::TemplateReader(const mapping::MappingSet& mappings)
    : state_(std::make_unique<State>(mappings)) {}

TemplateReader::~TemplateReader() = default;

const TemplateView& TemplateReader::read(const std::filesystem::path& path,
                                         const std::string& shown) {
    State& state = *state_;
    state.view.reset();
    state.submission = &state.importer.read(path, shown);
    state.normaliser(*state.submission, state.measures);
    xlsx::ReaderState buffers;
    xlsx::Workbook workbook(path, buffers);
    state.facts = xlsx::read_workbook_facts(workbook);
    state.view.emplace(make_template_view(state.mappings, state.rules, *state.submission,
                                          state.importer.places(), state.facts));
    return *state.view;
}

Submission& TemplateReader::submission() {
    return *state_->submission;
}

}  // namespace jixiao::check
