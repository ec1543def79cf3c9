// SPDX-License-Identifier: MIT
#include "mapping/parse/dimensions.hpp"

#include <algorithm>
#include <span>

#include "mapping/parse/head_path.hpp"
#include "mapping/toml/table_reader.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::size_t kMostMadeColumns = 1000;
constexpr std::size_t kMostHeads = 1000;

struct Binding {
    const Dimension* dimension;
    const Member* member;
};
using Bindings = std::vector<Binding>;

// Names in braces, in their order: "{phase}.projects.{fund}" → phase, fund.
std::vector<std::string_view> placeholders(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t open = text.find('{'); open != std::string_view::npos;) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) break;
        out.push_back(text.substr(open + 1, close - open - 1));
        open = text.find('{', close);
    }
    return out;
}

std::string replaced(std::string_view text, std::string_view name, std::string_view word) {
    const std::string wanted = "{" + std::string(name) + "}";
    std::string out;
    for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted)) {
        out.append(text.substr(0, at)).append(word);
        text.remove_prefix(at + wanted.size());
    }
    return out.append(text);
}

std::string with_codes(std::string text, const Bindings& bindings) {
    for (const auto& [dimension, member] : bindings) {
        text = replaced(text, dimension->name, member->code);
    }
    return text;
}

// One text per combination of the members' words.
std::vector<std::string> with_words(const std::string& text, const Bindings& bindings) {
    std::vector<std::string> out{text};
    for (const auto& [dimension, member] : bindings) {
        std::vector<std::string> next;
        for (const std::string& one : out) {
            if (one.find("{" + dimension->name + "}") == std::string::npos) {
                next.push_back(one);
                continue;
            }
            for (const std::string& word : member->words) {
                next.push_back(replaced(one, dimension->name, word));
            }
        }
        out = std::move(next);
        if (out.size() > kMostHeads) out.resize(kMostHeads);
    }
    return out;
}

// Last part of the path that is no dimension.
std::string measure_of(std::string_view path) {
    while (true) {
        const std::size_t dot = path.rfind('.');
        const std::string_view last = path.substr(dot == std::string_view::npos ? 0 : dot + 1);
        if (dot == std::string_view::npos || !last.starts_with('{')) return std::string(last);
        path = path.substr(0, dot);
    }
}

class Expander {
  public:
    explicit Expander(const std::vector<Dimension>& dimensions) : dimensions_(dimensions) {}

    void expand(std::span<const ColumnTemplate> run, const Bindings& bindings) {
        while (!run.empty() && columns_.size() < kMostMadeColumns) {
            const Dimension* next = first_free(run.front(), bindings);
            if (next == nullptr) {
                columns_.push_back(bound(run.front(), bindings));
                run = run.subspan(1);
                continue;
            }
            std::size_t count = 1;
            while (count < run.size() && first_free(run[count], bindings) == next) ++count;
            for (const Member& member : next->members) {
                Bindings deeper = bindings;
                deeper.push_back({next, &member});
                expand(run.first(count), deeper);
            }
            run = run.subspan(count);
        }
    }

    std::vector<ColumnSpec> take() { return std::move(columns_); }

  private:
    const Dimension* find(std::string_view name) const {
        for (const Dimension& dimension : dimensions_) {
            if (dimension.name == name) return &dimension;
        }
        return nullptr;
    }

    const Dimension* first_free(const ColumnTemplate& column, const Bindings& bindings) const {
        for (const std::string_view name : placeholders(column.spec.path)) {
            const Dimension* dimension = find(name);
            const bool taken =
                std::any_of(bindings.begin(), bindings.end(),
                            [&](const Binding& one) { return one.dimension == dimension; });
            if (dimension != nullptr && !taken) return dimension;
        }
        return nullptr;
    }

    ColumnSpec bound(const ColumnTemplate& column, const Bindings& bindings) {
        ColumnSpec out = column.spec;
        out.measure = measure_of(column.spec.path);
        out.path = with_codes(column.spec.path, bindings);
        out.follows = with_codes(column.spec.follows, bindings);
        out.fallback = with_codes(column.spec.fallback, bindings);
        out.unit_from = with_codes(column.spec.unit_from, bindings);
        out.operator_from = with_codes(column.spec.operator_from, bindings);
        for (const auto& [dimension, member] : bindings) {
            out.dimensions.emplace_back(dimension->name, member->code);
        }
        for (const TomlNode* head : column.heads) {
            for (const std::string& text : with_words(head->text, bindings)) {
                out.heads.push_back(split_head_path(text, head->at));
            }
        }
        return out;
    }

