// SPDX-License-Identifier: GPL-3.0-or-later
// The cause analysis as a picture: title, donut with its legend, bars, and the line of definitions. Drawn in the light
// theme without any window, so that the command-line tool makes the same PNG as the desktop. Needs a QApplication (the
// offscreen platform will do).
#pragma once

#include "views/charts/CauseSlices.h"

#include <QImage>

class QPainter;

namespace views {

struct CauseSheet
{
    models::CauseReport report;
    CauseMeasure measure = CauseMeasure::Main;
    QString title;    // "致贫原因 龙王潭村 2020"
    QString subtitle; // who and what it covers
    bool chinese = true;
    bool demonstration = false;
};

QSize sheetPixels(); // at 1×
void paintSheet(QPainter &painter, const CauseSheet &sheet);
QImage sheetImage(const CauseSheet &sheet); // at 2×

// As the content of a file.
QByteArray sheetPng(const CauseSheet &sheet);
QByteArray sheetSvg(const CauseSheet &sheet);

} // namespace views
