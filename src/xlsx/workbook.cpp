// SPDX-License-Identifier: MIT
#include "xlsx/workbook.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "xlsx/facts/own_report.hpp"
#include "xlsx/package/file_kind.hpp"
#include "xlsx/package/part_stream.hpp"
#include "xlsx/reader_state.hpp"
#include "xlsx/refusal.hpp"
#include "xlsx/workbook_part.hpp"
#include "xlsx/xml/xml_scanner.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::string_view kUsualPart = "xl/workbook.xml";

SheetState state_of(std::string_view word) {
    if (word == "hidden") return SheetState::hidden;
    return word == "veryHidden" ? SheetState::very_hidden : SheetState::visible;
}

const Relationship* find_type(std::span<const Relationship> relationships, std::string_view type) {
    const auto found = std::find_if(relationships.begin(), relationships.end(),
                                    [type](const Relationship& r) { return r.type == type; });
    return found == relationships.end() ? nullptr : &*found;
}

// Sheets without cells. All others are read, whatever their relation calls them.
bool is_without_cells(std::string_view type) {
    return type == "chartsheet" || type == "dialogsheet";
}

using RelationshipsById = std::map<std::string_view, const Relationship*>;

RelationshipsById by_id(std::span<const Relationship> relationships, const PartName& where) {
    RelationshipsById found;
    for (const Relationship& one : relationships) {
        if (!found.emplace(one.id, &one).second) {
            refuse_damaged(where, "relationship stands twice");
        }
    }
    return found;
}

// A file that is no archive is named for what it is before anything else is tried.
MappedFile checked(MappedFile file) {
    refuse_other_kinds(file);
    return file;
}

}  // namespace

Workbook::Workbook(const std::filesystem::path& path, ReaderState& state, const Limits& limits)
    : Workbook(MappedFile(path), state, limits) {}

Workbook::Workbook(MappedFile file, ReaderState& state, const Limits& limits)
    : file_(checked(std::move(file))), state_(state), limits_(limits), package_(file_, limits_) {
    state_.buffers.total_bytes = 0;
    state_.shared_strings.clear();
    find_parts();
}

void Workbook::find_parts() {
    main_part_ = kUsualPart;
    if (package_.has(relationships_part_of({}))) {
        const Relationships relationships = relationships_of({});
        if (const Relationship* main = find_type(*relationships, "officeDocument")) {
            main_part_ = main->target;
        }
    }
    refuse_other_packages(package_, main_part_);
    read_workbook_part();
}

Workbook::Relationships Workbook::relationships_of(const std::string& source) {
    Part part = package_.part(relationships_part_of(source));
    Relationships relationships = state_.relationships.find(part);
    if (relationships) return relationships;
    PartStream stream(file_.name(), part, limits_, state_.buffers);
    relationships =
        std::make_shared<const std::vector<Relationship>>(read_relationships(stream, source));
    state_.relationships.remember(part, relationships);
    return relationships;
}

std::shared_ptr<const WorkbookPart> Workbook::workbook_part(const std::string& name) {
    const Part part = package_.part(name);
    auto known = state_.workbook_parts.find(part);
    if (known) return known;
    PartStream stream(file_.name(), part, limits_, state_.buffers);
    known = std::make_shared<const WorkbookPart>(xlsx::read_workbook_part(stream));
    state_.workbook_parts.remember(part, known);
    return known;
}

void Workbook::read_workbook_part() {
    const auto read = workbook_part(main_part_);
    const WorkbookPart& workbook = *read;
    if (workbook.root != "workbook") refuse_other_document(file_.name(), workbook.root);
    epoch_1904_ = workbook.epoch_1904;
    return_marks_ = return_marks_in(workbook);
    is_own_report_ =
        std::any_of(workbook.own_names.begin(), workbook.own_names.end(),
                    [](const WorkbookPart::OwnName& own) { return own.name == kReportName; });
    const Relationships found = relationships_of(main_part_);
    const std::vector<Relationship>& relationships = *found;
    if (const Relationship* strings = find_type(relationships, "sharedStrings")) {
        shared_strings_part_ = strings->target;
    }
    if (const Relationship* styles = find_type(relationships, "styles")) {
        styles_part_ = styles->target;
    }
    if (workbook.sheets.empty()) refuse_incomplete({file_.name(), "sheets"});
    const RelationshipsById targets =
        by_id(relationships, {file_.name(), relationships_part_of(main_part_)});
    std::set<std::string> parts;
    std::set<std::string_view> names;
    for (const WorkbookPart::Sheet& sheet : workbook.sheets) {
        // Code modules that a workbook has kept from before 1997: a name in the list, but an empty
        // reference and no part.
        if (sheet.has_relationship && sheet.relationship.empty()) continue;
        const auto found_target = targets.find(sheet.relationship);
        if (found_target == targets.end()) refuse_incomplete({file_.name(), sheet.name});
        const Relationship* const target = found_target->second;
        const bool is_lost = !package_.has(target->target);
        // No program writes that, and each sheet would be read for itself.
        if (!is_lost && !parts.insert(comparable_part_name(target->target)).second) {
            refuse_damaged({file_.name(), target->target}, "the part of two sheets");
        }
        if (is_without_cells(target->type) && !is_worksheet(target->target)) continue;
        sheets_.push_back({sheet.name, target->target, state_of(sheet.state),
                           return_marks_.is_sheet(sheet.name), is_lost,
                           !names.insert(sheet.name).second});
    }
}

// Whether the part is one, whatever a relation says. A chart that cannot be read is none.
bool Workbook::is_worksheet(const std::string& part) {
    if (!package_.has(part)) return false;
    try {
        PartStream stream = open(part);
        XmlScanner xml(stream);
        return xml.next() == XmlToken::start && xml.name() == "worksheet";
    } catch (const Error&) {
        return false;
    }
}

PartStream Workbook::open(const std::string& part) {
    return PartStream(file_.name(), package_.part(part), limits_, state_.buffers);
}

std::vector<std::string> Workbook::related_parts(const std::string& source, std::string_view type) {
    std::vector<std::string> parts;
    if (!package_.has(relationships_part_of(source))) return parts;
    const Relationships relationships = relationships_of(source);
    for (const Relationship& relationship : *relationships) {
        if (relationship.type != type || !package_.has(relationship.target)) continue;
        parts.push_back(relationship.target);
    }
    return parts;
}

const SharedStrings& Workbook::shared_strings() {
    if (!shared_strings_loaded_ && package_.has(shared_strings_part_)) {
        PartStream stream = open(shared_strings_part_);
        state_.shared_strings.load(stream);
    }
    shared_strings_loaded_ = true;
    return state_.shared_strings;
}

const Styles& Workbook::styles() {
    if (styles_) return *styles_;
    if (!package_.has(styles_part_)) {
        styles_ = std::make_shared<const Styles>();
        return *styles_;
    }
    const Part part = package_.part(styles_part_);
    styles_ = state_.styles.find(part);
    if (!styles_) {
        const std::string_view text = read_whole_part(file_.name(), part, limits_, state_.buffers);
        styles_ = std::make_shared<const Styles>(Styles::parse(text, file_.name()));
        state_.styles.remember(part, styles_);
    }
    return *styles_;
}

}  // namespace jixiao::xlsx