    const std::vector<Dimension>& dimensions_;
    std::vector<ColumnSpec> columns_;
};

std::vector<std::string_view> names_of(const std::vector<Dimension>& dimensions) {
    std::vector<std::string_view> names;
    for (const Dimension& dimension : dimensions) names.push_back(dimension.name);
    return names;
}

void check_names(std::string_view text, SourceAt at, std::string_view path,
                 const std::vector<std::string_view>& known, Issues& issues) {
    const auto in_path = placeholders(path);
    for (const std::string_view name : placeholders(text)) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            issues.add_unknown(Code::mapping_unknown_dimension, at, name, known);
        } else if (std::find(in_path.begin(), in_path.end(), name) == in_path.end()) {
            issues.add(Code::mapping_dimension_not_in_path, at, "{" + std::string(name) + "}",
                       path);
        }
    }
}

void check_templates(const std::vector<ColumnTemplate>& columns,
                     const std::vector<Dimension>& dimensions, Issues& issues) {
    const auto known = names_of(dimensions);
    for (const ColumnTemplate& column : columns) {
        const ColumnSpec& spec = column.spec;
        for (const std::string& text :
             {spec.path, spec.follows, spec.fallback, spec.unit_from, spec.operator_from}) {
            check_names(text, spec.at, spec.path, known, issues);
        }
        for (const TomlNode* head : column.heads) {
            check_names(head->text, head->at, spec.path, known, issues);
        }
    }
}

std::vector<Member> members_from_dictionary(const TomlNode& value, const Dictionaries& dictionaries,
                                            Issues& issues) {
    std::vector<Member> members;
    const auto found =
        value.text.starts_with('@') ? dictionaries.find(value.text.substr(1)) : dictionaries.end();
    if (found == dictionaries.end()) {
        std::vector<std::string> allowed;
        for (const auto& [name, dictionary] : dictionaries) allowed.push_back("@" + name);
        issues.add_unknown(Code::mapping_unknown_dictionary, value.at, value.text,
                           {allowed.begin(), allowed.end()});
        return members;
    }
    for (const DictionaryEntry& entry : found->second.entries) {
        Member& member = members.emplace_back(Member{entry.code, {}});
        for (const Label& label : entry.labels) member.words.push_back(label.text);
    }
    return members;
}

std::vector<Member> members_from_table(const TomlNode& value, Issues& issues) {
    std::vector<Member> members;
    TableReader reader(value, issues);
    for (const TomlMember& one : value.members) {
        check_name(one.key, one.at, issues);
        Member& member = members.emplace_back(Member{one.key, {}});
        for (const TomlNode* word : reader.texts(one.key)) member.words.push_back(word->text);
    }
    return members;
}

}  // namespace

std::string with_members(std::string_view text,
                         const std::vector<std::pair<std::string, std::string>>& members) {
    std::string out(text);
    for (const auto& [dimension, code] : members) out = replaced(out, dimension, code);
    return out;
}

std::vector<Dimension> read_dimensions(const TomlNode& table, const Dictionaries& dictionaries,
                                       Issues& issues) {
    std::vector<Dimension> out;
    for (const TomlMember& one : table.members) {
        check_name(one.key, one.at, issues);
        Dimension& dimension = out.emplace_back(Dimension{one.key, {}});
        if (one.value.kind == TomlNode::Kind::text) {
            dimension.members = members_from_dictionary(one.value, dictionaries, issues);
        } else if (one.value.kind == TomlNode::Kind::table) {
            dimension.members = members_from_table(one.value, issues);
        } else {
            issues.add(Code::mapping_expects_members, one.value.at);
        }
    }
    return out;
}

std::vector<ColumnSpec> expand_columns(const std::vector<ColumnTemplate>& columns,
                                       const std::vector<Dimension>& dimensions, Issues& issues) {
    check_templates(columns, dimensions, issues);
    Expander expander(dimensions);
    expander.expand(columns, {});
    std::vector<ColumnSpec> out = expander.take();
    if (out.size() >= kMostMadeColumns) {
        issues.add(Code::mapping_too_many_columns, columns.front().spec.at);
    }
    return out;
}

}  // namespace jixiao::mapping
