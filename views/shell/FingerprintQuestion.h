// SPDX-License-Identifier: GPL-3.0-or-later
// The fingerprint of a server, to be compared by a person with what the administrator hands out, and the answer. Where
// another one was known before, both stand below each other.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace views {

class Theme;

struct FingerprintWords
{
    QString question{};
    QString same{};      // button of who found them equal
    QString different{}; // and of who did not
};

class FingerprintQuestion : public QFrame
{
    Q_OBJECT

public:
    explicit FingerprintQuestion(const Theme &theme, QWidget *parent = nullptr);

    void setWords(const FingerprintWords &words);
    // Hexadecimal digits, shown in groups; without a known one only what the server shows now is seen.
    void setFingerprints(const QString &shown, const QString &known = {});
    void takeFocus(); // on the careful answer: nobody agrees by an Enter too many

Q_SIGNALS:
    void answered(bool same);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_question;
    QLabel *m_knownLabel;
    QLabel *m_known;
    QLabel *m_shownLabel;
    QLabel *m_shown;
    QPushButton *m_same;
    QPushButton *m_different;
};

} // namespace views
