// SPDX-License-Identifier: GPL-3.0-or-later
// What the panels of the inbox have in common: the head with a way to the household, and a line of facts.
#pragma once

#include <QFrame>

#include <initializer_list>

class QPushButton;

namespace views {

class Badge;
class Theme;

QWidget *makeCaseHead(QWidget *title, Badge *badge, QPushButton *open, QWidget *parent);
QFrame *makeFactLine(const Theme &theme, const QString &icon, std::initializer_list<QWidget *> facts, QWidget *parent);

} // namespace views
