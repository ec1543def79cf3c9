// SPDX-License-Identifier: MIT
#include "xlsx/facts/document_properties.hpp"

#include "xlsx/package/part_reader.hpp"
#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::size_t kMostProperties = 10'000;

class Properties {
  public:
    explicit Properties(Workbook& workbook) : workbook_(workbook) {}

    // <cp:coreProperties><dc:creator>…: one element a property.
    void read_plain(std::string_view type) {
        for (const std::string& part : workbook_.related_parts({}, type)) {
            each_element(workbook_, part, [&](XmlScanner& xml) {
                if (xml.depth() != 2) return;
                std::string name(xml.name());
                add(xml, {std::move(name), element_text(xml), false});
            });
        }
    }

    // <property name="…"><vt:lpwstr>…
    void read_custom() {
        std::string name;
        for (const std::string& part : workbook_.related_parts({}, "custom-properties")) {
            each_element(workbook_, part, [&](XmlScanner& xml) {
                if (xml.depth() == 2) name = xml.attribute_text("name");
                if (xml.depth() == 3) add(xml, {name, element_text(xml), true});
            });
        }
    }

    std::vector<DocumentProperty> take() { return std::move(properties_); }

  private:
    void add(const XmlScanner& xml, DocumentProperty property) {
        if (property.text.find_first_not_of(" \t\r\n") == std::string::npos) return;
        if (properties_.size() >= kMostProperties)
            refuse_limit(xml.where(), "properties", kMostProperties);
        properties_.push_back(std::move(property));
    }

    Workbook& workbook_;
    std::vector<DocumentProperty> properties_;
};

}  // namespace

std::vector<DocumentProperty> read_document_properties(Workbook& workbook) {
    Properties properties(workbook);
    properties.read_plain("core-properties");
    properties.read_plain("extended-properties");
    properties.read_custom();
    return properties.take();
}

}  // namespace jixiao::xlsx
