// SPDX-License-Identifier: MIT
#include "check/template/template_checker.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "check/checker.hpp"
#include "check/template/template_check.hpp"
#include "check/template/template_reader.hpp"
#include "import/fields/fallback_values.hpp"

namespace jixiao::check {
namespace {

// Of the rules about figures those that a blank form has to keep.
constexpr std::array kKept{Code::points_total_differs, Code::level_points_differ};

bool has_points(const Record& record) {
    return std::any_of(record.fields.begin(), record.fields.end(), [](const Field& field) {
        return field.type == FieldType::points && field.value.has_number;
    });
}

// The form as if the rows without points were not there where most have none: units give them.
Form with_points(Form form, const mapping::Mapping& mapping) {
    form.unfilled = false;
    form.findings.clear();
    for (Table& table : form.tables) {
        const mapping::Block& block = mapping.blocks[table.block];
        for (Record& record : table.records) importer::use_fallbacks(record, block);
        if (!block.row_kinds.empty()) continue;
        const auto with = std::count_if(table.records.begin(), table.records.end(), has_points);
        if (static_cast<std::size_t>(with) * 2 > table.records.size()) continue;
        std::erase_if(table.records, [](const Record& record) { return !has_points(record); });
    }
    return form;
}

// Of two things that are said about one cell the second is only what the first looks like.
struct Follows {
    Code cause;
    Code effect;
};
constexpr std::array kFollows{
    Follows{Code::template_formula_overwritten, Code::template_leftover},
    Follows{Code::template_list_long, Code::template_list_word},
};

void drop_effects(std::vector<Finding>& findings) {
    const auto is_effect = [&](const Finding& finding) {
        return std::any_of(kFollows.begin(), kFollows.end(), [&](const Follows& pair) {
            return pair.effect == finding.code &&
                   std::any_of(findings.begin(), findings.end(), [&](const Finding& other) {
                       return other.code == pair.cause && other.at == finding.at;
                   });
        });
    };
    std::vector<Finding> kept;
    for (const Finding& finding : findings) {
        if (!is_effect(finding)) kept.push_back(finding);
    }
    findings = std::move(kept);
}

}  // namespace

struct TemplateChecker::State {
    State(const mapping::MappingSet& set, std::string wanted_year)
        : mappings(set), reader(set), checker(set), year(std::move(wanted_year)) {}

    // The points that the office has fixed add up.
    void check_points(const Submission& submission, std::vector<Finding>& findings) const {
        Submission points;
        points.file = submission.file;
        for (const Form& form : submission.forms) {
            points.forms.push_back(with_points(form, mappings.mappings[form.mapping]));
        }
        checker(points);
        for (Form& form : points.forms) {
            for (Finding& finding : form.findings) {
                if (std::find(kKept.begin(), kKept.end(), finding.code) == kKept.end()) continue;
                finding.at.sheet = form.sheet;
                findings.push_back(std::move(finding));
            }
        }
    }

    const mapping::MappingSet& mappings;
    TemplateReader reader;
    Checker checker;
    std::string year;
    std::optional<TemplateView> view;
};

TemplateChecker::TemplateChecker(const mapping::MappingSet& mappings, std::string year)
    : state_(std::make_unique<State>(mappings, std::move(year))) {}

TemplateChecker::~TemplateChecker() = default;

Submission& TemplateChecker::check(const std::filesystem::path& path, const std::string& shown) {
    State& state = *state_;
    std::vector<Finding> findings;
    state.view.reset();
    TemplateView& view = state.view.emplace(state.reader.read(path, shown));
    view.year = state.year;
    TemplateFindings found(findings);
    for (const TemplateCheck* check : template_checks()) check->run(view, found);
    Submission& submission = state.reader.submission();
    state.check_points(submission, findings);
    drop_effects(findings);
    for (Finding& finding : findings) finding.at.file = shown;
    for (Form& form : submission.forms) form.findings.clear();
    submission.findings = std::move(findings);
    return submission;
}

const TemplateView& TemplateChecker::view() const {
    return *state_->view;
}

}  // namespace jixiao::check
