// SPDX-License-Identifier: MIT
#include "xlsx/facts/external_links.hpp"

#include "xlsx/package/part_reader.hpp"

namespace jixiao::xlsx {

std::vector<std::string> read_external_links(Workbook& workbook) {
    std::vector<std::string> links;
    for (const std::string& part : workbook.related_parts(workbook.main_part(), "externalLink")) {
        std::string target;
        each_element(workbook, relationships_part_of(part), [&](XmlScanner& xml) {
            if (xml.name() == "Relationship" && target.empty()) {
                target = xml.attribute_text("Target");
            }
        });
        links.push_back(std::move(target));
    }
    return links;
}

}  // namespace jixiao::xlsx
