// SPDX-License-Identifier: MIT
#include "xlsx/edit/style_editor.hpp"

#include <algorithm>
#include <charconv>
#include <span>
#include <utility>
#include <vector>

#include "xlsx/edit/tag_attributes.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::string_view kFormatChildren[] = {"alignment", "protection", "extLst"};
constexpr std::string_view kFontChildren[] = {"b",       "i",      "strike", "condense",  "extend",
                                              "outline", "shadow", "u",      "vertAlign", "sz",
                                              "color",   "name",   "family", "charset",   "scheme"};

using Attributes = std::vector<std::pair<std::string, std::string>>;  // values as they are stored

// A small element of a styles part, taken apart: attributes and what stands in it.
struct Element {
    std::string name;
    Attributes attributes;
    std::vector<std::string> children;

    [[nodiscard]] std::string_view attribute(std::string_view key) const {
        const auto found = std::find_if(attributes.begin(), attributes.end(),
                                        [&](const auto& entry) { return entry.first == key; });
        return found == attributes.end() ? std::string_view() : found->second;
    }
    void set(std::string_view key, std::string_view value) {
        for (auto& [name_there, value_there] : attributes) {
            if (name_there != key) continue;
            value_there = value;
            return;
        }
        attributes.emplace_back(key, value);
    }
    [[nodiscard]] std::string text() const {
        std::string out = "<" + name;
        for (const auto& [key, value] : attributes) {
            const char quote = value.find('"') == std::string::npos ? '"' : '\'';
            out.append(" ").append(key).append("=") += quote;
            (out += value) += quote;
        }
        if (children.empty()) return out + "/>";
        out += ">";
        for (const std::string& child : children) out += child;
        return out + "</" + name + ">";
    }
};

std::string_view local_name(std::string_view name) {
    return name.substr(name.find(':') + 1);
}

// The end of the element that begins the text, which XmlScanner has accepted.
std::size_t element_size(std::string_view text) {
    std::size_t depth = 0;
    std::size_t at = 0;
    do {
        TagAttributes tag(text.substr(at));
        while (tag.next()) continue;
        const std::string_view whole = text.substr(at, tag.size());
        if (whole.starts_with("</")) {
            --depth;
        } else if (!whole.ends_with("/>")) {
            ++depth;
        }
        at += tag.size();
        if (depth != 0) at = next_tag(text, at);
    } while (depth != 0 && at < text.size());
    return at;
}

Element element_in(std::string_view text) {
    Element element;
    TagAttributes tag(text);
    element.name = tag.element();
    while (tag.next()) element.attributes.emplace_back(tag.name(), tag.value());
    std::string_view rest = text.substr(tag.size());
    while (true) {
        rest.remove_prefix(next_tag(rest, 0));
        if (rest.size() < 2 || rest[1] == '/') return element;
        const std::size_t size = element_size(rest);
        element.children.emplace_back(rest.substr(0, size));
        rest.remove_prefix(size);
    }
}

std::uint32_t number_or_zero(std::string_view text) {
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string hex_colour(std::uint32_t colour) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text = "FF";
    for (int shift = 20; shift >= 0; shift -= 4) text += kDigits[colour >> shift & 0xF];
    return text;
}

// The child of that name, wherever it stands: not every program keeps to the order. When there is
// none it is made in the order of `order`.
std::string& child_of(Element& element, std::string_view name, std::string_view prefix,
                      std::span<const std::string_view> order) {
    const auto rank = [&](std::string_view child) {
        return std::find(order.begin(), order.end(), child) - order.begin();
    };
    const auto name_of = [](const std::string& child) {
        return local_name(TagAttributes(child).element());
    };
    auto& children = element.children;
    const auto found = std::find_if(children.begin(), children.end(),
                                    [&](const auto& child) { return name_of(child) == name; });
    if (found != children.end()) return *found;
    const auto place = std::find_if(children.begin(), children.end(), [&](const auto& child) {
        return rank(name_of(child)) > rank(name);
    });
    return *children.insert(place, "<" + std::string(prefix) + std::string(name) + "/>");
}

void set_in_child(Element& format, std::string_view child, std::string_view prefix,
                  std::string_view key, std::string_view value) {
    std::string& text = child_of(format, child, prefix, kFormatChildren);
    Element inner = element_in(text);
    inner.set(key, value);
    text = inner.text();
}

}  // namespace

std::uint32_t StyleEditor::derived(std::uint32_t base, const FormatChange& change) {
    if (lists_.size(StyleList::cell_formats) == 0) {
        lists_.add(StyleList::cell_formats, "<" + lists_.prefix() + "xf/>");
    }
    if (base >= lists_.size(StyleList::cell_formats)) base = 0;
    Element format = element_in(lists_.element(StyleList::cell_formats, base));
    const std::string& prefix = lists_.prefix();
    if (change.number_format) {
        format.set("numFmtId", std::to_string(*change.number_format));
        format.set("applyNumberFormat", "1");
    }
    if (change.fill) {
        format.set("fillId", std::to_string(solid_fill(*change.fill)));
        format.set("applyFill", "1");
    }
    const bool other_font = !change.font.empty() || !change.font_size.empty();
    if (change.bold || change.underlined || change.text_colour || other_font) {
        const std::uint32_t font = number_or_zero(format.attribute("fontId"));
        format.set("fontId", std::to_string(derived_font(font, change)));
        format.set("applyFont", "1");
    }
    if (change.bordered) {
        format.set("borderId", std::to_string(thin_border()));
        format.set("applyBorder", "1");
    }
    const auto align = [&](std::string_view key, std::string_view value) {
        set_in_child(format, "alignment", prefix, key, value);
        format.set("applyAlignment", "1");
    };
    if (change.wraps) align("wrapText", *change.wraps ? "1" : "0");
    if (!change.horizontal.empty()) align("horizontal", change.horizontal);
    if (!change.vertical.empty()) align("vertical", change.vertical);
    if (change.locked) {
        set_in_child(format, "protection", prefix, "locked", *change.locked ? "1" : "0");
        format.set("applyProtection", "1");
    }
    return lists_.add(StyleList::cell_formats, format.text());
}

