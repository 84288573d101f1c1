// SPDX-License-Identifier: GPL-3.0-or-later
// What a reviewer has typed under fields and not added yet. Each text stays with its household and field, whatever is
// looked at meanwhile, and is handed out to be kept a second after the first key that nothing holds.
#pragma once

#include "views/forms/FieldRef.h"

#include <QObject>

#include <map>
#include <set>

namespace views {

class FormKeeping;

using CommentTexts = std::map<FieldRef, QString>;

class TypedComments : public QObject
{
    Q_OBJECT

public:
    explicit TypedComments(QObject *parent);

    // As it was kept; a household that is known already has what was typed since.
    void takeUp(const models::Id &household, const CommentTexts &kept);
    const CommentTexts &of(const models::Id &household) const;
    QString at(const models::Id &household, const FieldRef &place) const;

    void type(const models::Id &household, const FieldRef &place, const QString &text); // blank: nothing is typed there
    void drop(const models::Id &household, const FieldRef &place); // added; whoever stores it settles what was kept

    void keepNow();
    void keepEnded(const models::Id &household, const FieldRef &place, bool kept);
    bool mayClose(); // false while something is on its way; then released() follows, unless it failed

Q_SIGNALS:
    void keepWanted(const models::Id &household, const views::FieldRef &place,
                    const QString &text); // answer: keepEnded()
    void released();
    void stayed(); // something could not be kept

private:
    FormKeeping *m_keeping;
    std::map<models::Id, CommentTexts> m_texts;
    std::set<std::pair<models::Id, FieldRef>> m_unkept;
};

} // namespace views
