// SPDX-License-Identifier: MIT
#include "cli/template/outline_source.hpp"

#include "check/template/template_reader.hpp"
#include "mapping/mapping_set.hpp"

namespace jixiao::cli {
namespace {

constexpr std::string_view kMappingEnd = ".toml";

OutlineSource read_mapping(const std::string& file) {
    OutlineSource source{true, {}};
    const mapping::MappingSet set = mapping::load_mappings({file});
    for (const mapping::Mapping& mapping : set.mappings) {
        source.forms.push_back(check::outline_of(mapping));
    }
    return source;
}

}  // namespace

OutlineSource read_outlines(const std::string& file,
                            const std::vector<std::filesystem::path>& mappings) {
    if (file.ends_with(kMappingEnd)) return read_mapping(file);
    const mapping::MappingSet set = mapping::load_mappings(mappings);
    check::TemplateReader reader(set);
    OutlineSource source;
    const check::TemplateView& view = reader.read(file, file);
    for (const check::TemplateForm& form : view.forms) {
        source.forms.push_back(check::outline_of(view, form));
    }
    if (source.forms.empty()) throw Error(Code::template_no_form, {file, {}, {}});
    return source;
}

}  // namespace jixiao::cli
