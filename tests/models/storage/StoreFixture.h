// SPDX-License-Identifier: GPL-3.0-or-later
// A client store in a temporary folder, with a clock that stands and ids that count, and a village to write into.
#pragma once

#include "models/entities/Household.h"
#include "models/entities/HouseholdContact.h"
#include "models/entities/Member.h"
#include "models/storage/ClientStore.h"

#include <QTemporaryDir>

namespace models {

class CountingIds : public IdSource
{
public:
    explicit CountingIds(quint8 first = 0) { m_next.bytes[0] = first; }
    Id next() override
    {
        for (size_t i = 16; i-- > 1;) {
            if (++m_next.bytes[i] != 0)
                break;
        }
        return m_next;
    }

private:
    Id m_next;
};

inline const QString village = u"village/360323106205"_qs;
inline const QString identity = u"identity/360323106205"_qs;

class StoreFixture
{
public:
    StoreFixture() { reopen(); }

    void reopen()
    {
        m_store.reset();
        auto opened = ClientStore::open(path(), nullptr, clock, ids);
        Q_ASSERT(opened.ok());
        m_store = std::move(*opened);
    }
    QString path() const { return m_dir.filePath(u"client.db"_qs); }
    ClientStore &store() { return *m_store; }
    ClientStore *operator->() { return m_store.get(); }

    qint64 number(QByteArrayView sql)
    {
        Statement statement = m_store->database().cached(sql);
        const Result<bool> row = statement.step();
        return row && *row ? statement.integer(0) : -1;
    }

    Household household(const QString &address)
    {
        Household h;
        h.id = ids.next();
        h.address = address;
        h.mainCause = u"01"_qs;
        return h;
    }
    Member member(const Household &of, const QString &name, const QString &relation = u"01"_qs)
    {
        Member m;
        m.id = ids.next();
        m.household = of.id;
        m.name = name;
        m.relation = relation;
        m.status = u"1"_qs;
        return m;
    }

    ManualClock clock;
    CountingIds ids;

private:
    QTemporaryDir m_dir;
    std::unique_ptr<ClientStore> m_store;
};

} // namespace models
