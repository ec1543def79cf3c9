// SPDX-License-Identifier: MIT
#include "rivals.hpp"

#include <expat.h>
#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>

#include "xlsx/reader_state.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::bench {
namespace {

// Large parts go to expat in steps: it counts in int.
constexpr std::size_t kStep = std::size_t{1} << 20;

std::string_view inflate_part(const xlsx::Part& part) {
    static const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)>
        decompressor(libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
    static std::unique_ptr<char[]> buffer;
    static std::size_t size = 0;
    if (size < part.size) {
        size = static_cast<std::size_t>(part.size);
        buffer = std::make_unique_for_overwrite<char[]>(size);
    }
    std::size_t written = 0;
    if (libdeflate_deflate_decompress(decompressor.get(), part.packed.data(), part.packed.size(),
                                      buffer.get(), size, &written) != LIBDEFLATE_SUCCESS) {
        throw std::runtime_error("libdeflate refuses " + part.name);
    }
    return {buffer.get(), written};
}

void XMLCALL on_start(void* sum, const XML_Char*, const XML_Char**) {
    ++*static_cast<std::size_t*>(sum);
}

void XMLCALL on_end(void*, const XML_Char*) {}

void XMLCALL on_text(void* sum, const XML_Char*, int size) {
    *static_cast<std::size_t*>(sum) += static_cast<std::size_t>(size);
}

}  // namespace

NeededParts::NeededParts(const std::filesystem::path& path) : file(path) {
    const xlsx::Package package(file, xlsx::Limits{});
    xlsx::ReaderState state;
    const xlsx::Workbook workbook(path, state);
    const auto add = [&](const std::string& name) {
        if (package.has(name)) parts.push_back(package.part(name));
    };
    add("_rels/.rels");
    add("xl/workbook.xml");
    add("xl/_rels/workbook.xml.rels");
    add("xl/sharedStrings.xml");
    for (const xlsx::SheetInfo& sheet : workbook.sheets()) add(sheet.part);
}

std::size_t inflate_alone(const NeededParts& workbook) {
    std::size_t sum = 0;
    for (const xlsx::Part& part : workbook.parts) sum += inflate_part(part).size();
    return sum;
}

std::size_t inflate_and_expat(const NeededParts& workbook) {
    std::size_t sum = 0;
    for (const xlsx::Part& part : workbook.parts) {
        std::string_view text = inflate_part(part);
        XML_Parser const parser = XML_ParserCreate(nullptr);
        XML_SetUserData(parser, &sum);
        XML_SetElementHandler(parser, on_start, on_end);
        XML_SetCharacterDataHandler(parser, on_text);
        while (!text.empty()) {
            const std::string_view step = text.substr(0, kStep);
            text.remove_prefix(step.size());
            XML_Parse(parser, step.data(), static_cast<int>(step.size()), text.empty() ? 1 : 0);
        }
        XML_ParserFree(parser);
    }
    return sum;
}

}  // namespace jixiao::bench
