// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/VillageDialog.h"

#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace views {

VillageDialog::VillageDialog(const Theme &theme, const QStringList &names, VillageFor what, QWidget *parent)
    : QDialog(parent), m_list(new QListWidget(this))
{
    setObjectName(u"villageChoice"_qs);
    setWindowTitle(tr("In which village?"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (qsizetype i = 0; i < names.size(); ++i)
        m_list->addItem(i < 9 ? u"%1  %2"_qs.arg(i + 1).arg(names[i]) : names[i]);
    m_list->setAccessibleName(windowTitle());
    m_list->setCurrentRow(0);
    m_list->installEventFilter(this);
    QLabel *hint = makeWrappedLabel("small", this);
    hint->setText(what == VillageFor::Table
                      ? tr("You work in several villages. All households of the table are entered in the one that you "
                           "choose here, and stay there.")
                      : tr("You work in several villages. The household is entered in the one that you choose here, "
                           "and stays there."));
    QPushButton *choose = makeButton(theme, ButtonKind::Primary, u"check"_qs, this);
    choose->setText(tr("Choose"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(hint);
    column->addWidget(m_list, 1);
    column->addWidget(choose, 0, Qt::AlignRight);
    resize(theme.px(420), theme.px(320));
    connect(choose, &QPushButton::clicked, this, [this] { this->choose(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] { this->choose(m_list->currentRow()); });
    m_list->setFocus();
}

void VillageDialog::choose(int index)
{
    if (index < 0 || index >= m_list->count())
        return;
    accept();
    Q_EMIT chosen(index);
}

bool VillageDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        choose(m_list->currentRow());
    else if (key >= Qt::Key_1 && key <= Qt::Key_9)
        choose(key - Qt::Key_1);
    else
        return QDialog::eventFilter(watched, event);
    return true;
}

} // namespace views
