// SPDX-License-Identifier: MIT
#include "xlsx/facts/page_setup.hpp"

#include <charconv>

#include "xlsx/facts/sheet_facts.hpp"
#include "xlsx/package/part_reader.hpp"

namespace jixiao::xlsx {
namespace {

std::optional<unsigned> number(const XmlScanner& xml, std::string_view name) {
    const auto text = xml.attribute(name);
    unsigned value = 0;
    if (!text) return std::nullopt;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    return error == std::errc() && end == text->data() + text->size() ? std::optional(value)
                                                                      : std::nullopt;
}

void note_setup(XmlScanner& xml, PageSetup& page) {
    page.paper = number(xml, "paperSize");
    page.landscape = xml.attribute("orientation") == "landscape";
    page.fit_width = number(xml, "fitToWidth").value_or(1);
    page.fit_height = number(xml, "fitToHeight").value_or(1);
    page.scale = number(xml, "scale").value_or(100);
}

void note_margins(XmlScanner& xml, PageSetup& page) {
    page.left_margin = Decimal::parse(xml.attribute("left").value_or(""));
    page.right_margin = Decimal::parse(xml.attribute("right").value_or(""));
}

void note_fit(XmlScanner& xml, PageSetup& page) {
    page.fit_to_page = is_true(xml.attribute("fitToPage").value_or(""));
}

void note_header(XmlScanner& xml, PageSetup& page) {
    page.header_and_footer.append(element_text(xml)).push_back('\n');
}

struct Noter {
    std::string_view element;
    void (*note)(XmlScanner&, PageSetup&);
};

constexpr Noter kNoters[] = {
    {"pageSetup", note_setup},   {"pageMargins", note_margins}, {"pageSetUpPr", note_fit},
    {"oddHeader", note_header},  {"oddFooter", note_header},    {"evenHeader", note_header},
    {"evenFooter", note_header}, {"firstHeader", note_header},  {"firstFooter", note_header},
};

}  // namespace

void note_page_element(XmlScanner& xml, PageSetup& page) {
    for (const Noter& noter : kNoters) {
        if (xml.name() == noter.element) return noter.note(xml, page);
    }
}

}  // namespace jixiao::xlsx
