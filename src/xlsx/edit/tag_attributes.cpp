// SPDX-License-Identifier: MIT
#include "xlsx/edit/tag_attributes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

std::size_t spaces_at(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_xml_space) -
                                    text.begin());
}

}  // namespace

TagAttributes::TagAttributes(std::string_view tag) : rest_(tag.substr(1)), size_(tag.size()) {
    const auto ends = [](char c) { return is_xml_space(c) || c == '>' || c == '/'; };
    const auto end = std::find_if(rest_.begin(), rest_.end(), ends);
    element_ = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(element_.size());
}

bool TagAttributes::next() {
    rest_.remove_prefix(spaces_at(rest_));
    if (rest_.empty() || rest_.front() == '>' || rest_.front() == '/') {
        size_ -= rest_.size() - std::min(rest_.size(), rest_.find('>') + 1);
        return false;
    }
    const std::size_t equals = rest_.find('=');
    name_ = rest_.substr(0, equals);
    while (is_xml_space(name_.back())) name_.remove_suffix(1);
    const std::size_t quote = equals + 1 + spaces_at(rest_.substr(equals + 1));
    const std::size_t end = rest_.find(rest_[quote], quote + 1);
    value_ = rest_.substr(quote + 1, end - quote - 1);
    whole_ = rest_.substr(0, end + 1);
    rest_.remove_prefix(end + 1);
    return true;
}

std::size_t next_tag(std::string_view text, std::size_t at) {
    constexpr std::pair<std::string_view, std::string_view> kOthers[] = {
        {"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
    while (true) {
        at = std::min(text.find('<', at), text.size());
        const auto other = std::find_if(std::begin(kOthers), std::end(kOthers), [&](const auto& o) {
            return text.substr(at).starts_with(o.first);
        });
        if (other == std::end(kOthers)) return at;
        at = std::min(text.find(other->second, at), text.size());
    }
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
    out.append(" ").append(name).append("=\"").append(value).append("\"");
}

}  // namespace jixiao::xlsx
