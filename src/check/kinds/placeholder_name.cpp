// SPDX-License-Identifier: MIT
// A name that only holds the place of one: the form expects the unit to put its own indicator
// there.
//   names   the column of the names
//   words   what such names contain: ["个性指标", "XX指标"]; compared as labels are
// Sources: Guangdong 2019 (（完成进度-个性指标）, left as it came by a district); XX in the models
// of finance bureaux.
#include "base/text/label_key.hpp"
#include "base/text/word_set.hpp"
#include "check/rules/address.hpp"
#include "check/rules/remarks.hpp"
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

class PlaceholderName final : public Rule {
  public:
    PlaceholderName(Address names, const std::vector<std::string>& words)
        : names_(std::move(names)), words_(words) {}

    void remark(const FormView& form, Remarks& remarks) const override {
        std::string key;
        each_spot(form, names_, [&](const Spot& spot) {
            key.clear();
            append_label_key(key, spot.value->text);
            if (words_.any_in(key)) remarks.add(id, {.code = Code::placeholder_name, .at = spot});
        });
    }

  private:
    Address names_;
    WordSet words_;  // keys
};

std::unique_ptr<Rule> make_placeholder_name(RuleSettings& settings) {
    Address names = settings.address("names");
    std::vector<std::string> words = settings.texts("words");
    for (std::string& word : words) word = label_key(word);
    return std::make_unique<PlaceholderName>(std::move(names), words);
}

}  // namespace

extern const RuleKind placeholder_name_kind{"placeholder_name", make_placeholder_name};

}  // namespace jixiao::check
