// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/printing/PdfWriter.h"

#include "views/printing/FormPainter.h"

#include <QCoreApplication>

namespace views {

using models::Error;
using models::ErrorKind;
using models::Outcome;

static constexpr int dotsPerInch = 720; // one dot is one unit of the layout

PdfWriter::PdfWriter(const QString &path, const QString &title, QPageLayout::Orientation orientation)
    : m_file(path), m_title(title), m_orientation(orientation)
{}

Error PdfWriter::failure() const
{
    const bool isFull = m_file.error() == QFileDevice::ResourceError;
    return {isFull ? ErrorKind::DiskFull : ErrorKind::Storage,
            QCoreApplication::translate("PdfWriter",
                                        "The PDF was not written; an older file of that name is untouched. "
                                        "Choose another place and print again."),
            m_file.errorString()};
}

Outcome PdfWriter::begin()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return failure();
    m_pdf = std::make_unique<QPdfWriter>(&m_file);
    m_pdf->setTitle(m_title);
    m_pdf->setCreator(u"Hemai"_qs);
    m_pdf->setResolution(dotsPerInch);
    if (!m_pages.begin(*m_pdf, m_orientation))
        return failure();
    return {};
}

Outcome PdfWriter::addPage(const PageDrawing &draw)
{
    if (!m_pdf) {
        if (Outcome begun = begin(); !begun)
            return begun;
    }
    if (!m_pages.add(draw) || m_file.error() != QFileDevice::NoError)
        return failure();
    return {};
}

Outcome PdfWriter::add(const models::PrintedForm &form)
{
    for (const FormPage &page : laidOut(form)) {
        if (Outcome added = addPage([&page](QPainter &painter) { drawPage(painter, page); }); !added)
            return added;
    }
    return {};
}

Outcome PdfWriter::finish()
{
    if (!m_pages.isActive() || !m_pages.end())
        return failure();
    m_pdf.reset();
    if (!m_file.flush() || !m_file.commit()) // commit() alone does not tell of a disk that is full
        return failure();
    return {};
}

} // namespace views
