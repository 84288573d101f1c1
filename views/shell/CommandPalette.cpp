// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/CommandPalette.h"

#include "views/shell/PaletteDelegate.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace views {

CommandPalette::CommandPalette(const Theme &theme, QWidget &window)
    : QFrame(&window)
    , m_theme(theme)
    , m_window(window)
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(makeWrappedLabel("muted", this))
    , m_rows(new PaletteRows(this))
{
    setObjectName(u"commandPalette"_qs);
    setProperty("frame", u"popup"_qs);
    m_edit->setObjectName(u"paletteSearch"_qs);
    m_edit->setProperty("icons", true);
    m_edit->addAction(theme.icon(u"search"_qs, Token::Placeholder), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"paletteRows"_qs);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new PaletteDelegate(theme, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setMargin(16);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 8);
    column->setSpacing(6);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    window.installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::take);
    retranslate();
    hide();
}

void CommandPalette::open(const QList<QAction *> &commands, bool searchesPeople)
{
    m_commands = commands;
    m_searchesPeople = searchesPeople;
    if (!isVisible())
        m_before = QApplication::focusWidget();
    place();
    show();
    raise();
    m_edit->setFocus(Qt::PopupFocusReason);
    m_edit->clear();
    retranslate();
    search();
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const int width = qMin(m_theme.px(580), m_window.width() - 40);
    const int height = qMin(m_theme.px(470), m_window.height() - 100);
    setGeometry((m_window.width() - width) / 2, qMin(64, m_window.height() / 10), width, height);
}

void CommandPalette::search()
{
    m_people.clear();
    const QString typed = m_edit->text().trimmed();
    if (m_searchesPeople && !typed.isEmpty())
        Q_EMIT peopleWanted(typed);
    showRows();
}

void CommandPalette::showPeople(const QString &typed, const std::vector<FoundPerson> &people)
{
    if (!isVisible() || typed != m_edit->text().trimmed())
        return;
    m_people = people;
    showRows();
}

void CommandPalette::showRows()
{
    m_rows->show(m_people, m_commandSearch.find(m_commands, m_edit->text().trimmed()));
    const bool isEmpty = m_rows->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_list->setCurrentIndex(m_rows->index(m_rows->next(-1, 1)));
    m_list->scrollToTop();
}

void CommandPalette::step(int by)
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        m_list->setCurrentIndex(m_rows->index(m_rows->next(current.row(), by)));
}

void CommandPalette::take(const QModelIndex &index)
{
    if (!index.isValid() || m_rows->row(index).isTitle())
        return;
    const PaletteRow row = m_rows->row(index);
    close();
    if (row.command)
        Q_EMIT commandWanted(row.command);
    else
        Q_EMIT householdWanted(row.person.household);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize)
        place();
    if (watched != m_edit)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason)
        hide(); // a click elsewhere
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentIndex());
        return true;
    default:
        return false;
    }
}

void CommandPalette::retranslate()
{
    m_edit->setPlaceholderText(m_searchesPeople
                                   ? tr("A person by name, pinyin, initials, end of ID, phone; or a command")
                                   : tr("A command, by its words, pinyin or initials"));
    m_edit->setAccessibleName(tr("Search people and commands"));
    m_list->setAccessibleName(tr("Found"));
    m_nothing->setText(tr("Nobody and no command is called so. Type less of it."));
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
