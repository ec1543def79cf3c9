// SPDX-License-Identifier: MIT
// The grade is that of the band which the score falls in; lower bounds belong to their band, and
// what is above all of them is in the highest. Units: points.
//   result   the grade
//   score    what it is given for
//   bands    [{ name = "优", from = "90" }, { name = "良", from = "80" }, …, { name = "差", from =
//            "0" }], the highest first
// Sources: Sichuan 2021 (优 90, 良 80, 中 70), central departments (优 90, 良 80, 中 60), a public
// provincial module (优 80, 良 70, 中 60).
#include "check/rules/beside.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/rule_kind.hpp"
#include "mapping/parse/grade_bands.hpp"

namespace jixiao::check {
namespace {

using mapping::GradeBand;
using mapping::GradeBands;

class Grade final : public Rule {
  public:
    Grade(Address result, Address score, GradeBands bands)
        : result_(std::move(result)), score_(std::move(score)), bands_(std::move(bands)) {}

    void claim(const FormView& form, Claims& claims) const override {
        each_spot(form, result_, [&](const Spot& spot) {
            if (!spot.value->text.empty()) claims.push_back({this, spot, 0});
        });
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const std::string_view given = claim.result.value->text;
        const auto score = figures.number(beside(form, claim.result, score_));
        Judgement out;
        const GradeBand* const band =
            score && names_band(given) ? band_of(bands_, *score) : nullptr;
        if (band == nullptr) {
            out.outcome = Outcome::unknown;
            return out;
        }
        if (given == band->name) return out;
        out.outcome = Outcome::fails;
        out.code = Code::grade_differs;
        out.expected_text = band->name;
        out.calculation = figure(*score) + " ≥ " + figure(band->from) + " → " + band->name;
        out.args = {{"score", figure(*score)}};
        return out;
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        cells.push_back(beside(form, claim.result, score_));
    }

  private:
    // Other words (优秀 is 优 to the normaliser; 合格 is nothing here) are not judged.
    bool names_band(std::string_view given) const {
        for (const GradeBand& band : bands_) {
            if (band.name == given) return true;
        }
        return false;
    }

    Address result_;
    Address score_;
    GradeBands bands_;
};

std::unique_ptr<Rule> make_grade(RuleSettings& settings) {
    Address result = settings.address("result");
    Address score = settings.address("score");
    return std::make_unique<Grade>(
        std::move(result), std::move(score),
        mapping::read_bands(settings.tables("bands"), settings.issues()));
}

}  // namespace

extern const RuleKind grade_kind{"grade", make_grade};

}  // namespace jixiao::check
