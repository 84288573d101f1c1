// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/IdentityClaim.h"

#include "models/base/Cbor.h"
#include "models/base/Text.h"
#include "models/entities/MemberIdentity.h"

#include <sodium.h>

using namespace models;

namespace syncing {

QByteArray IdentityClaim::digest(const QString &number) const
{
    const QByteArray typed = normalisedNumber(number).toUtf8();
    if (typed.isEmpty())
        return {};
    const auto octets = [](const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); };
    QByteArray out(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(out.data()), 32, octets(typed),
                       static_cast<unsigned long long>(typed.size()), octets(m_secret),
                       static_cast<size_t>(m_secret.size()));
    return out;
}

static QString numberIn(const RecordState &state)
{
    const FieldId reg = typeOf<MemberIdentity>()["number"].reg;
    const auto versions = state.registers.find(reg);
    if (versions == state.registers.end() || state.isRemoved())
        return {};
    const QByteArray value = displayed(reg, versions->second)->value;
    CborReader in(value);
    return in.peek() == CborReader::Kind::Text ? in.text() : QString();
}

Result<bool> IdentityClaim::updateOne(const Id &record)
{
    const Result<const StoredRecord *> stored = m_writer.record(typeOf<MemberIdentity>().id, record);
    if (!stored)
        return stored.error();
    const QByteArray claimed = digest(numberIn((*stored)->state));
    m_writer.store().claim(record, claimed);
    return claimed.isEmpty() ? Result<bool>(false) : m_writer.store().isClaimedByAnother(record, claimed);
}

Result<bool> IdentityClaim::update(const Group &group)
{
    bool twice = false;
    const auto updateAll = [&](const auto &edits) -> Outcome {
        for (const auto &edit : edits) {
            if (edit.type != typeOf<MemberIdentity>().id)
                continue;
            const Result<bool> another = updateOne(edit.record);
            if (!another)
                return another.error();
            twice = twice || *another;
        }
        return {};
    };
    if (const Outcome records = updateAll(group.records); !records)
        return records.error();
    if (const Outcome resolutions = updateAll(group.resolutions); !resolutions)
        return resolutions.error();
    return twice;
}

} // namespace syncing
