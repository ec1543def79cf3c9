// SPDX-License-Identifier: MIT
#include "mapping/mapping_set.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

#include "mapping/file_list.hpp"
#include "mapping/issues.hpp"
#include "mapping/lint/mapping_lint.hpp"
#include "mapping/parse/dictionary_parser.hpp"
#include "mapping/parse/mapping_parser.hpp"
#include "mapping/parse/rule_merge.hpp"
#include "mapping/parse/rule_parser.hpp"

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
    void load(const std::vector<fs::path>& files_or_dirs, const ForEach& for_each) {
        FileList list;
        list.add_words_beside(default_mapping_dir());
        for (const fs::path& path : files_or_dirs) list.add(path);
        std::vector<ListedFile> files = std::move(list).read(for_each);
        for (ListedFile& file : files) add_words(file);
        add_mappings(files, for_each);
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
    // Definitions of summaries are left to others.
    void add_words(ListedFile& file) {
        if (file.problem) findings_.push_back(std::move(*file.problem));
        if (!file.parsed) return;
        if (file.parsed->kind == FileKind::dictionary) add_dictionary(*file.parsed);
        if (file.parsed->kind == FileKind::rules) add_rule_set(*file.parsed);
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

    // They need all the words.
    void add_mappings(const std::vector<ListedFile>& files, const ForEach& for_each) {
        std::vector<ParsedFile*> read;
        for (const ListedFile& file : files) {
            const bool mapping = file.parsed && file.parsed->kind == FileKind::mapping;
            if (mapping) read.push_back(file.parsed.get());
        }
        std::vector<std::optional<Mapping>> mappings(read.size());
        for_each(read.size(), [&](std::size_t i) { mappings[i] = parsed_mapping(*read[i]); });
        for (std::size_t i = 0; i < read.size(); ++i) {
            if (mappings[i]) add_mapping(std::move(*mappings[i]), read[i]->issues);
            take(read[i]->issues);
        }
    }

    [[nodiscard]] std::optional<Mapping> parsed_mapping(ParsedFile& file) const {
        if (!file.root) return std::nullopt;
        Mapping mapping = parse_mapping(*file.root, file.text, set_.dictionaries, file.issues);
        // A mapping that does not parse would only give contradictions that follow from that.
        if (!file.issues.any_error()) lint_mapping(mapping, set_.dictionaries, file.issues);
        look_for_rule_sets(mapping, file.issues);
        return mapping;
    }

    void add_mapping(Mapping mapping, Issues& issues) {
        for (const Mapping& other : set_.mappings) {
            if (other.id != mapping.id || other.id.empty()) continue;
            issues.add(Code::mapping_duplicate_id, {1, 1}, mapping.id, {}, {{"other", other.file}});
        }
        set_.mappings.push_back(std::move(mapping));
    }

    MappingSet set_;
    std::vector<Finding> findings_;
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

MappingSet load_mappings(const std::vector<fs::path>& files_or_dirs, const ForEach& for_each) {
    const std::vector<fs::path> paths = or_default(files_or_dirs);
    Loader loader;
    loader.load(paths, for_each);
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
    loader.load(or_default(files_or_dirs), for_each_in_turn);
    return std::move(loader.findings());
}

}  // namespace jixiao::mapping
