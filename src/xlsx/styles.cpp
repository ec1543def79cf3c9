// SPDX-License-Identifier: MIT
#include "xlsx/styles.hpp"

#include <expat.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <new>
#include <optional>
#include <type_traits>
#include <unordered_map>

#include "base/finding/finding.hpp"
#include "xlsx/number_format/built_in_format.hpp"
#include "xlsx/number_format/number_text.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::size_t kPieceSize = 1 << 20;

std::string_view local_name(std::string_view name) {
    return name.substr(name.rfind(':') + 1);
}

std::optional<std::string_view> attribute(const XML_Char** attributes, std::string_view name) {
    for (; *attributes != nullptr; attributes += 2) {
        if (attributes[0] == name) return attributes[1];  // with a prefix it is an extension's
    }
    return std::nullopt;
}

std::uint32_t number_attribute(const XML_Char** attributes, std::string_view name) {
    const auto text = trimmed_spaces(attribute(attributes, name).value_or(""));
    std::uint32_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc() ? value : 0;
}

// A size of text that a sheet can have.
std::optional<double> size_attribute(const XML_Char** attributes, std::string_view name) {
    constexpr double kLargest = 409;
    const auto text = attribute(attributes, name).value_or("");
    double size = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), size);
    if (parsed.ec != std::errc() || !(size > 0 && size <= kLargest)) return std::nullopt;
    return size;
}

bool is_false(std::string_view spaced) {
    const std::string_view text = trimmed_spaces(spaced);
    return text == "0" || text == "false" || text == "off";
}

bool is_red(const XML_Char** attributes) {
    // Of the fixed palette, 2 and 10 are pure red.
    if (const auto indexed = attribute(attributes, "indexed")) {
        return *indexed == "2" || *indexed == "10";
    }
    const auto rgb = attribute(attributes, "rgb");
    if (!rgb || (rgb->size() != 8 && rgb->size() != 6)) return false;
    const std::string_view digits = rgb->substr(rgb->size() - 6);
    std::uint32_t colour = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), colour, 16);
    if (parsed.ptr != digits.data() + digits.size()) return false;
    // From the standard palette's dark red (C00000) to a light one that is still no pink.
    return (colour >> 16) >= 0xC0 && ((colour >> 8) & 0xFF) <= 0x40 && (colour & 0xFF) <= 0x40;
}

}  // namespace

// Follows the part's structure by the path of local names. Extensions (mc:Choice) are skipped, what
// stands in their place for others (mc:Fallback) is read as if it stood there alone.
class StylesBuilder {
  public:
    Styles build(std::string_view xml, const std::string& file);

  private:
    struct Limit {
        std::string_view name;
        std::size_t allowed;
    };
    static constexpr Limit kNesting{"nesting", 64};
    static constexpr Limit kEntries{"styles", 200'000};  // Excel keeps to about 65,000
    // Of all codes together. Excel allows 255 characters in a code; one that has been read takes
    // fifty times its size.
    static constexpr Limit kFormatBytes{"bytes of number formats", std::size_t{1} << 20};

    struct CellXf {
        std::uint32_t format_id = 0;
        std::uint32_t font = 0;
        bool locked = true;
        bool wraps = false;
    };
    struct Font {
        bool red = false;
        double size = Styles::kFontSize;
    };

    static void XMLCALL on_start(void* self, const XML_Char* name, const XML_Char** attributes);
    static void XMLCALL on_end(void* self, const XML_Char* name);
    static void XMLCALL on_doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*,
                                   int);

    void start(std::string_view name, const XML_Char** attributes);
    void end();
    void read(const XML_Char** attributes);
    void stop(Code code, const Limit& limit = kEntries) noexcept;
    [[nodiscard]] bool path_is(std::string_view path) const { return path_ == path; }
    void parse(std::string_view xml, const std::string& file);
    Styles finish();

    XML_Parser parser_ = nullptr;
    std::string path_;                  // "styleSheet/fonts/font"
    std::vector<std::size_t> lengths_;  // of path_ before each open element
    std::size_t skipped_ = 0;           // depth inside an element that is not read
    std::optional<Code> stopped_;
    Limit limit_{};  // that was passed, if it was one
    std::size_t format_bytes_ = 0;
    std::unordered_map<std::uint32_t, std::string> codes_;
    std::vector<Font> fonts_;
    std::vector<CellXf> cells_;
};

void StylesBuilder::on_start(void* self, const XML_Char* name, const XML_Char** attributes) {
    static_cast<StylesBuilder*>(self)->start(local_name(name), attributes);
}

void StylesBuilder::on_end(void* self, const XML_Char*) {
    static_cast<StylesBuilder*>(self)->end();
}

void StylesBuilder::on_doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    static_cast<StylesBuilder*>(self)->stop(Code::xml_dtd);
}

// Exceptions must not pass through the parser's C frames.
void StylesBuilder::stop(Code code, const Limit& limit) noexcept {
    if (!stopped_) {
        stopped_ = code;
        limit_ = limit;
    }
    XML_StopParser(parser_, XML_FALSE);
}

