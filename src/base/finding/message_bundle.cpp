// SPDX-License-Identifier: MIT
#include "base/finding/message_bundle.hpp"

#include <unicode/udata.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <unordered_map>

// The package made by base/finding/messages/CMakeLists.txt.
extern "C" const unsigned char jixiao_message_data[];

namespace jixiao {
namespace {

// One bundle a layer, as in base/finding/messages.
constexpr std::array kLayers{"files", "mappings", "forms", "checks", "templates", "fill", "run"};

// The keys of the bundles are the names of the codes in the source.
constexpr std::string_view kKeys[] = {
#define JIXIAO_CODE(number, code, name, level) #code,
#include "base/finding/catalogue.def"
#undef JIXIAO_CODE
};

using Keys = std::unordered_map<std::string_view, std::size_t>;

struct Close {
    void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, Close>;

void require(UErrorCode status, const std::string& what) {
    if (U_FAILURE(status)) {
        throw std::logic_error("message bundle " + what + ": " + u_errorName(status));
    }
}

// ICU keeps the address; the data lives as long as the program.
bool announce_package() {
    UErrorCode status = U_ZERO_ERROR;
    udata_setAppData("jixiao_messages", static_cast<const void*>(jixiao_message_data), &status);
    require(status, "package");
    return true;
}

// Opened directly: ICU would otherwise fall back on the language of the system.
Bundle open_layer(const std::string& layer, const char* locale) {
    static const bool announced = announce_package();
    UErrorCode status = announced ? U_ZERO_ERROR : U_INTERNAL_PROGRAM_ERROR;
    Bundle bundle(ures_openDirect(("jixiao_messages-" + layer).c_str(), locale, &status));
    require(status, layer);
    return bundle;
}

// Empty where the entry has no such text.
std::string text_of(const Bundle& entry, const char* key) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const UChar* text = ures_getStringByKey(entry.get(), key, &length, &status);
    if (status == U_MISSING_RESOURCE_ERROR) return {};
    require(status, key);
    std::string utf8;
    return icu::UnicodeString(false, text, length).toUTF8String(utf8);
}

void read_layer(const Bundle& layer, const Keys& keys, std::vector<CatalogueText>& texts) {
    while (ures_hasNext(layer.get())) {
        UErrorCode status = U_ZERO_ERROR;
        const Bundle entry(ures_getNextResource(layer.get(), nullptr, &status));
        require(status, "entry");
        const std::string_view key = ures_getKey(entry.get());
        const auto known = keys.find(key);
        if (known == keys.end()) {
            throw std::logic_error("a message without a code: " + std::string(key));
        }
        texts[known->second] = {text_of(entry, "message"), text_of(entry, "fix")};
    }
}

}  // namespace

std::vector<CatalogueText> read_messages(Language language) {
    Keys keys;
    for (std::size_t i = 0; i < std::size(kKeys); ++i) keys.emplace(kKeys[i], i);
    std::vector<CatalogueText> texts(std::size(kKeys));
    for (const char* layer : kLayers) {
        read_layer(open_layer(layer, language == Language::zh ? "zh" : "root"), keys, texts);
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].message.empty()) {
            throw std::logic_error("a code without a message: " + std::string(kKeys[i]));
        }
    }
    return texts;
}

}  // namespace jixiao
