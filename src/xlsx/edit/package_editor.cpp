// SPDX-License-Identifier: MIT
#include "xlsx/edit/package_editor.hpp"

#include <utility>

#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {

const PackageEditor::Changed* PackageEditor::find(std::string_view name) const {
    const auto found = changed_.find(comparable_part_name(name));
    return found == changed_.end() ? nullptr : &found->second;
}

bool PackageEditor::has(const std::string& name) const {
    const Changed* const changed = find(name);
    return changed == nullptr ? source_.package().has(name) : !changed->removed;
}

std::vector<std::string> PackageEditor::names() const {
    std::vector<std::string> found;
    for (const ZipEntry& entry : source_.package().entries()) {
        const Changed* const changed = find(entry.name);
        const bool removed = changed != nullptr && changed->removed;
        if (!removed && !entry.is_folder()) found.emplace_back(entry.name);
    }
    for (const auto& [key, changed] : changed_) {
        if (!changed.removed && !source_.package().has(key)) found.push_back(changed.name);
    }
    return found;
}

const std::string& PackageEditor::text(const std::string& name) const {
    const Changed* const changed = find(name);
    if (changed == nullptr) return source_.text(name);
    if (changed->removed) refuse_incomplete({source_.file_name(), name});
    return changed->text;
}

void PackageEditor::put(const std::string& name, std::string text) {
    changed_[comparable_part_name(name)] = {name, std::move(text), false};
}

void PackageEditor::remove(const std::string& name) {
    changed_[comparable_part_name(name)] = {name, {}, true};
}

void PackageEditor::write(ZipWriter& writer) const {
    const Package& package = source_.package();
    for (const ZipEntry& entry : package.entries()) {
        const Changed* const changed = changed_.empty() ? nullptr : find(entry.name);
        if (changed == nullptr) {
            writer.copy(entry, package.part(entry).packed);
        } else if (!changed->removed) {
            writer.add(entry.name, changed->text);
        }
    }
    for (const auto& [key, changed] : changed_) {
        if (!changed.removed && !package.has(key)) writer.add(changed.name, changed.text);
    }
}

}  // namespace jixiao::xlsx
