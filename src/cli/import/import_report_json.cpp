// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <ostream>
#include <string>
#include <utility>

#include "base/text/json_text.hpp"
#include "cli/import/import_report.hpp"
#include "store/json/json_value.hpp"

namespace jixiao::cli {
namespace {

std::string json_string(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

class JsonReport final : public ImportReport {
  public:
    JsonReport(std::ostream& out, ReportSettings settings)
        : out_(out), settings_(std::move(settings)) {
        out_ << "{\"files\":[";
    }

    [[nodiscard]] bool speaks_of(const FileResult& /*result*/) const override { return true; }

    // One line a file, so that a long report can be followed while it grows.
    void add(const FileResult& result) override {
        std::string line = std::exchange(first_, false) ? "\n" : ",\n";
        line.append("{\"file\":").append(json_string(result.file)).append(",\"refused\":");
        if (result.refusal) {
            store::append_finding(line, *result.refusal);
        } else {
            line.append("null");
        }
        line.append(",\"forms\":[");
        for (const FormResult& form : result.forms) append_form(line, form);
        end_list(line);
        line.append(",\"findings\":[");
        for (const Finding& finding : result.findings) {
            store::append_finding(line, finding);
            line.push_back(',');
        }
        end_list(line);
        out_ << line.append("}");
    }

    void finish(const ImportTotals& totals) override {
        const std::string written =
            settings_.written_to.empty() ? "null" : json_string(settings_.written_to);
        out_ << fmt::format(
            "\n],\"totals\":{{\"files\":{},\"refused\":{},\"without_form\":{},\"forms\":{},"
            "\"unfilled\":{},\"indicators\":{},\"errors\":{},\"warnings\":{},\"to_explain\":{},"
            "\"notes\":{}}},"
            "\"written_to\":{}}}\n",
            totals.files, totals.refused, totals.without_form, totals.forms, totals.unfilled,
            totals.indicators, totals.findings[0], totals.findings[1], totals.findings[2],
            totals.findings[3], written);
        out_.flush();
    }

  private:
    static void append_form(std::string& line, const FormResult& form) {
        line.append(fmt::format(
            R"({{"id":{},"sheet":{},"range":{},"fits":{},"unfilled":{},"indicators":{}}},)",
            json_string(form.id), json_string(form.sheet), json_string(form.range), form.score,
            form.unfilled, form.indicators));
    }

    // The comma behind the last element gives way to the bracket.
    static void end_list(std::string& line) {
        if (line.back() == ',') line.pop_back();
        line.push_back(']');
    }

    std::ostream& out_;
    ReportSettings settings_;
    bool first_ = true;
};

}  // namespace

std::unique_ptr<ImportReport> make_json_report(std::ostream& out, ReportSettings settings) {
    return std::make_unique<JsonReport>(out, std::move(settings));
}

}  // namespace jixiao::cli
