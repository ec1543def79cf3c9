// SPDX-License-Identifier: MIT
#include "mapping/mapping_set.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "mapping/issues.hpp"
#include "mapping/lint/mapping_lint.hpp"
#include "mapping/mapping_file.hpp"
#include "mapping/parse/dictionary_parser.hpp"
#include "mapping/parse/mapping_parser.hpp"
#include "mapping/parse/rule_merge.hpp"
#include "mapping/parse/rule_parser.hpp"
#include "mapping/toml/parsed_file.hpp"

namespace jixiao::mapping {
namespace {

namespace fs = std::filesystem;

// What every form is checked by whose mapping does not say.
constexpr std::string_view kUsualRules = "standard";
constexpr std::string_view kSynonyms = "labels";

bool is_error(const Finding& finding) {
    return catalogue_entry(finding.code).level == Level::error;
}

// Codes of labels, from the dictionary of synonyms.
class Synonyms {
  public:
    explicit Synonyms(const Dictionaries& dictionaries) {
        const auto found = dictionaries.find(kSynonyms);
        if (found == dictionaries.end()) return;
        for (const DictionaryEntry& entry : found->second.entries) {
            for (const Label& label : entry.labels) codes_.emplace(label.key, entry.code);
        }
    }

    void resolve(std::vector<Label>& labels) const {
        for (Label& label : labels) {
            const auto found = codes_.find(label.key);
            if (found != codes_.end()) label.code = found->second;
        }
    }

    void resolve(Block& block) const {
        for (ColumnSpec& column : block.columns) {
            for (HeadPath& head : column.heads) resolve(head.parts);
        }
        for (RowKind& kind : block.row_kinds) resolve(kind.labels);
        for (TotalLine& total : block.totals) resolve(total.labels);
        resolve(block.stops);
    }

    void resolve(Mapping& mapping) const {
        resolve(mapping.recognise.words);
        resolve(mapping.recognise.without);
        for (FieldSpec& field : mapping.fields) resolve(field.labels);
        for (Block& block : mapping.blocks) resolve(block);
    }

  private:
    std::map<std::string, std::string, std::less<>> codes_;
};

class Loader {
  public:
    void load(const std::vector<fs::path>& files_or_dirs) {
        add_words_beside(default_mapping_dir());
        for (const fs::path& path : files_or_dirs) find_files(path);
        for (const auto& file : mappings_) add_mapping(*file);
        const Synonyms synonyms(set_.dictionaries);
        for (Mapping& mapping : set_.mappings) {
            synonyms.resolve(mapping);
            use_rule_sets(mapping);
        }
        std::sort(set_.mappings.begin(), set_.mappings.end(),
                  [](const Mapping& a, const Mapping& b) { return a.id < b.id; });
    }

    std::vector<Finding>& findings() { return findings_; }
    MappingSet& set() { return set_; }

  private:
    // Reads the dictionaries that belong to a path at once; its mappings need all of them and are
    // only listed.
    void find_files(const fs::path& path) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            if (add(path) == FileKind::mapping) add_words_beside(path.parent_path());
            return;
        }
        const fs::path name = fs::weakly_canonical(path, error).filename();
        if (name == kSummaryFolder) return;
        const auto inside = mapping_files_in(path);
        const bool mappings = name != kDictionaryFolder && name != kRuleFolder;
        if (mappings) add_words_beside(path);
        if (mappings && inside.empty()) {
            findings_.push_back({Code::mapping_none, {}, {}, path.generic_string(), {}, {}});
        }
        for (const fs::path& file : inside) add(file);
    }

    void add_words_beside(const fs::path& folder) {
        add_all(folder / kDictionaryFolder);
        add_all(folder / kRuleFolder);
    }

    void add_all(const fs::path& folder) {
        for (const fs::path& file : mapping_files_in(folder)) add(file);
    }

    // Reads a file that was not read yet. Definitions of summaries are left to others.
    std::optional<FileKind> add(const fs::path& file) {
        std::error_code error;
        const fs::path known = fs::weakly_canonical(file, error);
        if (std::find(seen_.begin(), seen_.end(), known) != seen_.end()) return std::nullopt;
        seen_.push_back(known);
        try {
            auto parsed = std::make_unique<ParsedFile>(file);
            const FileKind kind = parsed->kind;
            if (kind == FileKind::dictionary) add_dictionary(*parsed);
            if (kind == FileKind::rules) add_rule_set(*parsed);
            if (kind == FileKind::mapping) mappings_.push_back(std::move(parsed));
            return kind;
        } catch (const Error& problem) {
            findings_.push_back(problem.finding());
            return std::nullopt;
        }
    }

