// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/TypedComments.h"

#include "views/forms/FormKeeping.h"

namespace views {

using models::Id;

TypedComments::TypedComments(QObject *parent) : QObject(parent), m_keeping(new FormKeeping(this))
{
    connect(m_keeping, &FormKeeping::draftDue, this, &TypedComments::keepNow);
    connect(m_keeping, &FormKeeping::released, this, &TypedComments::released);
}

void TypedComments::takeUp(const Id &household, const CommentTexts &kept)
{
    m_texts.try_emplace(household, kept);
}

const CommentTexts &TypedComments::of(const Id &household) const
{
    static const CommentTexts none;
    const auto found = m_texts.find(household);
    return found == m_texts.end() ? none : found->second;
}

QString TypedComments::at(const Id &household, const FieldRef &place) const
{
    const CommentTexts &texts = of(household);
    const auto found = texts.find(place);
    return found == texts.end() ? QString() : found->second;
}

void TypedComments::type(const Id &household, const FieldRef &place, const QString &text)
{
    if (text.trimmed().isEmpty())
        m_texts[household].erase(place);
    else
        m_texts[household][place] = text;
    m_unkept.insert({household, place});
    m_keeping->noteEdit();
}

void TypedComments::drop(const Id &household, const FieldRef &place)
{
    m_texts[household].erase(place);
    m_unkept.erase({household, place});
}

void TypedComments::keepNow()
{
    for (const auto &[household, place] : std::exchange(m_unkept, {})) {
        m_keeping->draftHandedOut();
        Q_EMIT keepWanted(household, place, at(household, place));
    }
}

void TypedComments::keepEnded(const Id &household, const FieldRef &place, bool kept)
{
    if (!kept)
        m_unkept.insert({household, place}); // the next key or the way out tries again
    m_keeping->draftEnded(kept);
    if (!kept)
        Q_EMIT stayed();
}

bool TypedComments::mayClose()
{
    keepNow();
    return m_keeping->mayClose();
}

} // namespace views
