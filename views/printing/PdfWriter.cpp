// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/printing/PdfWriter.h"

#include "views/printing/FormPainter.h"

#include <QCoreApplication>

namespace views {

using models::Error;
using models::ErrorKind;
using models::Outcome;

static constexpr int dotsPerInch = 720; // one dot is one unit of the layout

PdfWriter::PdfWriter(const QString &path, const QString &title) : m_file(path), m_title(title) {}

PdfWriter::~PdfWriter()
{
    m_painter.reset(); // before the device it paints on
}

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
    prepareSheet(*m_pdf);
    m_painter = std::make_unique<QPainter>();
    if (!m_painter->begin(m_pdf.get()))
        return failure();
    scaleToSheet(*m_painter, dotsPerInch);
    return {};
}

Outcome PdfWriter::add(const models::PrintedForm &form)
{
    if (!m_painter) {
        if (Outcome begun = begin(); !begun)
            return begun;
    }
    for (const FormPage &page : laidOut(form)) {
        if (m_pages++ > 0)
            m_pdf->newPage();
        drawPage(*m_painter, page);
    }
    if (m_file.error() != QFileDevice::NoError)
        return failure();
    return {};
}

Outcome PdfWriter::finish()
{
    if (!m_painter || !m_painter->end())
        return failure();
    m_painter.reset();
    m_pdf.reset();
    if (!m_file.commit())
        return failure();
    return {};
}

} // namespace views
