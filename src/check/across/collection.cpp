// SPDX-License-Identifier: MIT
#include "check/across/collection.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "check/across/fact_finder.hpp"
#include "mapping/issues.hpp"

namespace jixiao::check {
namespace {

// Where something stands, as told beside a finding of the file `from`: without the folder that both
// files lie in.
std::string place_text(const Location& at, const std::string& from) {
    const std::size_t slash = at.file.rfind('/');
    std::string file = at.file;
    if (slash != std::string::npos && from.rfind('/') == slash &&
        from.compare(0, slash, at.file, 0, slash) == 0) {
        file.erase(0, slash + 1);
    }
    return file + "【" + at.sheet + "】" + at.cell;
}

std::string_view first_part(std::string_view key) {
    return key.substr(0, key.find(kKeySeparator));
}

bool same_sheet(const Location& a, const Location& b) {
    return a.file == b.file && a.sheet == b.sheet;
}

Finding finding_at(Code code, const Location& at, std::string found, std::string expected,
                   const std::string& other, Evidence evidence) {
    return {.code = code,
            .at = at,
            .field = {},
            .found = std::move(found),
            .expected = std::move(expected),
            .args = {{"other", other}},
            .evidence = std::move(evidence)};
}

bool agree(const Decimal& one, const Decimal& other, const Decimal& tolerance) {
    try {
        const Decimal off = one - other;
        return (off.is_negative() ? off.negated() : off) <= tolerance;
    } catch (const std::overflow_error&) {
        return false;  // too far apart to be held
    }
}

std::vector<Rules> rules_of(const mapping::MappingSet& mappings) {
    std::vector<Rules> rules;
    std::vector<Finding> findings;
    for (const mapping::Mapping& mapping : mappings.mappings) {
        rules.push_back(compile_rules(mapping, findings));
    }
    if (!findings.empty()) throw mapping::MappingErrors(std::move(findings));
    return rules;
}

}  // namespace

namespace {

// A form that was sent twice, and the one that counts in its place.
struct Twin {
    FormNumber number;
    const Report* report = nullptr;
    const Report* standing = nullptr;
};

}  // namespace

struct Collection::State {
    State(const mapping::MappingSet& set, const Roster& units)
        : mappings(set), roster(units), rules(rules_of(set)), finder(set, rules) {
        for (const RosterUnit& unit : roster.units) {
            known.insert(finder.unit_key(unit.name));
            for (const std::string& alias : unit.aliases) known.insert(finder.unit_key(alias));
        }
    }

    [[nodiscard]] Evidence evidence_of(const Statement& statement) const {
        Evidence evidence;
        evidence.rule = finder.agreement(statement.agreement).id;
        evidence.heading = statement.heading;
        return evidence;
    }
    void compare(std::vector<Finding>& findings) const;
    [[nodiscard]] std::vector<Twin> twins() const;
    void look_for_twins(std::vector<Finding>& findings) const;
    void look_at_roster(std::vector<Finding>& findings) const;

