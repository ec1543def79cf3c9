// SPDX-License-Identifier: MIT
#include "store/json/jsonl_writer.hpp"

#include <algorithm>

#include "base/file/atomic_file.hpp"
#include "store/json/json_form.hpp"

namespace jixiao::store {
namespace {

bool needs_own_line(const Submission& submission) {
    return submission.forms.empty() ||
           std::ranges::any_of(submission.findings, [](const Finding& finding) {
               return catalogue_entry(finding.code).level != Level::note;
           });
}

class JsonlEncoder : public Encoder {
  public:
    explicit JsonlEncoder(const mapping::MappingSet& mappings) : forms_(mappings) {}

    void encode(const Submission& submission, std::uint32_t /*number*/,
                EncodedSubmission& out) override {
        out.parts.resize(1);
        std::string& lines = out.parts.front();
        lines.clear();
        if (needs_own_line(submission)) {
            lines.append(R"({"format":1)");
            append_source(lines, submission);
            append_findings(lines, submission.findings);
            lines.append("}\n");
        }
        for (const Form& form : submission.forms) {
            forms_.append(lines, submission, form);
            lines.push_back('\n');
        }
    }

  private:
    JsonForm forms_;
};

class JsonlSink : public Sink {
  public:
    explicit JsonlSink(const std::filesystem::path& path) : file_(path) {}

    void append(EncodedSubmission& encoded) override { file_.take(encoded.parts.front()); }
    void finish() override { file_.commit(); }

  private:
    OutputFile file_;
};

}  // namespace

Writer make_jsonl_writer(const std::filesystem::path& path, const mapping::MappingSet& mappings) {
    return {[&mappings] { return std::make_unique<JsonlEncoder>(mappings); },
            std::make_unique<JsonlSink>(path)};
}

}  // namespace jixiao::store
