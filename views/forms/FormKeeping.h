// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the work in a form: a draft a second after the first key that none holds, one save at a time, and
// nothing closed while either is on its way. Knows times and turns, not what is written.
#pragma once

#include <QObject>
#include <QTimer>

namespace views {

class FormKeeping : public QObject
{
    Q_OBJECT

public:
    enum class Wish { Nothing, Save, TakeBack, Submit };

    explicit FormKeeping(QObject *parent);

    void noteEdit(); // whoever types does not want to close
    void makeDraftDue(); // in a second, however fast the typing goes on
    bool isDraftDue() const { return m_draftTimer.isActive() || m_draftFailed; }
    void draftHandedOut();
    void draftEnded(bool kept);
    void dropDraft() { m_draftTimer.stop(); } // what it would hold is being saved, or is shown no more

    // A key pressed while a save runs is not lost, and the running save keeps what it holds. True: later.
    bool isPutOff(Wish wish);
    void saveStarted() { m_isSaving = true; }
    bool isSaving() const { return m_isSaving; }
    Wish saveEnded();  // what was wanted meanwhile
    void saveFailed(); // the user decides whether to try again

    // False while something is on its way; then released() follows, unless it failed or somebody typed on.
    bool mayClose();
    // To be asked when something has ended and nothing else was begun.
    void releaseIfQuiet();

Q_SIGNALS:
    void draftDue();
    void released();

private:
    bool isQuiet() const { return !m_isSaving && m_draftsOut == 0; }

    QTimer m_draftTimer;
    int m_draftsOut = 0; // handed out and not answered yet
    bool m_draftFailed = false; // the last one
    bool m_isSaving = false;
    bool m_isClosing = false;
    Wish m_wish = Wish::Nothing;
};

} // namespace views