    const mapping::MappingSet& mappings;
    const Roster& roster;
    std::vector<Rules> rules;
    FactFinder finder;
    std::set<std::string, std::less<>> known;  // keys of the roster's units
    std::vector<std::shared_ptr<const Facts>> all;
};

Collection::Collection(const mapping::MappingSet& mappings, const Roster& roster)
    : state_(std::make_unique<State>(mappings, roster)) {}

Collection::~Collection() = default;

std::shared_ptr<const Facts> Collection::facts_of(const Submission& submission,
                                                  std::uint32_t input) const {
    auto facts = std::make_shared<Facts>();
    facts->input = input;
    facts->revision = submission.revision;
    for (std::uint32_t i = 0; i < submission.forms.size(); ++i) {
        const Form& form = submission.forms[i];
        if (form.unfilled) continue;
        const std::size_t first = facts->reports.size();
        const FormView view(form, state_->mappings.mappings[form.mapping]);
        state_->finder.find(view, submission.file, *facts);
        for (std::size_t j = first; j < facts->reports.size(); ++j) facts->reports[j].form = i;
    }
    return facts;
}

void Collection::add(const std::shared_ptr<const Facts>& facts) {
    state_->all.push_back(facts);
}

std::vector<Finding> Collection::finish() {
    std::vector<Finding> findings;
    state_->compare(findings);
    state_->look_for_twins(findings);
    state_->look_at_roster(findings);
    return findings;
}

std::vector<FormNumber> Collection::superseded() const {
    std::vector<FormNumber> numbers;
    for (const Twin& twin : state_->twins()) numbers.push_back(twin.number);
    std::ranges::sort(numbers);
    return numbers;
}

// Every figure against the first one of the other form with the same key.
void Collection::State::compare(std::vector<Finding>& findings) const {
    using Key = std::pair<std::uint32_t, std::string_view>;
    std::map<Key, const Statement*> stated;
    std::map<Key, const Statement*> spoken_of;  // by the first part of the key
    for (const auto& facts : all) {
        for (const Statement& one : facts->statements) {
            if (!one.other) continue;
            stated.try_emplace({one.agreement, one.key}, &one);
            spoken_of.try_emplace({one.agreement, first_part(one.key)}, &one);
        }
    }
    for (const auto& facts : all) {
        for (const Statement& one : facts->statements) {
            if (!one.own) continue;
            const bool presence = finder.agreement(one.agreement).agreement()->presence;
            const auto found = stated.find({one.agreement, one.key});
            if (found == stated.end()) {
                const auto near = spoken_of.find({one.agreement, first_part(one.key)});
                if (!presence || one.number.is_zero() || near == spoken_of.end()) continue;
                findings.push_back(finding_at(Code::stated_nowhere_else, one.at, one.shown, {},
                                              place_text(near->second->at, one.at.file),
                                              evidence_of(one)));
                continue;
            }
            const Statement& other = *found->second;
            // A form that says something twice is the matter of other rules.
            if (presence || same_sheet(one.at, other.at)) continue;
            const Rule& rule = finder.agreement(one.agreement);
            const Decimal& tolerance = rule.agreement()->tolerance;
            if (agree(one.number, other.number, tolerance)) continue;
            Evidence evidence = evidence_of(one);
            evidence.calculation = other.heading + " = " + other.shown;
            if (!tolerance.is_zero()) evidence.tolerance = tolerance.to_string();
            findings.push_back(finding_at(Code::disagrees_with_form, one.at, one.shown, other.shown,
                                          place_text(other.at, one.at.file), std::move(evidence)));
        }
    }
}

std::vector<Twin> Collection::State::twins() const {
    struct Sent {
        const Facts* facts;
        const Report* report;
    };
    std::map<std::pair<std::string_view, std::string_view>, std::vector<Sent>> sent;
    for (const auto& facts : all) {
        for (const Report& one : facts->reports) {
            if (one.alone) sent[{one.key, one.what}].push_back({facts.get(), &one});
        }
    }
    std::vector<Twin> twins;
    for (const auto& [key, forms] : sent) {
        const auto standing = std::ranges::max_element(
            forms, {}, [](const Sent& one) { return one.facts->revision; });
        for (const Sent& one : forms) {
            if (one.report == standing->report) continue;
            twins.push_back({{one.facts->input, one.report->form}, one.report, standing->report});
        }
    }
    return twins;
}

// The same unit sent the same form twice.
void Collection::State::look_for_twins(std::vector<Finding>& findings) const {
    for (const Twin& twin : twins()) {
        const Report& one = *twin.report;
        Evidence evidence;
        evidence.rule = one.rule;
        evidence.heading = one.heading;
        findings.push_back(finding_at(Code::submission_twice, one.at, one.unit, {},
                                      place_text(twin.standing->at, one.at.file),
                                      std::move(evidence)));
    }
}

void Collection::State::look_at_roster(std::vector<Finding>& findings) const {
    if (roster.units.empty()) return;
    std::set<std::string_view> seen;
    for (const auto& facts : all) {
        for (const Report& one : facts->reports) {
            seen.insert(one.key);
            if (known.contains(one.key)) continue;
            Evidence evidence;
            evidence.rule = one.rule;
            evidence.heading = one.heading;
            findings.push_back(finding_at(Code::unit_not_on_roster, one.at, one.unit, {}, {},
                                          std::move(evidence)));
        }
    }
    for (const std::string& total : roster.totals) {
        findings.push_back(finding_at(Code::roster_line_sums_up, {}, total, {}, {}, {}));
    }
    for (const RosterUnit& unit : roster.units) {
        bool sent = seen.contains(finder.unit_key(unit.name));
        for (const std::string& alias : unit.aliases) {
            sent = sent || seen.contains(finder.unit_key(alias));
        }
        if (!sent) findings.push_back(finding_at(Code::unit_missing, {}, unit.name, {}, {}, {}));
    }
}

}  // namespace jixiao::check
