// Why: see structure.hpp. SPDX-License-Identifier: Apache-2.0
#include "pdf/structure.hpp"

#include "pdf/syntax.hpp"

namespace almanac::pdf {
namespace {

using paged::Role;

std::string_view type_of(Role role) {
    switch (role) {
        case Role::section: return "Sect";
        case Role::title: return "Title";
        case Role::heading1: return "H1";
        case Role::heading2: return "H2";
        case Role::heading3: return "H3";
        case Role::heading4: return "H4";
        case Role::paragraph: return "P";
        case Role::list: return "L";
        case Role::item: return "LI";
        case Role::label: return "Lbl";
        case Role::body: return "LBody";
        case Role::table: return "Table";
        case Role::row: return "TR";
        case Role::header_cell: return "TH";
        case Role::cell: return "TD";
        case Role::caption: return "Caption";
        case Role::figure: return "Figure";
        case Role::formula: return "Formula";
        case Role::quotation: return "BlockQuote";
        case Role::division: return "Div";
        case Role::note: return "Note";
        case Role::link: return "Link";
        case Role::span: return "Span";
        case Role::contents: return "TOC";
        case Role::contents_item: return "TOCI";
        case Role::reference: return "Reference";
    }
    return "P";
}

}  // namespace

void Structure::start_page(std::uint32_t page) {
    page_ = page;
    owners_.emplace_back();
}

/// Tags are numbered in reading order, so whatever comes before the tag hangs in the tree first.
void Structure::link_up_to(paged::TagId tag) {
    for (; linked_ <= tag; ++linked_) {
        const auto parent = galley_.tags[static_cast<std::size_t>(linked_)].parent;
        if (parent == paged::artifact)
            top_.push_back(element(linked_));
        else
            kids_[static_cast<std::size_t>(parent)].push_back(
                {Kid::Kind::element, element(linked_), 0});
    }
}

int Structure::add_content(paged::TagId tag) {
    link_up_to(tag);
    auto& owners = owners_.back();
    const auto number = static_cast<std::uint32_t>(owners.size());
    owners.push_back(element(tag));
    kids_[static_cast<std::size_t>(tag)].push_back({Kid::Kind::content, number, page_});
    return static_cast<int>(number);
}

void Structure::add_annotation(paged::TagId tag, std::uint32_t annotation, std::uint32_t page) {
    link_up_to(tag);
    kids_[static_cast<std::size_t>(tag)].push_back({Kid::Kind::annotation, annotation, page});
}

void Structure::write_attributes(std::string& out, const paged::Tag& tag) const {
    static constexpr std::string_view scopes[] = {"", "/Scope/Row", "/Scope/Column", "/Scope/Both"};
    if (tag.scope == paged::Scope::none && tag.columns == 1 && tag.rows == 1) return;
    out += "/A<</O/Table";
    out += scopes[static_cast<std::size_t>(tag.scope)];
    if (tag.columns > 1) {
        out += "/ColSpan ";
        append_integer(out, tag.columns);
    }
    if (tag.rows > 1) {
        out += "/RowSpan ";
        append_integer(out, tag.rows);
    }
    out += ">>";
}

void Structure::write_kids(std::string& out, paged::TagId tag, std::uint32_t page) const {
    const auto& kids = kids_[static_cast<std::size_t>(tag)];
    out += "/K[";
    for (const auto& kid : kids) {
        if (kid.kind == Kid::Kind::element) {
            append_reference(out, kid.value);
        } else if (kid.kind == Kid::Kind::annotation) {
            out += "<</Type/OBJR/Obj ";
            append_reference(out, kid.value);
            out += "/Pg ";
            append_reference(out, kid.page);
            out += ">>";
        } else if (kid.page == page) {
            append_integer(out, kid.value);
        } else {
            out += "<</Type/MCR/Pg ";
            append_reference(out, kid.page);
            out += "/MCID ";
            append_integer(out, kid.value);
            out += ">>";
        }
        out += ' ';
    }
    out += ']';
}

void Structure::write_element(std::string& out, paged::TagId tag) const {
    const auto& one = galley_.tags[static_cast<std::size_t>(tag)];
    out += "<</S/";
    out += type_of(one.role);
    out += "/P ";
    append_reference(out, one.parent == paged::artifact ? root_ : element(one.parent));
    std::uint32_t page = 0;
    for (const auto& kid : kids_[static_cast<std::size_t>(tag)])
        if (kid.kind == Kid::Kind::content && page == 0) page = kid.page;
    if (page != 0) {
        out += "/Pg ";
        append_reference(out, page);
    }
    if (!one.alternative.empty()) {
        out += "/Alt";
        append_text(out, one.alternative);
    }
    if (one.role == Role::note) {
        out += "/ID(n";
        append_integer(out, element(tag));
        out += ')';
    }
    write_attributes(out, one);
    write_kids(out, tag, page);
    out += ">>";
}

std::vector<std::uint32_t> Structure::write(ObjectBatch& batch) {
    if (!galley_.tags.empty()) link_up_to(static_cast<paged::TagId>(galley_.tags.size()) - 1);
    for (paged::TagId tag = 0; tag < static_cast<paged::TagId>(galley_.tags.size()); ++tag)
        write_element(batch.begin(element(tag)), tag);
    return top_;
}

}  // namespace almanac::pdf
