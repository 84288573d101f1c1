// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/PageStack.h"

#include "views/shell/Page.h"

namespace views {

PageStack::PageStack(QWidget *parent) : QStackedWidget(parent) {}

void PageStack::addRoot(const QString &id, Page *page)
{
    Q_ASSERT(!m_stacks.contains(id));
    m_stacks.insert(id, {page});
    addWidget(page);
    follow(page);
    connect(&page->header(), &PageHeader::backRequested, this, &PageStack::goBack);
}

Page *PageStack::current() const
{
    return qobject_cast<Page *>(currentWidget());
}

bool PageStack::showRoot(const QString &id)
{
    if (id != m_root && current() && !current()->mayLeave())
        return false;
    m_root = id;
    Page *top = m_stacks.value(id).constLast();
    setCurrentWidget(top);
    top->focusStart();
    Q_EMIT shown(id);
    return true;
}

bool PageStack::goTo(const QString &id)
{
    if (!m_stacks.contains(id))
        return false;
    if (id == m_root) // the page itself is meant, not one of those that are open on it
        return closeToRoot();
    if (!showRoot(id))
        return false;
    m_goesToRoot = false;
    m_history.resize(m_position + 1);
    m_history.append(id);
    ++m_position;
    return true;
}

void PageStack::open(Page *page)
{
    Q_ASSERT(!m_root.isEmpty());
    addWidget(page);
    m_stacks[m_root].append(page);
    page->header().setBackVisible(true);
    follow(page);
    connect(&page->header(), &PageHeader::backRequested, this, &PageStack::goBack);
    showRoot(m_root);
}

// One that does not let go yet is waited for; then it goes on.
bool PageStack::closeToRoot()
{
    m_goesToRoot = true;
    while (isOnTop()) {
        if (!closeTop())
            return false;
    }
    m_goesToRoot = false;
    return true;
}

bool PageStack::closeTop()
{
    return isOnTop() && close(current());
}

bool PageStack::close(Page *page)
{
    m_closing = page->mayClose() ? nullptr : page;
    if (m_closing)
        return false;
    m_stacks[rootOf(page)].removeOne(page);
    if (page == current())
        showRoot(m_root);
    removeWidget(page);
    Q_EMIT closed(page);
    page->deleteLater();
    return true;
}

void PageStack::follow(Page *page)
{
    connect(page, &Page::released, this, [this, page] { goOn(page); });
    connect(page, &Page::stayed, this, [this] {
        m_closing = nullptr;
        m_goesToRoot = false;
        Q_EMIT stayed();
    });
}

void PageStack::goOn(Page *released)
{
    if (released == m_closing && close(released) && m_goesToRoot)
        closeToRoot();
    Q_EMIT this->released();
}

bool PageStack::goBack()
{
    if (isOnTop())
        return closeTop();
    if (m_position <= 0 || !showRoot(m_history.at(m_position - 1)))
        return false;
    --m_position;
    return true;
}

bool PageStack::goForward()
{
    if (m_position + 1 >= m_history.size() || !showRoot(m_history.at(m_position + 1)))
        return false;
    ++m_position;
    return true;
}

QString PageStack::rootOf(Page *page) const
{
    for (auto stack = m_stacks.begin(); stack != m_stacks.end(); ++stack) {
        if (stack.value().contains(page))
            return stack.key();
    }
    return {};
}

bool PageStack::isOnTop() const
{
    return m_stacks.value(m_root).size() > 1;
}

bool PageStack::allMayClose() const
{
    bool all = true;
    for (const QList<Page *> &stack : m_stacks) {
        for (Page *page : stack)
            all &= page->mayClose(); // each begins to store what it has
    }
    return all;
}

QStringList PageStack::visitedRoots() const
{
    QStringList roots = m_history;
    roots.removeDuplicates();
    return roots;
}

} // namespace views
