// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/KeyList.h"

#include "views/shell/KeyCap.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QGridLayout>

#include <array>

namespace views {

struct KeyMeaning
{
    const char *keys; // caps, separated by two blanks
    const char *meaning;
};

static constexpr std::array meanings{
    KeyMeaning{"Ctrl K", QT_TRANSLATE_NOOP("views::KeyList", "Search people and commands")},
    KeyMeaning{"Ctrl N", QT_TRANSLATE_NOOP("views::KeyList", "New household")},
    KeyMeaning{"Ctrl S", QT_TRANSLATE_NOOP("views::KeyList", "Save")},
    KeyMeaning{"Ctrl P", QT_TRANSLATE_NOOP("views::KeyList", "Print")},
    KeyMeaning{"Ctrl E", QT_TRANSLATE_NOOP("views::KeyList", "Export")},
    KeyMeaning{"Ctrl I", QT_TRANSLATE_NOOP("views::KeyList", "Import")},
    KeyMeaning{"Ctrl F", QT_TRANSLATE_NOOP("views::KeyList", "Filter this list")},
    KeyMeaning{"Ctrl 1  …  Ctrl 9", QT_TRANSLATE_NOOP("views::KeyList", "Go to a page")},
    KeyMeaning{"Ctrl Tab", QT_TRANSLATE_NOOP("views::KeyList", "Next open page")},
    KeyMeaning{"Alt ←  Alt →", QT_TRANSLATE_NOOP("views::KeyList", "Back, forward")},
    KeyMeaning{"Ctrl L", QT_TRANSLATE_NOOP("views::KeyList", "Lock")},
    KeyMeaning{"Ctrl ,", QT_TRANSLATE_NOOP("views::KeyList", "Settings")},
    KeyMeaning{"Ctrl +  Ctrl −  Ctrl 0", QT_TRANSLATE_NOOP("views::KeyList", "Type size")},
    KeyMeaning{"Enter  Shift Enter", QT_TRANSLATE_NOOP("views::KeyList", "Next, previous field")},
    KeyMeaning{"PgUp  PgDn", QT_TRANSLATE_NOOP("views::KeyList", "Previous, next section")},
    KeyMeaning{"Ctrl ↑  Ctrl ↓", QT_TRANSLATE_NOOP("views::KeyList", "Previous, next person or case")},
    KeyMeaning{"Ctrl Enter", QT_TRANSLATE_NOOP("views::KeyList", "Submit, confirm, add the comment")},
    KeyMeaning{"1  2  3", QT_TRANSLATE_NOOP("views::KeyList", "Code, yes or no, value of a conflict")},
    KeyMeaning{"F1", QT_TRANSLATE_NOOP("views::KeyList", "Help for this field or page")},
    KeyMeaning{"F3", QT_TRANSLATE_NOOP("views::KeyList", "History of the field")},
    KeyMeaning{"F4", QT_TRANSLATE_NOOP("views::KeyList", "Comment on the field")},
    KeyMeaning{"F5", QT_TRANSLATE_NOOP("views::KeyList", "Sync now")},
    KeyMeaning{"F6  Shift F6", QT_TRANSLATE_NOOP("views::KeyList", "Next, previous pane")},
    KeyMeaning{"F7", QT_TRANSLATE_NOOP("views::KeyList", "Take last year's value")},
    KeyMeaning{"F8  Shift F8", QT_TRANSLATE_NOOP("views::KeyList", "Next, previous problem")},
    KeyMeaning{"F11", QT_TRANSLATE_NOOP("views::KeyList", "Full screen")},
    KeyMeaning{"Insert", QT_TRANSLATE_NOOP("views::KeyList", "Add a member or a row")},
    KeyMeaning{"Alt ↓", QT_TRANSLATE_NOOP("views::KeyList", "Open the list of codes or the calendar")},
    KeyMeaning{"Shift F10", QT_TRANSLATE_NOOP("views::KeyList", "What can be done with the row")},
    KeyMeaning{"Space", QT_TRANSLATE_NOOP("views::KeyList", "Mark the row")},
    KeyMeaning{"Esc", QT_TRANSLATE_NOOP("views::KeyList", "Close the pop-up, the message, the page")},
};

static QWidget *makeCaps(const char *keys, QWidget *parent)
{
    auto *caps = new QWidget(parent);
    auto *row = new QHBoxLayout(caps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (const QString &key : QString::fromUtf8(keys).split(u"  "_qs))
        row->addWidget(new KeyCap(key, caps));
    row->addStretch(1);
    return caps;
}

// Two columns of pairs, read downwards.
KeyList::KeyList(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    const int half = (static_cast<int>(meanings.size()) + 1) / 2;
    for (int i = 0; i < static_cast<int>(meanings.size()); ++i) {
        QLabel *label = makeWrappedLabel("body", this);
        const int column = i < half ? 0 : 2;
        grid->addWidget(makeCaps(meanings[static_cast<size_t>(i)].keys, this), i % half, column);
        grid->addWidget(label, i % half, column + 1);
        m_meanings.append(label);
    }
    grid->setRowStretch(half, 1);
    retranslate();
}

void KeyList::retranslate()
{
    for (qsizetype i = 0; i < m_meanings.size(); ++i)
        m_meanings[i]->setText(tr(meanings[static_cast<size_t>(i)].meaning));
}

void KeyList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace views