std::uint32_t StyleEditor::derived_font(std::uint32_t base, const FormatChange& change) {
    const std::string& prefix = lists_.prefix();
    if (lists_.size(StyleList::fonts) == 0) {
        lists_.add(StyleList::fonts, "<" + prefix + "font/>");
    }
    if (base >= lists_.size(StyleList::fonts)) base = 0;
    Element font = element_in(lists_.element(StyleList::fonts, base));
    if (change.bold) child_of(font, "b", prefix, kFontChildren) = "<" + prefix + "b/>";
    if (change.underlined) child_of(font, "u", prefix, kFontChildren) = "<" + prefix + "u/>";
    if (change.text_colour) {
        child_of(font, "color", prefix, kFontChildren) =
            "<" + prefix + "color rgb=\"" + hex_colour(*change.text_colour) + "\"/>";
    }
    const auto set = [&](std::string_view child, std::string_view value) {
        if (value.empty()) return;
        child_of(font, child, prefix, kFontChildren) =
            "<" + prefix + std::string(child) + " val=\"" + std::string(value) + "\"/>";
    };
    set("sz", change.font_size);
    set("name", change.font);
    if (!change.font.empty()) {
        // They would choose another font or another set of characters.
        std::erase_if(font.children, [](const std::string& child) {
            const std::string_view name = local_name(TagAttributes(child).element());
            return name == "family" || name == "charset" || name == "scheme";
        });
    }
    return lists_.add(StyleList::fonts, font.text());
}

std::uint32_t StyleEditor::filled_like(std::uint32_t base, std::uint32_t like) {
    const std::uint32_t formats = lists_.size(StyleList::cell_formats);
    if (base >= formats || like >= formats) return base;
    Element format = element_in(lists_.element(StyleList::cell_formats, base));
    const Element model = element_in(lists_.element(StyleList::cell_formats, like));
    for (const std::string_view key : {"fillId", "applyFill"}) {
        std::erase_if(format.attributes, [&](const auto& entry) { return entry.first == key; });
        const std::string_view value = model.attribute(key);
        if (!value.empty()) format.set(key, value);
    }
    return lists_.add(StyleList::cell_formats, format.text());
}

bool StyleEditor::is_filled(std::uint32_t format, std::uint32_t colour) const {
    if (format >= lists_.size(StyleList::cell_formats)) return false;
    const Element look = element_in(lists_.element(StyleList::cell_formats, format));
    const std::uint32_t fill = number_or_zero(look.attribute("fillId"));
    if (fill < 2 || fill >= lists_.size(StyleList::fills)) return false;
    const Element outer = element_in(lists_.element(StyleList::fills, fill));
    if (outer.children.empty()) return false;
    const Element pattern = element_in(outer.children.front());
    if (pattern.attribute("patternType") != "solid") return false;
    const auto is_colour = [&](const std::string& child) {
        const Element inner = element_in(child);
        return local_name(inner.name) == "fgColor" && inner.attribute("rgb") == hex_colour(colour);
    };
    return std::any_of(pattern.children.begin(), pattern.children.end(), is_colour);
}

std::uint32_t StyleEditor::solid_fill(std::uint32_t colour) {
    const std::string& prefix = lists_.prefix();
    // The first two are not for use: programs take them for none and grey whatever they say.
    while (lists_.size(StyleList::fills) < 2) {
        const char* const pattern = lists_.size(StyleList::fills) == 0 ? "none" : "gray125";
        lists_.add(StyleList::fills, "<" + prefix + "fill><" + prefix +
                                         "patternFill patternType=\"" + pattern + "\"/></" +
                                         prefix + "fill>");
    }
    return lists_.add(StyleList::fills, "<" + prefix + "fill><" + prefix +
                                            "patternFill patternType=\"solid\"><" + prefix +
                                            "fgColor rgb=\"" + hex_colour(colour) + "\"/><" +
                                            prefix + "bgColor indexed=\"64\"/></" + prefix +
                                            "patternFill></" + prefix + "fill>");
}

std::uint32_t StyleEditor::thin_border() {
    const std::string& prefix = lists_.prefix();
    std::string border = "<" + prefix + "border>";
    for (const char* side : {"left", "right", "top", "bottom"}) {
        border += "<" + prefix + side + " style=\"thin\"><" + prefix + "color indexed=\"64\"/></" +
                  prefix + side + ">";
    }
    return lists_.add(StyleList::borders,
                      border + "<" + prefix + "diagonal/></" + prefix + "border>");
}

}  // namespace jixiao::xlsx
