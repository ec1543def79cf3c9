// SPDX-License-Identifier: MIT
#include "xlsx/styles_memo.hpp"

namespace jixiao::xlsx {

std::shared_ptr<const Styles> StylesMemo::get(std::string_view styles_xml,
                                              const std::string& file) {
    // A copy of the bytes as key: another part with the same hash must never be taken for this one.
    std::string key(styles_xml);
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
    auto styles = std::make_shared<const Styles>(Styles::parse(styles_xml, file));
    if (bytes_ + key.size() > kMostBytes) {
        known_.clear();
        bytes_ = 0;
    }
    if (key.size() > kMostBytes) return styles;
    bytes_ += key.size();
    known_.emplace(std::move(key), styles);
    return styles;
}

}  // namespace jixiao::xlsx
