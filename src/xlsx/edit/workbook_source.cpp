// SPDX-License-Identifier: MIT
#include "xlsx/edit/workbook_source.hpp"

#include <algorithm>
#include <utility>

#include "xlsx/package/part_stream.hpp"
#include "xlsx/xml/text_encoding.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

// A part that came in another encoding is UTF-8 now and has to say so.
void declare_utf8(std::string& text) {
    if (detect_encoding(text).name.empty()) return;
    const std::size_t end = text.find("?>");
    const std::size_t at = text.find("encoding");
    if (at >= end) return;
    const std::size_t open = text.find_first_of("\"'", at);
    if (open >= end) return;
    const std::size_t close = text.find(text[open], open + 1);
    if (close < end) text.replace(open + 1, close - open - 1, "UTF-8");
}

// <f>, <f …>, <f/> or the same with a prefix.
bool mentions_formula(std::string_view text) {
    for (std::size_t at = text.find('f'); at < text.size(); at = text.find('f', at + 1)) {
        if (at == 0 || at + 1 == text.size()) continue;
        const char before = text[at - 1];
        const char after = text[at + 1];
        if ((before == '<' || before == ':') &&
            (after == '>' || after == '/' || is_xml_space(after))) {
            return true;
        }
    }
    return false;
}

}  // namespace

SheetText indexed(const PartName& where, std::string text, const Limits& limits,
                  StreamBuffers& buffers) {
    SheetText sheet{std::move(text), {}};
    sheet.index = SheetIndex::read(where, sheet.text, limits, buffers);
    if (sheet.index.has_implied_places()) {
        sheet.text = sheet.index.references().apply(sheet.text);
        sheet.index = SheetIndex::read(where, sheet.text, limits, buffers);
    }
    return sheet;
}

WorkbookSource::WorkbookSource(const std::filesystem::path& path, const Limits& limits)
    : WorkbookSource(MappedFile(path), limits) {}

WorkbookSource::WorkbookSource(MappedFile file, const Limits& limits)
    : workbook_(std::move(file), state_, limits) {
    sheets_.resize(workbook_.sheets().size());
}

std::string WorkbookSource::read(const std::string& part) const {
    std::string text(read_whole_part(file_name(), package().part(part), limits(), state_.buffers));
    declare_utf8(text);
    return text;
}

const std::string& WorkbookSource::text(const std::string& part) const {
    const std::lock_guard lock(mutex_);
    auto found = texts_.find(part);
    if (found == texts_.end()) {
        found = texts_.emplace(part, std::make_unique<const std::string>(read(part))).first;
    }
    return *found->second;
}

const SheetText& WorkbookSource::sheet(std::size_t index) const {
    const std::lock_guard lock(mutex_);
    auto& known = sheets_.at(index);
    if (!known) {
        const std::string& part = sheets()[index].part;
        known = std::make_unique<const SheetText>(
            indexed({file_name(), part}, read(part), limits(), state_.buffers));
    }
    return *known;
}

const ContentTypes& WorkbookSource::content_types() const {
    const std::lock_guard lock(mutex_);
    if (!content_types_) {
        const std::string part(kContentTypesPart);
        content_types_.emplace(PartName{file_name(), part}, read(part), limits(), state_.buffers);
    }
    return *content_types_;
}

const StyleLists& WorkbookSource::style_lists() const {
    const std::lock_guard lock(mutex_);
    if (!style_lists_) {
        const std::string& part = styles_part();
        const bool exists = !part.empty() && package().has(part);
        style_lists_.emplace(PartName{file_name(), part}, exists ? read(part) : std::string(),
                             limits(), state_.buffers);
    }
    return *style_lists_;
}

bool WorkbookSource::has_formulas() const {
    const std::lock_guard lock(mutex_);
    if (!has_formulas_) {
        has_formulas_ = std::any_of(
            sheets().begin(), sheets().end(),
            [this](const SheetInfo& sheet) { return mentions_formula(read(sheet.part)); });
    }
    return *has_formulas_;
}

}  // namespace jixiao::xlsx
