// SPDX-License-Identifier: MIT
#include "export/template/form_layout.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"
#include "base/text/utf8.hpp"
#include "export/template/column_spread.hpp"
#include "export/template/part_order.hpp"
#include "export/template/table_layout.hpp"

namespace jixiao::exporter {
namespace {

using mapping::ColumnSpan;
using mapping::FieldPlace;
using mapping::FieldSpec;
using mapping::LayoutPart;

constexpr std::int64_t kPortraitWidth =
    130;                                // characters that a page takes, shrunk to three quarters
constexpr std::int64_t kLabelRoom = 4;  // around a label
constexpr std::int64_t kAnswerWidth = 30;
constexpr std::int64_t kUsualWidth = 12;  // of a column that nothing asks for
constexpr std::int64_t kLongestLabel = 24;

Decimal label_width(std::string_view label) {
    const auto shown = static_cast<std::int64_t>(display_width(label));
    return Decimal::integer(std::min(shown, kLongestLabel) + kLabelRoom);
}

class Layouter {
  public:
    explicit Layouter(const mapping::Mapping& mapping) : mapping_(mapping) {}

    FormLayout run() {
        const std::vector<PartToLay> parts = parts_to_lay(mapping_);
        find_widths(parts);
        for (const PartToLay& part : parts) lay(part);
        Decimal sum;
        for (const Decimal& width : out_.widths) sum = sum + width;
        out_.landscape = mapping_.layout.page == mapping::PageShape::unsaid
                             ? sum > Decimal::integer(kPortraitWidth)
                             : mapping_.layout.page == mapping::PageShape::landscape;
        return std::move(out_);
    }

  private:
    [[nodiscard]] ColumnSpan whole() const {
        return {0, static_cast<std::uint16_t>(out_.widths.size() - 1)};
    }

    // The widths that are written, then those of the part that needs the most columns: a table, or
    // a line of fields.
    void find_widths(const std::vector<PartToLay>& parts) {
        out_.widths = mapping_.layout.widths;
        std::vector<Decimal> widest;
        std::size_t needed = 1;
        for (const PartToLay& part : parts) {
            if (part.written != nullptr) needed = std::max(needed, last_column(*part.written) + 1);
            auto wanted = part.block == kNoBlock
                              ? field_widths(part)
                              : wanted_widths(mapping_.blocks[part.block], part.written);
            if (wanted.size() > widest.size()) widest = std::move(wanted);
        }
        needed = std::max(needed, widest.size());
        for (std::size_t i = out_.widths.size(); i < needed; ++i) {
            out_.widths.push_back(i < widest.size() ? widest[i] : Decimal::integer(kUsualWidth));
        }
    }

    // Of a line of fields that is spread over the page; empty where its columns are written.
    static std::vector<Decimal> field_widths(const PartToLay& part) {
        std::vector<Decimal> widths;
        const LayoutPart* const written = part.written;
        if (part.fields.empty() || (written != nullptr && !written->at.empty())) return widths;
        if (written != nullptr && written->side) {
            widths.assign(written->side->at.last + std::size_t{1}, Decimal::integer(kUsualWidth));
        }
        const LaidFields line = line_of(part);
        for (Decimal& width : wanted_by(line, is_inside(part))) widths.push_back(std::move(width));
        return widths;
    }

    static bool is_inside(const PartToLay& part) {
        return part.written != nullptr && part.written->inside;
    }

    static std::size_t last_column(const LayoutPart& part) {
        std::size_t last = part.side ? part.side->at.last : 0;
        for (const ColumnSpan& span : part.at) last = std::max<std::size_t>(last, span.last);
        for (const auto& column : part.columns) {
            for (const ColumnSpan& span : column.at) last = std::max<std::size_t>(last, span.last);
        }
        return last;
    }

    void lay(const PartToLay& part) {
        if (part.block != kNoBlock) {
            ColumnSpan room = whole();
            if (part.written != nullptr && part.written->side) {
                room.first = static_cast<std::uint16_t>(part.written->side->at.last + 1);
            }
            out_.parts.emplace_back(
                lay_table(mapping_, part.block, part.written, room, out_.widths));
        } else if (!part.fields.empty()) {
            lay_fields(part);
        } else {
            lay_text(part);
        }
    }

