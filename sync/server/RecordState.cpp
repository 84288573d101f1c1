// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/RecordState.h"

#include "models/base/Digest.h"
#include "sync/protocol/Wire.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

using namespace models;

namespace syncing {

static bool isAlive(const Version &version)
{
    return version.value == QByteArrayView("\0", 1);
}

static bool isBefore(FieldId reg, const Version &a, const Version &b)
{
    const auto key = [reg](const Version &version) {
        const Author &author = version.author;
        return std::tuple(reg == LifecycleRegister && isAlive(version), author.rank, author.hlc, author.device,
                          author.op);
    };
    return key(a) < key(b);
}

const Version *displayed(FieldId reg, const Versions &versions)
{
    const Version *best = nullptr;
    for (const Version &version : versions) {
        if (version.stands && (!best || isBefore(reg, *best, version)))
            best = &version;
    }
    return best;
}

const Versions *RecordState::versionsOf(FieldId reg) const
{
    const auto found = registers.find(reg);
    return found == registers.end() ? nullptr : &found->second;
}

bool RecordState::isRemoved() const
{
    const auto lifecycle = registers.find(LifecycleRegister);
    return lifecycle != registers.end() && !isAlive(*displayed(LifecycleRegister, lifecycle->second));
}

std::vector<const Version *> inDispute(FieldId reg, const Versions &versions)
{
    std::vector<const Version *> latest;
    for (const Version &version : versions) {
        if (!version.stands)
            continue;
        const auto same = [&](const Version *other) { return other->value == version.value; };
        const auto known = std::ranges::find_if(latest, same);
        if (known == latest.end())
            latest.push_back(&version);
        else if (isBefore(reg, **known, version))
            *known = &version;
    }
    return latest;
}

bool remembers(const Versions &versions, const QByteArray &value)
{
    return std::ranges::any_of(
        versions, [&](const Version &version) { return version.value == (version.stands ? value : digest16(value)); });
}

CellOutcome outcomeOf(FieldId reg, const Versions &versions)
{
    const Version *best = displayed(reg, versions);
    CellOutcome outcome{reg, best->value, best->author.op, {}};
    if (versions.size() == 1)
        return outcome;
    const std::vector<const Version *> values = inDispute(reg, versions);
    if (values.size() < 2)
        return outcome;
    for (const Version *version : values)
        outcome.candidates.push_back({version->author.op, version->value, version->author.account,
                                      version->author.device, version->author.hlc,
                                      version->seen.empty() ? OpId{} : version->seen.front(), version->author.rank});
    std::ranges::sort(outcome.candidates, {}, &Candidate::op);
    return outcome;
}

// Authors stand once in a table; versions and what they saw refer to it by index, since one op writes many registers.
static std::vector<Author> authorsOf(const RecordState &state)
{
    std::vector<Author> authors;
    for (const auto &[reg, versions] : state.registers) {
        for (const Version &version : versions) {
            if (std::ranges::find(authors, version.author) == authors.end())
                authors.push_back(version.author);
        }
    }
    return authors;
}

static void writeOp(CborWriter &out, const std::vector<Author> &authors, const OpId &op)
{
    const auto known = std::ranges::find(authors, op, &Author::op);
    if (known == authors.end())
        writeOptionalId(out, op);
    else
        out.integer(known - authors.begin());
}

static OpId readOp(CborReader &in, const std::vector<Author> &authors)
{
    if (in.peek() != CborReader::Kind::Integer)
        return readOptionalId(in);
    const quint64 index = in.unsignedInteger();
    if (index >= authors.size()) {
        in.fail();
        return {};
    }
    return authors[index].op;
}

static void writeVersion(CborWriter &out, const std::vector<Author> &authors, const Version &version)
{
    out.array(4);
    out.integer(std::ranges::find(authors, version.author) - authors.begin());
    out.boolean(version.stands);
    if (version.stands)
        out.encoded(version.value);
    else
        out.bytes(version.value);
    if (!version.isResolution) {
        writeOp(out, authors, version.seen.empty() ? OpId{} : version.seen.front());
        return;
    }
    out.array(version.seen.size());
    for (const OpId &op : version.seen)
        writeOp(out, authors, op);
}

static Version readVersion(CborReader &in, const std::vector<Author> &authors)
{
    Version version;
    if (in.array() != 4)
        in.fail();
    const quint64 author = in.unsignedInteger();
    if (author < authors.size())
        version.author = authors[author];
    else
        in.fail();
    version.stands = in.boolean();
    version.value = version.stands ? in.skipped().toByteArray() : in.bytes(16);
    version.isResolution = in.peek() == CborReader::Kind::Array;
    const auto readSeen = [&](CborReader &item) { return readOp(item, authors); };
    if (version.isResolution)
        version.seen = readItems<OpId>(in, std::numeric_limits<size_t>::max(), readSeen);
    else if (const OpId op = readSeen(in); !op.isNull())
        version.seen = {op};
    return version;
}

static void writeAuthor(CborWriter &out, const Author &author)
{
    out.array(5);
    writeOptionalId(out, author.op);
    writeOptionalId(out, author.account);
    writeOptionalId(out, author.device);
    out.integer(author.hlc);
    out.integer(author.rank);
}

static Author readAuthor(CborReader &in)
{
    Author author;
    if (in.array() != 5)
        in.fail();
    author.op = readOptionalId(in);
    author.account = readOptionalId(in);
    author.device = readOptionalId(in);
    author.hlc = in.integer();
    author.rank = readNumber<int>(in);
    return author;
}

QByteArray encode(const RecordState &state)
{
    const std::vector<Author> authors = authorsOf(state);
    CborWriter out;
    out.map(2);
    out.key(1);
    out.array(authors.size());
    for (const Author &author : authors)
        writeAuthor(out, author);
    out.key(2);
    out.map(state.registers.size());
    for (const auto &[reg, versions] : state.registers) {
        out.key(reg);
        out.array(versions.size());
        for (const Version &version : versions)
            writeVersion(out, authors, version);
    }
    return out.take();
}

Result<RecordState> decodeRecordState(const QByteArray &bytes)
{
    constexpr size_t NoLimit = std::numeric_limits<size_t>::max();
    CborReader in(bytes);
    MessageReader fields(in);
    RecordState state;
    const auto authors = readItems<Author>(fields.field(1), NoLimit, readAuthor);
    const size_t registers = fields.field(2).map();
    state.registers.reserve(registers);
    for (size_t i = 0; i < registers && !in.failed(); ++i) {
        Versions &versions = state.registers[static_cast<FieldId>(in.key())];
        for (size_t left = in.array(); left > 0 && !in.failed(); --left)
            versions.push_back(readVersion(in, authors));
    }
    fields.end();
    if (!in.atEnd())
        return Error{ErrorKind::Corrupt,
                     QCoreApplication::translate("ServerError", "A record on the server is damaged. Nothing was "
                                                                "changed; tell the administrator."),
                     u"record state cannot be read"_qs};
    return state;
}

} // namespace syncing
