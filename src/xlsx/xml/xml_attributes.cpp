// SPDX-License-Identifier: MIT
// What users ask of the present start's attributes.
#include "xlsx/xml/xml_scanner.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

// Nothing in it is to be decoded or replaced. Values are short: a call of memchr would cost more.
bool is_plain(std::string_view value) {
    for (const char c : value) {
        if (c == '&' || static_cast<unsigned char>(c) < 0x20) return false;
    }
    return true;
}

// White space is a space (XML 1.0, 3.3.3), but for what stands as a reference.
std::string attribute_value(std::string_view raw) {
    if (is_plain(raw)) return std::string(raw);
    std::string spaced;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] == '\n' && i > 0 && raw[i - 1] == '\r') continue;  // one line end
        spaced.push_back(is_xml_space(raw[i]) ? ' ' : raw[i]);
    }
    return decoded(spaced);
}

}  // namespace

std::optional<std::string_view> XmlScanner::attribute(std::string_view name) const {
    const auto raw = raw_attribute(name);
    if (!raw || is_plain(*raw)) return raw;
    return decoded_.emplace_front(decoded(*raw));
}

std::optional<std::string_view> XmlScanner::raw_attribute(std::string_view name) const {
    for (const Attribute& attribute : attributes_) {
        if (attribute.full_name == name) return attribute.value;
    }
    return std::nullopt;
}

std::optional<std::string_view> XmlScanner::prefixed(std::string_view name) const {
    for (const Attribute& attribute : attributes_) {
        const bool has_prefix = attribute.name.size() < attribute.full_name.size();
        if (has_prefix && attribute.name == name) return attribute.value;
    }
    return std::nullopt;
}

std::string XmlScanner::attribute_text(std::string_view name) const {
    return attribute_value(raw_attribute(name).value_or(""));
}

std::string XmlScanner::prefixed_text(std::string_view name) const {
    return attribute_value(prefixed(name).value_or(""));
}

}  // namespace jixiao::xlsx
