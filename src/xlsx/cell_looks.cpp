// SPDX-License-Identifier: MIT
#include "xlsx/cell_looks.hpp"

#include <charconv>

#include "xlsx/part_reader.hpp"
#include "xlsx/refusal.hpp"
#include "xlsx/sheet_facts.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::size_t kMost = 200'000;

struct CellXf {
    std::size_t font = 0;
    std::size_t border = 0;
    bool locked = true;
};

class Looks {
  public:
    void see(XmlScanner& xml) {
        const std::size_t depth = xml.depth();
        if (depth == 2) section_ = xml.name();
        if (section_ == "fonts") see_font(xml, depth);
        if (section_ == "borders") see_border(xml, depth);
        if (section_ == "cellXfs") see_style(xml, depth);
        if (fonts_.size() > kMost || borders_.size() > kMost || styles_.size() > kMost) {
            refuse_limit(xml.where(), "styles", kMost);
        }
    }

    [[nodiscard]] std::vector<CellLook> looks() const {
        std::vector<CellLook> looks;
        for (const CellXf& style : styles_) {
            looks.push_back({style.font < fonts_.size() ? fonts_[style.font] : std::string(),
                             style.border < borders_.size() && borders_[style.border],
                             style.locked});
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

    void see_style(XmlScanner& xml, std::size_t depth) {
        if (depth == 3) styles_.push_back({number(xml, "fontId"), number(xml, "borderId"), true});
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
    std::vector<CellXf> styles_;
};

}  // namespace

std::vector<CellLook> read_cell_looks(Workbook& workbook) {
    Looks looks;
    each_element(workbook, workbook.styles_part(), [&](XmlScanner& xml) { looks.see(xml); });
    return looks.looks();
}

}  // namespace jixiao::xlsx
