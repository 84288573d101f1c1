// SPDX-License-Identifier: GPL-3.0-or-later
// A server shows another certificate than an account knows: both fingerprints, what that may mean, and whether the new
// one is used from now on. Closing it, by Escape too, changes nothing.
#pragma once

#include <QDialog>

namespace views {

class FingerprintQuestion;
class Theme;

// Hexadecimal digits.
struct CertificateChange
{
    QString server{}; // host and port, as people know it
    QString known{};
    QString shown{};
};

class CertificateDialog : public QDialog
{
    Q_OBJECT

public:
    // Goes when it is closed. It ends in accepted() if a person found the new one right.
    CertificateDialog(const Theme &theme, const CertificateChange &change, QWidget *parent);

private:
    FingerprintQuestion *m_question;
};

} // namespace views
