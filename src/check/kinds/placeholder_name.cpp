// SPDX-License-Identifier: MIT
// A name that only holds the place of one: the form expects the unit to put its own indicator
// there.
//   names   the column of the names
//   words   what such names contain: ["个性指标"]
// Sources: Guangdong 2019 (（完成进度-个性指标）, left as it came by a district).
#include <algorithm>

#include "check/address.hpp"
#include "check/remarks.hpp"
#include "check/rule_kind.hpp"

namespace jixiao::check {
namespace {

class PlaceholderName final : public Rule {
  public:
    PlaceholderName(Address names, std::vector<std::string> words)
        : names_(std::move(names)), words_(std::move(words)) {}

    void remark(const FormView& form, Remarks& remarks) const override {
        each_spot(form, names_, [&](const Spot& spot) {
            const bool found =
                std::any_of(words_.begin(), words_.end(), [&](const std::string& word) {
                    return spot.value->text.find(word) != std::string_view::npos;
                });
            if (found) remarks.add(id, {.code = Code::placeholder_name, .at = spot});
        });
    }

  private:
    Address names_;
    std::vector<std::string> words_;
};

std::unique_ptr<Rule> make_placeholder_name(RuleSettings& settings) {
    Address names = settings.address("names");
    return std::make_unique<PlaceholderName>(std::move(names), settings.texts("words"));
}

}  // namespace

extern const RuleKind placeholder_name_kind{"placeholder_name", make_placeholder_name};

}  // namespace jixiao::check
