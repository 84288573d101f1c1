// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/PageHelp.h"

#include <QCoreApplication>

#include <array>

namespace views {

struct PageSentence
{
    const char *topic;
    const char *head;
    const char *text;
};

static constexpr const char *context = "views::PageHelp";

// The first head of a topic is its title.
static constexpr std::array sentences{
    PageSentence{"home", QT_TRANSLATE_NOOP("views::PageHelp", "To do"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "What waits for you: cases that came back, cases to be judged, conflicts, and forms "
                                   "begun on this computer. Enter opens the one that is chosen.")},
    PageSentence{"review", QT_TRANSLATE_NOOP("views::PageHelp", "Review"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "Cases that were handed in, the oldest first. The middle shows what has a problem, a "
                                   "comment or a change; \"all\" shows everything.")},
    PageSentence{"review", QT_TRANSLATE_NOOP("views::PageHelp", "Deciding"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "F4 writes a comment on the field that is chosen. A case with errors or with open "
                                   "comments cannot be approved: return it, and the cadre finds each comment at its "
                                   "field. Ctrl+↑ and Ctrl+↓ go to the previous and the next case.")},
    PageSentence{"households", QT_TRANSLATE_NOOP("views::PageHelp", "Households"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "All households of the villages that you work in. Ctrl+F searches by any part of a "
                                   "name, by pinyin or initials (ljg for 李建国), by the end of an ID or phone number "
                                   "where you may see them, and by the number of the household.")},
    PageSentence{"households", QT_TRANSLATE_NOOP("views::PageHelp", "Marks"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "Space marks the row. While rows are marked, print and export take those alone; a "
                                   "row that leaves the list loses its mark. Shift+F10 shows what can be done with the "
                                   "row.")},
    PageSentence{"households", QT_TRANSLATE_NOOP("views::PageHelp", "States"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "Draft: not handed in. In review: the coordinator judges it. Returned: comments wait "
                                   "at the fields. Approved: judged as it stood then; \"changed after approval\" if "
                                   "something moved since.")},
    PageSentence{"analysis", QT_TRANSLATE_NOOP("views::PageHelp", "Analysis"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "Why households are poor, by year and village. A click on a slice, a bar or a row of "
                                   "the table shows the households behind it.")},
    PageSentence{"analysis", QT_TRANSLATE_NOOP("views::PageHelp", "Measures"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "Main cause: each household counts once. All mentions: every cause that a household "
                                   "names counts, so they are more than the households. Persons: the members of the "
                                   "households are counted by main cause.")},
    PageSentence{"sync", QT_TRANSLATE_NOOP("views::PageHelp", "Sync"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "What you save is on this computer at once and goes to the server by itself whenever "
                                   "it can be reached. F5 tries now. Nothing is lost without a network.")},
    PageSentence{"sync", QT_TRANSLATE_NOOP("views::PageHelp", "Conflicts"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "Two people set the same field without seeing each other. Both values are kept: 1, 2, "
                                   "3 choose, Ctrl+Enter confirms. Those answered stay under \"Done\" with who decided "
                                   "and when.")},
    PageSentence{"settings", QT_TRANSLATE_NOOP("views::PageHelp", "Settings"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "Language, colours, type size and row height apply at once and hold for this "
                                   "computer. A new password holds on the server as well. \"This computer\" shows what a "
                                   "helper on the phone asks for.")},
    PageSentence{"form", QT_TRANSLATE_NOOP("views::PageHelp", "Household form"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "As on paper, section by section: Enter goes to the next field, PgDn to the next "
                                   "section, digits choose codes. Letters search a list by pinyin. What is typed is kept "
                                   "as a draft every few seconds; Ctrl+S saves it.")},
    PageSentence{"form", QT_TRANSLATE_NOOP("views::PageHelp", "Problems"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "An error must be mended before the case is handed in (Ctrl+Enter); a warning is to "
                                   "be checked. F8 goes from one to the next. A form with errors can be saved.")},
    PageSentence{"import", QT_TRANSLATE_NOOP("views::PageHelp", "Import"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "A table saved as CSV, with a mapping that says which column is which field. It is "
                                   "read and checked as a whole before anything is written; households with problems "
                                   "become drafts, and each problem names its line.")},
    PageSentence{"print", QT_TRANSLATE_NOOP("views::PageHelp", "Print"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "What you see is what comes out of the printer. It can be saved as PDF as well. ID "
                                   "numbers are masked, and each page says who printed it and when.")},
    PageSentence{"sign-in", QT_TRANSLATE_NOOP("views::PageHelp", "Signing in"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "You need an account and a password; your coordinator or administrator hands them "
                                   "out. The first time on a computer needs a connection to the server; after that the "
                                   "password alone unlocks your data, also without a network.")},
    PageSentence{"sign-in", QT_TRANSLATE_NOOP("views::PageHelp", "Address of the server"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "It stands on the sheet with your account, for example hemai.example.cn or "
                                   "192.168.1.10:8443. The first time, the fingerprint of the server is shown: compare "
                                   "it with the one on the sheet, and refuse if they differ.")},
    PageSentence{"sign-in", QT_TRANSLATE_NOOP("views::PageHelp", "Forgotten password"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "The administrator sets a new one. Then choose \"Forgotten password\" here while the "
                                   "server can be reached, and type the new one: everything on this computer opens "
                                   "again, also what was not sent yet. Nothing is lost.")},
    PageSentence{"sign-in", QT_TRANSLATE_NOOP("views::PageHelp", "Several people at one computer"),
                 QT_TRANSLATE_NOOP("views::PageHelp",
                                   "Each has a card of their own; \"other account\" adds one. Nobody sees the data of "
                                   "another. ↑ and ↓ choose the account, Enter unlocks.")},
};

HelpText pageHelp(const QString &topic)
{
    HelpText help;
    for (const PageSentence &sentence : sentences) {
        if (topic != QLatin1String(sentence.topic))
            continue;
        const QString head = QCoreApplication::translate(context, sentence.head);
        const bool isFirst = help.isEmpty();
        if (isFirst)
            help.title = head;
        help.parts.push_back({isFirst ? QString() : head, QCoreApplication::translate(context, sentence.text)});
    }
    return help;
}

} // namespace views
