// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/edit/workbook_source.hpp"
#include "xlsx/edit/zip_writer.hpp"

namespace jixiao::xlsx {

// The parts of a package as they will be saved: those of the source with some replaced, removed or
// added. Names are compared as Package compares them.
class PackageEditor {
  public:
    explicit PackageEditor(const WorkbookSource& source) : source_(source) {}

    [[nodiscard]] bool has(const std::string& name) const;
    [[nodiscard]] bool is_changed(std::string_view name) const { return find(name) != nullptr; }
    // Of all parts, in the order in which they will be saved.
    [[nodiscard]] std::vector<std::string> names() const;
    // As it will be saved. Valid until the part is changed. Throws what WorkbookSource throws.
    [[nodiscard]] const std::string& text(const std::string& name) const;
    // Replaces the part, or adds it behind all others.
    void put(const std::string& name, std::string text);
    void remove(const std::string& name);

    // Untouched parts are copied as they are packed, in their order.
    void write(ZipWriter& writer) const;

  private:
    struct Changed {
        std::string name;  // as it is to be written
        std::string text;
        bool removed = false;
    };

    [[nodiscard]] const Changed* find(std::string_view name) const;

    const WorkbookSource& source_;
    std::map<std::string, Changed> changed_;  // by comparable name
};

}  // namespace jixiao::xlsx
