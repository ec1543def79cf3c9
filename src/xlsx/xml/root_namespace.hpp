// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::xlsx {

// Which prefixes stand for the namespace of a part's root element: the format's own elements. An
// empty prefix stands for none. A prefix that nobody has declared is a namespace of its own.
class RootNamespace {
  public:
    // A declaration of the tag that is being read; the views are needed until open(). False: the
    // tag has declared the prefix before.
    bool declare(std::string_view prefix, std::string_view uri);
    // The tag will be read once more.
    void forget_declared() { declared_.clear(); }
    [[nodiscard]] std::size_t declared() const { return declared_.size(); }

    // The tag begins an element, `depth` are open with it; the first one is the root.
    void open(std::string_view prefix, std::size_t depth);
    // So many elements are left open.
    void close(std::size_t depth) {
        if (!changes_.empty() && changes_.back().depth > depth) forget(depth);
    }

    [[nodiscard]] bool has(std::string_view prefix) const;
    [[nodiscard]] bool has_unprefixed() const { return has_unprefixed_; }
    // How many declarations have changed something and still hold.
    [[nodiscard]] std::size_t changes() const { return changes_.size(); }

  private:
    struct Declaration {
        std::string_view prefix;
        std::string_view uri;
    };
    struct Change {
        std::string prefix;
        std::size_t depth;
        bool is_own;
    };

    void forget(std::size_t depth);

    std::vector<Declaration> declared_;
    std::vector<Change> changes_;  // the last one of a prefix counts
    std::string root_prefix_;
    std::string uri_;
    bool has_unprefixed_ = true;
};

}  // namespace jixiao::xlsx