    void take(Issues& issues) {
        for (Finding& finding : issues.take()) findings_.push_back(std::move(finding));
    }

    void add_dictionary(ParsedFile& file) {
        if (file.root) {
            const Dictionary dictionary = parse_dictionary(*file.root, file.issues);
            const auto known = set_.dictionaries.find(dictionary.name);
            const bool adds = known != set_.dictionaries.end();
            lint_dictionary(dictionary, adds ? &known->second : nullptr, file.issues);
            const auto [place, added] = set_.dictionaries.emplace(dictionary.name, dictionary);
            if (!added) merge_dictionary(place->second, dictionary);
        }
        take(file.issues);
    }

    // A set of the same name beside the user's mapping takes the place of the shipped one.
    void add_rule_set(ParsedFile& file) {
        if (file.root) {
            RuleSet rules = parse_rule_set(*file.root, file.text, file.issues);
            set_.rule_sets[rules.id] = std::move(rules);
        }
        take(file.issues);
    }

    void use_rule_sets(Mapping& mapping) {
        std::vector<const RuleSet*> sets;
        const auto usual = set_.rule_sets.find(kUsualRules);
        if (mapping.rule_sets.empty() && usual != set_.rule_sets.end()) {
            sets.push_back(&usual->second);
        }
        for (const RuleSetName& wanted : mapping.rule_sets) {
            const auto found = set_.rule_sets.find(wanted.name);
            if (found != set_.rule_sets.end()) sets.push_back(&found->second);
        }
        mapping.rules = merge_rules(sets, mapping.rules);
    }

    void look_for_rule_sets(const Mapping& mapping, Issues& issues) const {
        for (const RuleSetName& wanted : mapping.rule_sets) {
            if (set_.rule_sets.contains(wanted.name)) continue;
            std::vector<std::string_view> allowed;
            for (const auto& [id, rules] : set_.rule_sets) allowed.push_back(id);
            issues.add_unknown(Code::mapping_bad_value, wanted.at, wanted.name, allowed);
        }
    }

    void add_mapping(ParsedFile& file) {
        Issues& issues = file.issues;
        if (file.root) {
            Mapping mapping = parse_mapping(*file.root, file.text, set_.dictionaries, issues);
            // A mapping that does not parse would only give contradictions that follow from that.
            if (!issues.any_error()) lint_mapping(mapping, set_.dictionaries, issues);
            look_for_rule_sets(mapping, issues);
            for (const Mapping& other : set_.mappings) {
                if (other.id != mapping.id || other.id.empty()) continue;
                issues.add(Code::mapping_duplicate_id, {1, 1}, mapping.id, {},
                           {{"other", other.file}});
            }
            set_.mappings.push_back(std::move(mapping));
        }
        take(issues);
    }

    MappingSet set_;
    std::vector<Finding> findings_;
    std::vector<fs::path> seen_;
    std::vector<std::unique_ptr<ParsedFile>> mappings_;  // to be read once all words are known
};

std::vector<fs::path> or_default(const std::vector<fs::path>& files_or_dirs) {
    return files_or_dirs.empty() ? std::vector<fs::path>{default_mapping_dir()} : files_or_dirs;
}

}  // namespace

fs::path default_mapping_dir() {
    if (const char* chosen = std::getenv("JIXIAO_MAPPINGS"); chosen != nullptr && *chosen != 0) {
        return chosen;
    }
    std::error_code error;
    const fs::path executable = fs::read_symlink("/proc/self/exe", error);
    const fs::path installed =
        executable.parent_path().parent_path() / JIXIAO_INSTALL_DATADIR / "jixiao" / "mappings";
    if (!error && fs::is_directory(installed, error)) return installed;
    return JIXIAO_SOURCE_MAPPINGS;
}

MappingSet load_mappings(const std::vector<fs::path>& files_or_dirs) {
    const std::vector<fs::path> paths = or_default(files_or_dirs);
    Loader loader;
    loader.load(paths);
    std::vector<Finding> errors;
    std::copy_if(loader.findings().begin(), loader.findings().end(), std::back_inserter(errors),
                 is_error);
    if (!errors.empty()) throw MappingErrors(std::move(errors));
    if (loader.set().mappings.empty()) {
        throw Error({Code::mapping_none, {}, {}, paths.front().generic_string(), {}, {}});
    }
    return std::move(loader.set());
}

std::vector<Finding> check_mappings(const std::vector<fs::path>& files_or_dirs) {
    Loader loader;
    loader.load(or_default(files_or_dirs));
    return std::move(loader.findings());
}

}  // namespace jixiao::mapping
