// SPDX-License-Identifier: MIT
#include "xlsx/sheet/rich_text.hpp"

#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

// One <t>, whose start is present. Anything within it that is no text is passed over.
void append_t(XmlScanner& xml, std::string& out) {
    const bool keep_space = xml.attribute("xml:space") == "preserve";
    const std::size_t from = out.size();
    xml.append_content(out);
    finish_text(out, from, keep_space);
}

}  // namespace

void append_rich_text(XmlScanner& xml, std::string& out) {
    const std::size_t inside = xml.depth();
    while (true) {
        switch (xml.next()) {
            case XmlToken::start:
                if (xml.name() == "t") {
                    append_t(xml, out);
                } else if (xml.name() != "r") {  // run properties, phonetic runs, extensions
                    xml.skip_element();
                }
                break;
            case XmlToken::end:
                if (xml.depth() < inside) return;
                break;
            case XmlToken::text:
                break;
            case XmlToken::finished:
                return;
        }
    }
}

void finish_text(std::string& out, std::size_t from, bool keep_space) {
    if (!keep_space && out.size() > from && (is_xml_space(out[from]) || is_xml_space(out.back()))) {
        trim_spaces(out, from);
    }
    unescape_spreadsheet_text(out, from);
}

}  // namespace jixiao::xlsx
