// SPDX-License-Identifier: MIT
// Nothing of the template's own text is left in a filled form: 指标2：, …… in the place of a name,
// with or without figures beside it, or a text that tells how to fill in the cell. Told once for
// each table, at the first one.
//   names    the column of the names; what counts as template text says the mapping (placeholders)
//   texts    other cells that are looked at
//   words    how a template's text in them begins: ["请填写", "填写说明"]
// Sources: national form and Shanghai 2023 (指标1：, 指标2：, ……).
#include <algorithm>

#include "base/text/label_key.hpp"
#include "base/text/utf8.hpp"
#include "check/rules/address.hpp"
#include "check/rules/remarks.hpp"
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

struct PromptsSettings {
    Address names;
    std::vector<std::string> prompts;  // keys
    std::vector<Address> texts;
    std::vector<std::string> words;  // keys
};

class Prompts final : public Rule {
  public:
    explicit Prompts(PromptsSettings settings) : settings_(std::move(settings)) {}

    void remark(const FormView& form, Remarks& remarks) const override {
        for (const Table& table : form.form().tables) {
            if (table.block == settings_.names.block) look_at(table, remarks);
        }
        for (const Address& address : settings_.texts) {
            each_spot(form, address, [&](const Spot& spot) {
                if (is_instruction(*spot.value))
                    remarks.add(id, {.code = Code::prompt_left, .at = spot});
            });
        }
    }

  private:
    void look_at(const Table& table, Remarks& remarks) const {
        std::vector<Spot> found;
        for (const Value& prompt : table.prompts) {
            found.push_back({&prompt, &table, nullptr, settings_.names.specs.front(), {}});
        }
        for (const Record& record : table.records) {
            const Spot name = settings_.names.in(table, record);
            if (is_filled(name.value) && is_prompt(name.value->raw)) found.push_back(name);
        }
        if (found.empty()) return;
        std::sort(found.begin(), found.end(), [](const Spot& one, const Spot& other) {
            return one.value->cell.row < other.value->cell.row;
        });
        Remark remark{.code = Code::prompt_left, .at = found.front()};
        for (const Spot& spot : found) remark.related.push_back(spot.value);
        remarks.add(id, std::move(remark));
    }

    bool is_prompt(std::string_view name) const {
        // Most names are longer than any prompt: no need to look closer.
        constexpr std::size_t kLongest = 30;
        if (settings_.prompts.empty() || name.size() > kLongest) return false;
        const std::string key = label_key(name);
        return key.empty() || std::find(settings_.prompts.begin(), settings_.prompts.end(), key) !=
                                  settings_.prompts.end();
    }

    // As much of a text, which may be long, as tells whether it begins with one of the words.
    static std::string_view beginning(std::string_view text) {
        constexpr std::size_t kEnough = 90;
        return front_of(text, kEnough);
    }

    bool is_instruction(const Value& value) const {
        if (value.raw.empty() || settings_.words.empty()) return false;
        const std::string key = label_key(beginning(value.raw));
        return std::any_of(settings_.words.begin(), settings_.words.end(),
                           [&](const std::string& word) { return key.rfind(word, 0) == 0; });
    }

    PromptsSettings settings_;
};

std::unique_ptr<Rule> make_prompts(RuleSettings& settings) {
    PromptsSettings read{settings.column("names"), {}, settings.optional_addresses("texts"), {}};
    if (settings.applies() && read.names.in_block) {
        for (const auto& label : settings.mapping().blocks[read.names.block].placeholders) {
            read.prompts.push_back(label.key);
        }
    }
    for (const std::string& word : settings.texts("words")) read.words.push_back(label_key(word));
    return std::make_unique<Prompts>(std::move(read));
}

}  // namespace

extern const RuleKind prompts_kind{"prompts", make_prompts};

}  // namespace jixiao::check
