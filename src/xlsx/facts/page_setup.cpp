// SPDX-License-Identifier: MIT
#include "xlsx/facts/page_setup.hpp"

#include "xlsx/facts/sheet_facts.hpp"
#include "xlsx/package/part_reader.hpp"
#include "xlsx/xml/whole_number.hpp"

namespace jixiao::xlsx {
namespace {

void note_setup(XmlScanner& xml, PageSetup& page) {
    page.paper = whole_number<unsigned>(xml.attribute("paperSize"));
    page.landscape = xml.attribute("orientation") == "landscape";
    page.fit_width = whole_number<unsigned>(xml.attribute("fitToWidth")).value_or(1);
    page.fit_height = whole_number<unsigned>(xml.attribute("fitToHeight")).value_or(1);
    page.scale = whole_number<unsigned>(xml.attribute("scale")).value_or(100);
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

struct PageNoter {
    std::string_view element;
    void (*note)(XmlScanner&, PageSetup&);
};

constexpr PageNoter kPageNoters[] = {
    {"pageSetup", note_setup},   {"pageMargins", note_margins}, {"pageSetUpPr", note_fit},
    {"oddHeader", note_header},  {"oddFooter", note_header},    {"evenHeader", note_header},
    {"evenFooter", note_header}, {"firstHeader", note_header},  {"firstFooter", note_header},
};

}  // namespace

void note_page_element(XmlScanner& xml, PageSetup& page) {
    for (const PageNoter& noter : kPageNoters) {
        if (xml.name() == noter.element) return noter.note(xml, page);
    }
}

}  // namespace jixiao::xlsx