    void lay_text(const PartToLay& part) {
        LaidText text{part.text, whole(), {}, part.align, {}, {}, false};
        if (part.written != nullptr) {
            if (!part.written->at.empty()) text.at = part.written->at.front();
            if (part.written->at.size() > 1) text.answer_at = part.written->at[1];
            text.size = part.written->size;
            text.height = part.written->height;
            text.border = part.written->border;
        }
        out_.parts.emplace_back(std::move(text));
    }

    // The fields of a part, without their places.
    static LaidFields line_of(const PartToLay& part) {
        LaidFields line;
        line.part = part.written;
        line.below = part.fields.front()->value_below;
        for (std::size_t i = 0; i < part.fields.size(); ++i) {
            const FieldSpec& spec = *part.fields[i];
            LaidField field{&spec, {}, {}, {}};
            if (!spec.labels.empty()) field.label = spec.labels.front().text;
            if (part.written != nullptr && i < part.written->labels.size()) {
                field.label = part.written->labels[i].text;
            }
            line.fields.push_back(std::move(field));
        }
        return line;
    }

    void lay_fields(const PartToLay& part) {
        LaidFields line = line_of(part);
        const bool inside = is_inside(part);
        const std::vector<ColumnSpan>* const above = spans_above(line, inside);
        const std::vector<ColumnSpan> spans = above != nullptr ? *above : spans_of(line, inside);
        std::size_t next = 0;
        for (LaidField& field : line.fields) {
            if (line.below) {
                field.label_at = spans[next];
            } else if (!inside && !field.label.empty()) {
                field.label_at = spans[next++];
            }
            field.answer_at = spans[next++];
        }
        if (!line.below && !inside) lines_.push_back({labels_of(line), spans});
        out_.parts.emplace_back(std::move(line));
    }

    static std::vector<std::string> labels_of(const LaidFields& line) {
        std::vector<std::string> labels;
        for (const LaidField& field : line.fields) labels.push_back(label_key(field.label));
        return labels;
    }

    // A line whose labels stand under those of a line above stands in its columns; nullptr for
    // every other one.
    [[nodiscard]] const std::vector<ColumnSpan>* spans_above(const LaidFields& line,
                                                             bool inside) const {
        if (line.below || inside || (line.part != nullptr && !line.part->at.empty())) {
            return nullptr;
        }
        const auto is_above = [&](const LaidLine& other) {
            return std::ranges::equal(
                line.fields, other.labels, [](const LaidField& field, const std::string& label) {
                    return std::ranges::find(field.spec->under, label, &mapping::Label::key) !=
                           field.spec->under.end();
                });
        };
        const auto found = std::ranges::find_if(lines_, is_above);
        return found == lines_.end() ? nullptr : &found->spans;
    }

    [[nodiscard]] std::vector<ColumnSpan> spans_of(const LaidFields& line, bool inside) const {
        if (line.part != nullptr && !line.part->at.empty()) return line.part->at;
        ColumnSpan room = whole();
        if (line.part != nullptr && line.part->side) {
            room.first = static_cast<std::uint16_t>(line.part->side->at.last + 1);
        }
        return spread(room, wanted_by(line, inside), out_.widths);
    }

    static std::vector<Decimal> wanted_by(const LaidFields& line, bool inside) {
        std::vector<Decimal> wanted;
        for (const LaidField& field : line.fields) {
            const bool apart = !line.below && !inside && !field.label.empty();
            if (apart) wanted.push_back(label_width(field.label));
            wanted.push_back(Decimal::integer(kAnswerWidth));
        }
        return wanted;
    }

    // Labels of a line and where they and their answers stand.
    struct LaidLine {
        std::vector<std::string> labels;  // keys
        std::vector<ColumnSpan> spans;
    };

    const mapping::Mapping& mapping_;
    FormLayout out_;
    std::vector<LaidLine> lines_;
};

}  // namespace

FormLayout lay_out(const mapping::Mapping& mapping) {
    return Layouter(mapping).run();
}

}  // namespace jixiao::exporter
