// SPDX-License-Identifier: MIT
#include "xlsx/package/relationships.hpp"

#include "xlsx/package/package.hpp"
#include "xlsx/xml/xml_scanner.hpp"

namespace jixiao::xlsx {

std::vector<Relationship> read_relationships(PartStream& stream, std::string_view source) {
    std::vector<Relationship> relationships;
    XmlScanner xml(stream);
    xml.leave_out_foreign();
    for (XmlToken token = xml.next(); token != XmlToken::finished; token = xml.next()) {
        if (token != XmlToken::start || xml.name() != "Relationship") continue;
        if (xml.attribute("TargetMode") == "External") continue;
        Relationship relationship{xml.attribute_text("Id"), xml.attribute_text("Type"), {}};
        relationship.type.erase(0, relationship.type.find_last_of('/') + 1);
        relationship.target = resolve_part_name(source, xml.attribute_text("Target"));
        relationships.push_back(std::move(relationship));
    }
    return relationships;
}

std::string relationships_part_of(std::string_view source) {
    const std::size_t name_at = source.find_last_of('/') + 1;
    std::string part(source.substr(0, name_at));
    part.append("_rels/").append(source.substr(name_at)).append(".rels");
    return part;
}

}  // namespace jixiao::xlsx
