// SPDX-License-Identifier: GPL-3.0-or-later
// screenshots DIR [LOOK]: every page of the program in every look, as PNGs whose names sort: scene.look.png.
#include "tests/views/screenshots/Stage.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QPixmap>
#include <QTemporaryDir>
#include <QTextStream>

#include <cstdio>

// The window with the pop-ups over it.
static bool picture(QWidget &window, const QString &path)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (other->isVisible() && other->windowType() != Qt::Window)
            painter.drawPixmap(other->pos() - window.pos(), other->grab());
    }
    painter.end();
    return picture.save(path, "PNG", 70);
}

static int pictures(const QString &folder, const QString &wanted, QTextStream &out)
{
    int taken = 0;
    int failed = 0;
    for (const tests::Look &look : tests::looks()) {
        const QString name = QLatin1String(look.name);
        if (!wanted.isEmpty() && wanted != name)
            continue;
        tests::Stage stage(look, [&](const QString &scene, QWidget &window) {
            const QString path = folder + u'/' + scene + u'.' + name + u".png"_qs;
            const bool isTaken = picture(window, path);
            ++(isTaken ? taken : failed);
            if (!isTaken)
                out << "not written: " << path << Qt::endl;
        });
        showEverything(stage);
    }
    out << taken << " pictures in " << folder;
    return failed == 0 && taken > 0 ? 0 : 1;
}

// As large as a desktop has it, or pop-ups would be pushed into the 800x800 of the platform's own screen.
static bool writeScreen(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write(R"({"screens": [{"name": "desk", "x": 0, "y": 0, "width": 1920, "height": 1080,
                             "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})") > 0;
}

// The platform without a screen says at each window what it cannot do.
static void quietly(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtDebugMsg && !text.startsWith(u"This plugin does not support"_qs))
        fprintf(stderr, "%s\n", qPrintable(text));
}

int main(int argc, char *argv[])
{
    const QTemporaryDir folder;
    if (!writeScreen(folder.filePath(u"screen.json"_qs)))
        return 2;
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(folder.filePath(u"screen.json"_qs)));
    qputenv("TZ", "Asia/Shanghai");
    qInstallMessageHandler(quietly);
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() < 2 || arguments.at(1).startsWith(u'-') || !QDir().mkpath(arguments.at(1))) {
        out << "screenshots DIR [LOOK]: DIR must be a folder that can be made" << Qt::endl;
        return 2;
    }
    QElapsedTimer watch;
    watch.start();
    const int result = pictures(arguments.at(1), arguments.value(2), out);
    out << ", " << watch.elapsed() / 1000 << " s" << Qt::endl;
    return result;
}
