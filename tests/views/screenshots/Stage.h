// SPDX-License-Identifier: GPL-3.0-or-later
// A window of the program in one look (language, colours, type size, size), filled with invented data, and whoever
// looks at it: a camera that takes pictures, a test that measures.
#pragma once

#include "models/base/Clock.h"
#include "views/shell/Language.h"
#include "views/shell/MainWindow.h"
#include "views/shell/Page.h"
#include "views/shell/Theme.h"

#include <functional>
#include <memory>
#include <span>

namespace tests {

struct Look
{
    const char *name;
    views::Appearance appearance{};
    QSize size{1366, 768};
};

using Viewer = std::function<void(const QString &scene, QWidget &window)>;

class Stage
{
    Q_DISABLE_COPY_MOVE(Stage)

public:
    Stage(const Look &look, Viewer viewer);
    ~Stage();

    views::Theme &theme() { return m_theme; }
    const models::Clock &clock() const { return m_clock; }
    views::Language &language() { return m_language; }
    views::MainWindow &window() { return *m_window; }
    // A window anew with these pages, and empty ones for the rest of the navigation; the first is shown.
    void open(const std::vector<std::pair<QString, views::Page *>> &pages);
    void close(); // before what its pages were handed
    bool isChinese() const { return m_look.appearance.chinese; }
    QSize size() const { return m_look.size; }

    // Shows the window, or another widget of its size, when its layouts have come to rest.
    void show(const QString &scene);
    void show(const QString &scene, QWidget &window);

private:
    Look m_look;
    Viewer m_viewer;
    models::ManualClock m_clock;
    views::Language m_language;
    views::Theme m_theme;
    std::unique_ptr<views::MainWindow> m_window;
};

std::span<const Look> looks();

void showSignIn(Stage &stage);
void showLists(Stage &stage);
void showForms(Stage &stage);
void showPapers(Stage &stage);
void showSettings(Stage &stage);
void showEverything(Stage &stage); // all of them

} // namespace tests
