// SPDX-License-Identifier: MIT
#include "export/fill/measure_text.hpp"

#include "base/text/text_store.hpp"
#include "base/text/white_space.hpp"
#include "normalise/measure_expression.hpp"
#include "normalise/number_value.hpp"
#include "normalise/value_text.hpp"
#include "store/words.hpp"

namespace jixiao::fill {
namespace {

class MeasureWriter {
  public:
    MeasureWriter(const Value& value, mapping::MeasureStyle style,
                  const normalise::Dictionaries& dictionaries)
        : value_(value), style_(style), dictionaries_(dictionaries) {}

    std::optional<std::string> write() {
        const std::string own(written());
        if (means_the_same(own)) return own;
        if (value_.kind != MeasureKind::quantitative) return std::nullopt;
        for (std::string& text : renderings()) {
            if (means_the_same(text)) return std::move(text);
        }
        return std::nullopt;
    }

  private:
    [[nodiscard]] std::string_view written() const {
        return trimmed(value_.stored == CellType::text ? value_.raw : value_.printed);
    }

    bool means_the_same(std::string_view text) {
        std::string buffer;
        const auto plain = normalise::plain_value_text(text, buffer);
        const auto read = normalise::read_measure(plain.text, style_, dictionaries_, texts_);
        if (read.kind != value_.kind || read.op != value_.op) return false;
        if (read.kind == MeasureKind::date_text) return read.date == value_.text;
        if (read.kind != MeasureKind::quantitative) return true;
        return read.number == value_.number && read.unit.name == value_.unit;
    }

    // The digits as the unit typed them: 2.00. Those of the value where it is written otherwise.
    [[nodiscard]] std::string digits() const {
        std::string buffer;
        const std::string plain(normalise::plain_value_text(written(), buffer).text);
        const auto begin = plain.find_first_of("0123456789");
        if (begin != std::string::npos) {
            const auto number = normalise::scan_number(std::string_view(plain).substr(begin));
            if (number && number->value == value_.number) return plain.substr(begin, number->size);
        }
        return value_.number.to_string();
    }

    [[nodiscard]] std::vector<std::string> renderings() const {
        const std::string unit(value_.unit);
        const std::string bracketed = unit.empty() ? "" : "(" + unit + ")";
        const bool brackets = style_ == mapping::MeasureStyle::bracketed;
        std::vector<std::string> texts;
        for (const std::string& number : {digits(), value_.number.to_string()}) {
            const std::string front = std::string(store::operator_word(value_.op)) + number;
            texts.push_back(front + (brackets ? bracketed : unit));
            texts.push_back(front + (brackets ? unit : bracketed));
        }
        return texts;
    }

    const Value& value_;
    mapping::MeasureStyle style_;
    const normalise::Dictionaries& dictionaries_;
    TextStore texts_;
};

}  // namespace

std::optional<std::string> measure_text(const Value& value, mapping::MeasureStyle style,
                                        const normalise::Dictionaries& dictionaries) {
    return MeasureWriter(value, style, dictionaries).write();
}

}  // namespace jixiao::fill
