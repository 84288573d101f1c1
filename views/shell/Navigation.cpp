// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/Navigation.h"

#include "views/shell/NavigationItem.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

Navigation::Navigation(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_brand(makeLabel("section", this))
    , m_list(new QVBoxLayout)
    , m_foot(new QHBoxLayout)
    , m_avatar(new Avatar(theme, 30, this))
    , m_name(makeLabel("smallStrong", this))
    , m_role(makeWrappedLabel("small", this))
    , m_lock(makeToolButton(theme, u"lock"_qs, this))
{
    setProperty("frame", u"nav"_qs);
    auto *mark = new IconLabel(theme, 26, this);
    mark->setIcon(u"mark"_qs, Token::Accent);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(15, 0, 12, 0);
    head->setSpacing(9);
    head->addWidget(mark);
    head->addWidget(m_brand, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 15, 0, 12);
    column->setSpacing(0);
    column->addLayout(head);
    column->addSpacing(15);
    m_list->setSpacing(0);
    column->addLayout(m_list);
    column->addStretch(1);
    buildFoot(*column);
    connect(&theme, &Theme::changed, this, &Navigation::resizeToType);
    resizeToType();
    retranslate();
}

void Navigation::buildFoot(QVBoxLayout &column)
{
    m_lock->setObjectName(u"lock"_qs);
    m_name->setObjectName(u"signedInName"_qs);
    m_role->setObjectName(u"signedInRole"_qs);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_role);
    m_foot->setSpacing(8);
    m_foot->addWidget(m_avatar);
    m_foot->addLayout(names, 1);
    m_foot->addWidget(m_lock);
    column.addLayout(m_foot);
    m_avatar->setObjectName(u"user"_qs);
    connect(m_avatar, &Avatar::clicked, this, &Navigation::showUserMenu);
    connect(m_lock, &QToolButton::clicked, this, &Navigation::lockWanted);
}

void Navigation::addPage(const PageSpec &spec)
{
    auto *item = new NavigationItem(m_theme, spec, this);
    item->setFolded(m_folded);
    const auto place = std::ranges::find_if(m_items, [&](NavigationItem *other) { return &other->spec() > &spec; });
    m_items.insert(place, item);
    connect(item, &NavigationItem::clicked, this, [this, item] { Q_EMIT pageWanted(QLatin1String(item->spec().id)); });
    rebuildGroups();
}

// Items in order, a hairline wherever the group changes.
void Navigation::rebuildGroups()
{
    while (QLayoutItem *old = m_list->takeAt(0)) {
        delete qobject_cast<QFrame *>(old->widget()); // the lines; items stay
        delete old;
    }
    for (size_t i = 0; i < m_items.size(); ++i) {
        if (i > 0 && m_items[i]->spec().group != m_items[i - 1]->spec().group) {
            QFrame *line = makeLine(this);
            line->setProperty("frame", u"insetLine"_qs);
            m_list->addSpacing(5);
            m_list->addWidget(line);
            m_list->addSpacing(6);
        }
        m_list->addWidget(m_items[i]);
    }
}

void Navigation::setShown(const QString &id, bool shown)
{
    if (shown)
        m_hidden.remove(id);
    else
        m_hidden.insert(id);
    for (NavigationItem *item : m_items) {
        if (id == QLatin1String(item->spec().id))
            item->setVisible(shown);
    }
}

void Navigation::setCurrent(const QString &id)
{
    for (NavigationItem *item : m_items) {
        if (id == QLatin1String(item->spec().id))
            item->setChecked(true);
    }
}

void Navigation::setCounter(const QString &id, int count, Tone tone)
{
    for (NavigationItem *item : m_items) {
        if (id == QLatin1String(item->spec().id))
            item->setCounter(count, tone);
    }
}

void Navigation::setFolded(bool folded)
{
    m_folded = folded;
    for (NavigationItem *item : m_items)
        item->setFolded(folded);
    for (QWidget *part : std::initializer_list<QWidget *>{m_brand, m_name, m_role, m_lock})
        part->setVisible(!folded);
    resizeToType();
}

void Navigation::setSignedIn(const SignedIn &who)
{
    m_name->setText(who.name);
    m_role->setText(who.role);
    m_avatar->setName(who.name);
    m_avatar->setToolTip(who.name + u'\n' + who.role);
}

void Navigation::showUserMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_theme.icon(u"search"_qs), tr("Search people and commands (Ctrl+K)"), this,
                    &Navigation::searchWanted);
    menu->addAction(m_theme.icon(u"help-circle"_qs), tr("Help (F1)"), this, &Navigation::helpWanted);
    if (pages().contains(u"settings"_qs))
        menu->addAction(m_theme.icon(u"settings"_qs), tr("Settings"), this,
                        [this] { Q_EMIT pageWanted(u"settings"_qs); });
    menu->addAction(m_theme.icon(u"lock"_qs), tr("Lock (Ctrl+L)"), this, &Navigation::lockWanted);
    menu->popup(m_avatar->mapToGlobal(QPoint(0, -menu->sizeHint().height() - 4)));
}

QStringList Navigation::pages() const
{
    QStringList ids;
    for (const NavigationItem *item : m_items) {
        const QString id = QLatin1String(item->spec().id);
        if (!m_hidden.contains(id))
            ids << id;
    }
    return ids;
}

void Navigation::resizeToType()
{
    const int open = m_theme.appearance().chinese ? 172 : 192;
    setFixedWidth(m_theme.px(m_folded ? 56 : open));
    const int side = m_folded ? m_theme.px(13) : 15;
    m_foot->setContentsMargins(side, 0, m_folded ? 0 : 8, 0);
}

void Navigation::retranslate()
{
    m_brand->setText(tr("Hemai"));
    nameToolButton(*m_lock, tr("Lock (Ctrl+L)"));
    for (NavigationItem *item : m_items)
        item->retranslate();
}

void Navigation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
