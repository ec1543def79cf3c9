// SPDX-License-Identifier: MIT
#include "export/fill/assignment.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/text/label_key.hpp"
#include "export/fill/form_plan.hpp"
#include "export/fill/row_identity.hpp"
#include "export/fill/table_findings.hpp"

namespace jixiao::fill {
namespace {

using Names = std::set<std::string, std::less<>>;

// The titles of a form, years and all else that is no word set aside.
std::string title_key(const Form& form, const mapping::Mapping& mapping) {
    std::string key;
    for (const Field& field : form.fields) {
        if (field.spec >= mapping.fields.size()) continue;
        const mapping::FieldSpec& spec = mapping.fields[field.spec];
        if (spec.path != field.path || spec.place == mapping::FieldPlace::label ||
            spec.place == mapping::FieldPlace::before_title) {
            continue;
        }
        for (const char c : label_key(field.value.raw)) {
            if (c < '0' || c > '9') key.push_back(c);
        }
    }
    return key;
}

Names names_in(const Form& form, const mapping::Mapping& mapping) {
    Names names;
    for (const Table& table : form.tables) {
        const std::string_view path = name_path(mapping.blocks[table.block]);
        for (const Record& record : table.records) {
            names.insert(identity_of(record, path).name.key);
        }
    }
    return names;
}

// A table, "" for the form itself, and a path in it.
using Path = std::pair<std::string_view, std::string_view>;
// How many answers the data have at each path.
using Answers = std::map<Path, std::size_t>;

Answers answers_in(const Form& form) {
    Answers answers;
    for (const Field& field : form.fields) {
        if (says_something(field.value)) ++answers[{{}, field.path}];
    }
    for (const Table& table : form.tables) {
        for (const Record& record : table.records) {
            for (const Field& field : record.fields) {
                if (says_something(field.value)) ++answers[{table.name, field.path}];
            }
        }
    }
    return answers;
}

// How many of them have a place in the form.
std::size_t places_for(const Answers& answers, const BlankForm& blank) {
    std::set<Path> paths;
    for (const Field& field : blank.form->fields) paths.emplace(std::string_view(), field.path);
    for (const Table& table : blank.form->tables) {
        const auto& columns = blank.mapping->blocks[table.block].columns;
        for (const FoundColumn& column : table.columns) {
            paths.emplace(table.name, columns[column.spec].path);
        }
    }
    std::size_t places = 0;
    for (const auto& [path, count] : answers) places += paths.contains(path) ? count : 0;
    return places;
}

// How well a form of a template suits the data; the larger the better.
struct Suitability {
    bool same_mapping = false;
    bool same_title = false;
    bool visible = false;
    std::size_t places = 0;  // for the data's answers
    std::size_t names = 0;   // that both have
    auto operator<=>(const Suitability&) const = default;
};

class Assigner {
  public:
    Assigner(const Submission& submission, const mapping::MappingSet& mappings,
             std::span<const std::unique_ptr<Template>> templates)
        : submission_(submission), mappings_(mappings), templates_(templates) {}

    Assignment run() {
        for (std::size_t form = 0; form < submission_.forms.size(); ++form) {
            if (!place(form)) assignment_.without.push_back(form);
        }
        return std::move(assignment_);
    }

  private:
    struct Candidate {
        std::size_t source = 0;
        std::size_t blank = 0;
        Suitability suits;
    };

    bool place(std::size_t form) {
        const auto candidates = candidates_for(form);
        if (candidates.empty()) return false;
        // Of equals the one that still has room in a copy.
        for (const Candidate& candidate : candidates) {
            if (candidate.suits != candidates.front().suits) break;
            for (Copy& copy : assignment_.copies) {
                if (copy.source != candidate.source || is_taken(copy, candidate.blank)) continue;
                copy.forms.push_back({form, candidate.blank});
                return true;
            }
        }
        const Candidate& best = candidates.front();
        assignment_.copies.push_back({best.source, {{form, best.blank}}});
        return true;
    }

    static bool is_taken(const Copy& copy, std::size_t blank) {
        return std::any_of(copy.forms.begin(), copy.forms.end(),
                           [&](const FormPair& pair) { return pair.blank == blank; });
    }

    // The best ones first, equals in the order of the templates.
    [[nodiscard]] std::vector<Candidate> candidates_for(std::size_t form) const {
        const Form& data = submission_.forms[form];
        const mapping::Mapping& mapping = mappings_.mappings[data.mapping];
        std::vector<Candidate> candidates;
        for (std::size_t source = 0; source < templates_.size(); ++source) {
            const auto& blanks = templates_[source]->forms();
            for (std::size_t blank = 0; blank < blanks.size(); ++blank) {
                if (!fits(data, mapping, blanks[blank])) continue;
                candidates.push_back({source, blank, {}});
            }
        }
        if (candidates.size() < 2) return candidates;
        const std::string title = title_key(data, mapping);
        const Names names = names_in(data, mapping);
        const Answers answers = answers_in(data);
        for (Candidate& candidate : candidates) {
            const BlankForm& blank = templates_[candidate.source]->forms()[candidate.blank];
            candidate.suits = suitability(mapping, title, names, blank);
            candidate.suits.places = places_for(answers, blank);
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const auto& one, const auto& two) { return one.suits > two.suits; });
        return candidates;
    }

    static Suitability suitability(const mapping::Mapping& mapping, const std::string& title,
                                   const Names& names, const BlankForm& blank) {
        Suitability suits;
        suits.same_mapping = mapping.id == blank.mapping->id;
        suits.same_title = !title.empty() && title == title_key(*blank.form, *blank.mapping);
        suits.visible = !blank.sheet->is_hidden();
        const Names printed = names_in(*blank.form, *blank.mapping);
        suits.names = static_cast<std::size_t>(
            std::count_if(names.begin(), names.end(),
                          [&](const std::string& name) { return printed.contains(name); }));
        return suits;
    }

    const Submission& submission_;
    const mapping::MappingSet& mappings_;
    std::span<const std::unique_ptr<Template>> templates_;
    Assignment assignment_;
};

}  // namespace

Assignment assign(const Submission& submission, const mapping::MappingSet& mappings,
                  std::span<const std::unique_ptr<Template>> templates) {
    return Assigner(submission, mappings, templates).run();
}

}  // namespace jixiao::fill
