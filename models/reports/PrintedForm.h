// SPDX-License-Identifier: GPL-3.0-or-later
// A printed form as a value: bands, lines of cells, tick boxes, signatures. It says what stands on the paper, not how
// it is drawn, so that the tool, the server and the desktop print the same page (views/printing draws it).
#pragma once

#include <QString>

#include <vector>

namespace models {

struct FormOption
{
    QString label;
    bool ticked = false;

    bool operator==(const FormOption &) const = default;
};

enum class FormCellKind {
    Label,  // centred
    Centre, // a short value
    Left,   // a long value
    Number, // at the right
    Options // tick boxes, broken only between options
};

struct FormCell
{
    FormCellKind kind = FormCellKind::Centre;
    double share = 0; // of the line's width; the shares of a line are 100 together
    QString text{};
    std::vector<FormOption> options{};
    bool strong = false;

    bool operator==(const FormCell &) const = default;
};

using FormLine = std::vector<FormCell>;

struct FormSection
{
    QString title;
    std::vector<FormLine> header; // repeated where the section goes on on the next page
    std::vector<FormLine> lines;

    bool operator==(const FormSection &) const = default;
};

struct PrintedForm
{
    QString title;
    QString continued; // the title from the second page on
    QString subtitle;
    QString place;  // left over the first box
    QString number; // right over the first box
    QString village;         // plain, as a file is named by it
    QString householdNumber; // likewise; the provisional one while there is no other
    std::vector<FormSection> sections;
    std::vector<QString> signatures; // boxes to sign in, side by side
    QString signatureDate;           // at the foot of each
    QString note;
    QString watermark;
    QString foot;     // form number, who printed it and when
    QString pageText; // "第 %1 页 / 共 %2 页"

    bool operator==(const PrintedForm &) const = default;
};

} // namespace models
