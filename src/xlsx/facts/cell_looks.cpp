// SPDX-License-Identifier: MIT
#include "xlsx/facts/cell_looks.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text/ascii.hpp"
#include "xlsx/facts/sheet_facts.hpp"
#include "xlsx/package/part_reader.hpp"
#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::size_t kMostStyles = 200'000;

struct CellXf {
    std::size_t font = 0;
    std::size_t border = 0;
    std::size_t fill = 0;
    bool locked = true;
};

// The colour that an element says, in any of the ways to say one.
std::string colour(const XmlScanner& xml) {
    if (const auto rgb = xml.attribute("rgb")) {
        // The first two digits are an opacity that no program looks at.
        const std::string_view digits = rgb->size() > 6 ? rgb->substr(rgb->size() - 6) : *rgb;
        return "rgb " + ascii_lower(digits);
    }
    for (const std::string_view way : {"theme", "indexed"}) {
        if (const auto number = xml.attribute(way)) {
            std::string text = std::string(way) + " " + std::string(*number);
            if (const auto tint = xml.attribute("tint")) text += " " + std::string(*tint);
            return text;
        }
    }
    return {};
}

bool is_white(std::string_view colour) {
    constexpr std::array<std::string_view, 4> kWhite{"rgb ffffff", "theme 0", "indexed 9",
                                                     "indexed 1"};
    return std::find(kWhite.begin(), kWhite.end(), colour) != kWhite.end();
}

class Looks {
  public:
    void see(XmlScanner& xml) {
        const std::size_t depth = xml.depth();
        if (depth == 2) section_ = xml.name();
        if (section_ == "fonts") see_font(xml, depth);
        if (section_ == "borders") see_border(xml, depth);
        if (section_ == "fills") see_fill(xml, depth);
        if (section_ == "cellXfs") see_style(xml, depth);
        if (std::max({fonts_.size(), borders_.size(), fills_.size(), styles_.size()}) >
            kMostStyles) {
            refuse_limit(xml.where(), "styles", kMostStyles);
        }
    }

    [[nodiscard]] std::vector<CellLook> looks() const {
        std::vector<CellLook> looks;
        for (const CellXf& style : styles_) {
            looks.push_back({style.font < fonts_.size() ? fonts_[style.font] : std::string(),
                             style.border < borders_.size() && borders_[style.border], style.locked,
                             style.fill < fills_.size() ? fills_[style.fill] : std::string()});
        }
        if (looks.empty()) looks.emplace_back();
        return looks;
    }

  private:
    void see_font(XmlScanner& xml, std::size_t depth) {
        if (depth == 3) fonts_.emplace_back();
        if (depth == 4 && xml.name() == "name") fonts_.back() = xml.attribute_text("val");
    }

    void see_border(XmlScanner& xml, std::size_t depth) {
        if (depth == 3) borders_.push_back(false);
        const auto style = xml.attribute("style");
        if (depth == 4 && style && *style != "none") borders_.back() = true;
    }

    void see_fill(XmlScanner& xml, std::size_t depth) {
        if (depth == 3) fills_.emplace_back();
        if (depth == 4 && xml.name() == "gradientFill") fills_.back() = "gradient";
        if (depth == 4 && xml.name() == "patternFill") {
            const std::string_view pattern = xml.attribute("patternType").value_or("none");
            patterned_ = pattern != "none" && pattern != "gray125";
        }
        if (depth != 5 || xml.name() != "fgColor" || !patterned_) return;
        std::string said = colour(xml);
        if (!is_white(said)) fills_.back() = std::move(said);
    }

    void see_style(XmlScanner& xml, std::size_t depth) {
        if (depth == 3) {
            styles_.push_back(
                {number(xml, "fontId"), number(xml, "borderId"), number(xml, "fillId"), true});
        }
        if (depth == 4 && xml.name() == "protection") {
            styles_.back().locked = is_true(xml.attribute("locked").value_or("1"));
        }
    }

    static std::size_t number(const XmlScanner& xml, std::string_view name) {
        const auto text = xml.attribute(name).value_or("");
        std::size_t value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }

    std::string section_;
    std::vector<std::string> fonts_;
    std::vector<bool> borders_;
    std::vector<std::string> fills_;
    bool patterned_ = false;  // the present fill
    std::vector<CellXf> styles_;
};

}  // namespace

std::vector<CellLook> read_cell_looks(Workbook& workbook) {
    Looks looks;
    each_element(workbook, workbook.styles_part(), [&](XmlScanner& xml) { looks.see(xml); });
    return looks.looks();
}

}  // namespace jixiao::xlsx
