// SPDX-License-Identifier: MIT
#include "base/finding/catalogue.hpp"

#include <array>
#include <vector>

#include "base/finding/message_bundle.hpp"

namespace jixiao {
namespace {

constexpr CatalogueEntry kCatalogue[] = {
#define JIXIAO_CODE(number, code, name, level) {Code::code, "JX" #number, name, Level::level},
#include "base/finding/catalogue.def"
#undef JIXIAO_CODE
};

struct LevelWords {
    std::string_view name;
    std::string_view zh;
};

constexpr std::array<LevelWords, kLevels> kLevelWords{{
    {"error", "错误"},
    {"warning", "警告"},
    {"needs-explanation", "需说明"},
    {"note", "提示"},
}};

}  // namespace

std::span<const CatalogueEntry> catalogue() {
    return kCatalogue;
}

const CatalogueEntry& catalogue_entry(Code code) {
    return kCatalogue[static_cast<std::size_t>(code)];
}

const CatalogueText& catalogue_text(Code code, Language language) {
    const auto index = static_cast<std::size_t>(code);
    if (language == Language::zh) {
        static const std::vector<CatalogueText> chinese = read_messages(Language::zh);
        return chinese[index];
    }
    static const std::vector<CatalogueText> english = read_messages(Language::en);
    return english[index];
}

std::string_view level_name(Level level) {
    return kLevelWords[static_cast<std::size_t>(level)].name;
}

std::string_view level_word(Level level, Language language) {
    const LevelWords& words = kLevelWords[static_cast<std::size_t>(level)];
    return language == Language::zh ? words.zh : words.name;
}

}  // namespace jixiao