void StylesBuilder::start(std::string_view name, const XML_Char** attributes) {
    if (skipped_ > 0 || name == "Choice" || name == "extLst") {
        if (++skipped_ > kNesting.allowed) stop(Code::limit_exceeded, kNesting);
        return;
    }
    lengths_.push_back(path_.size());
    if (lengths_.size() > kNesting.allowed) return stop(Code::limit_exceeded, kNesting);
    if (name == "AlternateContent" || name == "Fallback") return;
    if (!path_.empty()) path_.push_back('/');
    path_.append(name);
    read(attributes);
    if (std::max({cells_.size(), fonts_.size(), codes_.size()}) > kEntries.allowed) {
        stop(Code::limit_exceeded, kEntries);
    }
    if (format_bytes_ > kFormatBytes.allowed) stop(Code::limit_exceeded, kFormatBytes);
}

void StylesBuilder::end() {
    if (skipped_ > 0) {
        --skipped_;
        return;
    }
    if (lengths_.empty()) return;
    path_.resize(lengths_.back());
    lengths_.pop_back();
}

void StylesBuilder::read(const XML_Char** attributes) {
    if (path_is("styleSheet/cellXfs/xf")) {
        cells_.push_back({number_attribute(attributes, "numFmtId"),
                          number_attribute(attributes, "fontId"), true, false});
    } else if (path_is("styleSheet/cellXfs/xf/alignment")) {
        const auto wraps = attribute(attributes, "wrapText");
        cells_.back().wraps = wraps && !is_false(*wraps);
    } else if (path_is("styleSheet/cellXfs/xf/protection")) {
        if (is_false(attribute(attributes, "locked").value_or("1"))) cells_.back().locked = false;
    } else if (path_is("styleSheet/numFmts/numFmt")) {
        const auto code = attribute(attributes, "formatCode").value_or("");
        codes_[number_attribute(attributes, "numFmtId")] = code;
        format_bytes_ += code.size();
    } else if (path_is("styleSheet/fonts/font")) {
        fonts_.emplace_back();
    } else if (path_is("styleSheet/fonts/font/color")) {
        fonts_.back().red = is_red(attributes);
    } else if (path_is("styleSheet/fonts/font/sz")) {
        fonts_.back().size = size_attribute(attributes, "val").value_or(fonts_.back().size);
    }
}

void StylesBuilder::parse(std::string_view xml, const std::string& file) {
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate("UTF-8"), &XML_ParserFree);
    if (!parser) throw std::bad_alloc();
    parser_ = parser.get();
    XML_SetUserData(parser_, this);
    XML_SetElementHandler(parser_, on_start, on_end);
    XML_SetStartDoctypeDeclHandler(parser_, on_doctype);
    for (std::size_t at = 0;; at += kPieceSize) {
        const std::string_view piece = xml.substr(std::min(at, xml.size()), kPieceSize);
        const bool last = at + piece.size() >= xml.size();
        const auto status = XML_Parse(parser_, piece.data(), static_cast<int>(piece.size()), last);
        if (stopped_) {
            throw Error(*stopped_, {file, {}, {}},
                        {{"part", "styles"},
                         {"limit", std::string(limit_.name)},
                         {"allowed", std::to_string(limit_.allowed)}});
        }
        if (status != XML_STATUS_OK) {
            throw Error(Code::xml_malformed, {file, {}, {}},
                        {{"part", "styles"},
                         {"line", std::to_string(XML_GetCurrentLineNumber(parser_))},
                         {"detail", XML_ErrorString(XML_GetErrorCode(parser_))}});
        }
        if (last) break;
    }
}

Styles StylesBuilder::finish() {
    Styles styles;
    if (cells_.empty()) return styles;
    styles.cells_.clear();
    styles.formats_.clear();
    std::unordered_map<std::string_view, std::uint32_t> known;
    for (const CellXf& xf : cells_) {
        const auto custom = codes_.find(xf.format_id);
        const std::string_view code = custom != codes_.end() ? std::string_view(custom->second)
                                                             : built_in_format(xf.format_id);
        const auto [entry, added] =
            known.emplace(code, static_cast<std::uint32_t>(styles.formats_.size()));
        if (added) styles.formats_.emplace_back(code);
        const Font font = xf.font < fonts_.size() ? fonts_[xf.font] : Font();
        styles.cells_.push_back({entry->second, styles.formats_[entry->second].format_class(),
                                 font.red, xf.locked, xf.wraps, font.size});
    }
    return styles;
}

Styles StylesBuilder::build(std::string_view xml, const std::string& file) {
    parse(xml, file);
    return finish();
}

Styles::Styles() : cells_(1), formats_(1) {}

Styles Styles::parse(std::string_view styles_xml, const std::string& file) {
    return StylesBuilder().build(styles_xml, file);
}

}  // namespace jixiao::xlsx
