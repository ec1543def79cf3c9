// SPDX-License-Identifier: MIT
#include "xlsx/edit/linked_parts.hpp"

#include <utility>
#include <vector>

#include "xlsx/edit/content_types.hpp"

namespace jixiao::xlsx {

RelationshipList LinkedParts::links_of(const std::string& owner) const {
    const std::string part = relationships_part_of(owner);
    std::string text;
    if (parts_.has(part)) text = parts_.text(part);
    return {source_.file_name(), owner, std::move(text), source_.limits(), buffers_};
}

std::string LinkedParts::unused(std::string_view begin, std::string_view end) const {
    for (std::size_t number = 1;; ++number) {
        std::string name(begin);
        name.append(std::to_string(number)).append(end);
        if (!parts_.has(name)) return name;
    }
}

std::string LinkedParts::add(const std::string& owner, NewPart part) {
    const std::string types_part(kContentTypesPart);
    ContentTypes types({source_.file_name(), types_part}, parts_.text(types_part), source_.limits(),
                       buffers_);
    RelationshipList links = links_of(owner);
    types.add(part.name, part.content_type);
    std::string id = links.add(part.link_type, part.name);
    parts_.put(part.name, std::move(part.text));
    parts_.put(relationships_part_of(owner), links.text());
    parts_.put(types_part, types.text());
    return id;
}

void LinkedParts::remove(const std::string& owner, const std::string& part) {
    const std::string types_part(kContentTypesPart);
    ContentTypes types({source_.file_name(), types_part}, parts_.text(types_part), source_.limits(),
                       buffers_);
    RelationshipList links = links_of(owner);
    const std::string key = comparable_part_name(part);
    std::vector<std::string> ids;
    for (const RelationshipList::Link& entry : links.links()) {
        const bool is_it = !entry.is_external && comparable_part_name(entry.link.target) == key;
        if (is_it) ids.push_back(entry.link.id);
    }
    for (const std::string& id : ids) links.remove(id);
    types.remove(part);
    const std::string links_part = relationships_part_of(owner);
    if (links.links().empty()) {
        parts_.remove(links_part);
    } else {
        parts_.put(links_part, links.text());
    }
    parts_.put(types_part, types.text());
    parts_.remove(part);
}

}  // namespace jixiao::xlsx
