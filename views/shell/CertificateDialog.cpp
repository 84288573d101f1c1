// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/CertificateDialog.h"

#include "views/shell/FingerprintQuestion.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QVBoxLayout>

namespace views {

CertificateDialog::CertificateDialog(const Theme &theme, const CertificateChange &change, QWidget *parent)
    : QDialog(parent), m_question(new FingerprintQuestion(theme, this))
{
    setObjectName(u"certificateDialog"_qs);
    setWindowTitle(tr("Another certificate"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *what = makeWrappedLabel("body", this);
    what->setText(tr("The server at %1 shows another certificate than the one that this account knows. Perhaps it was "
                     "set up anew; perhaps somebody else answers in its place. Nothing was sent to it, and nothing is "
                     "lost.")
                      .arg(change.server));
    m_question->setWords({tr("Ask the administrator for the fingerprint of the server and compare it with the one shown "
                             "now. Use it only if they are the same."),
                          tr("They match: use the new certificate"), tr("Leave")});
    m_question->setFingerprints(change.shown, change.known);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(what);
    column->addWidget(m_question);
    for (QWidget *part : findChildren<QWidget *>())
        part->ensurePolished(); // with the type that they are shown in the texts are as high as they will be
    setMinimumSize(theme.px(560), column->totalHeightForWidth(theme.px(560)));
    connect(m_question, &FingerprintQuestion::answered, this, [this](bool same) { done(same ? Accepted : Rejected); });
    m_question->takeFocus();
}

} // namespace views
