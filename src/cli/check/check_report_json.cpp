// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <ostream>
#include <string>
#include <string_view>

#include "base/text/json_text.hpp"
#include "cli/check/check_report.hpp"
#include "cli/report/json_member.hpp"

namespace jixiao::cli {
namespace {

// Appends "key":[…], one line an element.
template <class List, class Append>
void append_list(std::string& out, std::string_view key, const List& list, const Append& append) {
    append_json_string(out, key);
    out.append(":[");
    bool first = true;
    for (const auto& element : list) {
        if (!first) out.push_back(',');
        first = false;
        append(element);
    }
    out.push_back(']');
}

class JsonDocument {
  public:
    JsonDocument(std::ostream& out, const CheckReportSettings& settings)
        : out_(out), settings_(settings) {}

    void print(const CheckResult& result) {
        std::string text = "{\"files\":[";
        const char* line_break = "\n";
        for (const FileResult& file : result.files) {
            text.append(line_break);
            line_break = ",\n";
            append_file(text, file);
            out_ << text;
            text.clear();
        }
        text.append("\n],");
        append_findings(text, result.others);
        text.append(",\n");
        append_totals(text, result);
        out_ << text << "}\n";
        out_.flush();
    }

  private:
    void append_file(std::string& out, const FileResult& file) {
        out.push_back('{');
        append_member(out, "file", file.file);
        out.append("\"refused\":");
        if (file.refusal) {
            append_finding(out, *file.refusal);
        } else {
            out.append("null");
        }
        out.push_back(',');
        append_list(out, "forms", file.forms, [&](const FormResult& form) {
            out.push_back('{');
            append_member(out, "id", form.id);
            append_member(out, "sheet", form.sheet);
            append_member(out, "range", form.range);
            out.append(
                fmt::format("\"unfilled\":{},\"indicators\":{}}}", form.unfilled, form.indicators));
        });
        out.push_back(',');
        append_findings(out, file.findings);
        out.push_back('}');
    }

    void append_findings(std::string& out, const std::vector<Finding>& findings) {
        std::vector<const Finding*> listed;
        for (const Finding& finding : findings) {
            if (catalogue_entry(finding.code).level <= settings_.least) listed.push_back(&finding);
        }
        append_list(out, "findings", listed,
                    [&](const Finding* finding) { append_finding(out, *finding); });
    }

    void append_finding(std::string& out, const Finding& finding) {
        const CatalogueEntry& entry = catalogue_entry(finding.code);
        out.push_back('{');
        append_member(out, "code", entry.id);
        append_member(out, "name", entry.name);
        append_member(out, "level", level_name(entry.level));
        append_member(out, "file", finding.at.file);
        append_member(out, "sheet", finding.at.sheet);
        append_member(out, "cell", finding.at.cell);
        append_member(out, "heading", finding.evidence.heading);
        append_member(out, "field", finding.field);
        append_member(out, "found", finding.found);
        append_member(out, "expected", finding.expected);
        append_member(out, "calculation", finding.evidence.calculation);
        append_member(out, "tolerance", finding.evidence.tolerance);
        append_member(out, "rule", finding.evidence.rule);
        append_list(out, "related", finding.evidence.related,
                    [&](const std::string& cell) { append_json_string(out, cell); });
        out.push_back(',');
        append_member(out, "message", message_of(finding, settings_.language));
        append_member(out, "fix", fix_of(finding, settings_.language));
        out.back() = '}';
    }

    void append_totals(std::string& out, const CheckResult& result) {
        const ImportTotals& totals = result.totals;
        out.append(fmt::format(
            "\"totals\":{{\"files\":{},\"refused\":{},\"without_form\":{},\"forms\":{},"
            "\"unfilled\":{},\"indicators\":{},\"errors\":{},\"warnings\":{},\"to_explain\":{},"
            "\"notes\":{},\"codes\":{{",
            totals.files, totals.refused, totals.without_form, totals.forms, totals.unfilled,
            totals.indicators, totals.findings[0], totals.findings[1], totals.findings[2],
            totals.findings[3]));
        for (const auto& [code, count] : count_codes(result.listed(Level::note))) {
            append_json_string(out, catalogue_entry(code).id);
            out.append(fmt::format(":{},", count));
        }
        if (out.back() == ',') out.pop_back();
        out.append("}}");
    }

    std::ostream& out_;
    const CheckReportSettings& settings_;
};

}  // namespace

void print_check_json(std::ostream& out, const CheckResult& result,
                      const CheckReportSettings& settings) {
    JsonDocument(out, settings).print(result);
}

}  // namespace jixiao::cli
