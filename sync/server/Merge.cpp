// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/Merge.h"

#include "models/base/Digest.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace models;

namespace syncing {

// Superseded versions that a register remembers. An edit that saw an older one is in dispute, which loses nothing.
static constexpr qsizetype RememberedVersions = 12;

static const Version *find(const Versions &versions, const OpId &op)
{
    const auto found = std::ranges::find(versions, op, [](const Version &version) { return version.author.op; });
    return found == versions.end() ? nullptr : &*found;
}

// Everything that the version's author knew to be superseded, as far as it is remembered.
static std::set<OpId> ancestors(const Versions &versions, const Version &of)
{
    std::set<OpId> known;
    std::vector<OpId> open = of.seen;
    while (!open.empty()) {
        const OpId op = open.back();
        open.pop_back();
        if (!known.insert(op).second)
            continue;
        if (const Version *version = find(versions, op))
            open.insert(open.end(), version->seen.begin(), version->seen.end());
    }
    return known;
}

static QByteArray digestOf(const Version &version)
{
    return version.stands ? digest16(version.value) : version.value;
}

static bool isEarlier(const Version &a, const Version &b)
{
    const auto key = [](const Author &author) { return std::tie(author.rank, author.hlc, author.device, author.op); };
    return key(a.author) < key(b.author);
}

static bool hasRank(FieldId reg, const Version &newer, const Version &older)
{
    return reg == LifecycleRegister || newer.isResolution || newer.author.rank >= older.author.rank;
}

// Did one device write both, and the newer from where the older's chain of edits began, or from within it?
static bool continuesChain(const Versions &versions, const Version &newer, const Version &older)
{
    if (newer.isResolution || older.isResolution || newer.author.device != older.author.device)
        return false;
    for (const Version *link = &older; link && link->author.device == newer.author.device && !link->isResolution;
         link = link->seen.empty() ? nullptr : find(versions, link->seen.front())) {
        if (link->seen == newer.seen)
            return true;
    }
    return false;
}

// Did the author of `newer` see the value of `older` from another op, written without knowledge of it?
static bool sawItsAlias(const Versions &versions, const Version &newer, const Version &older)
{
    if (!isEarlier(older, newer))
        return false;
    const std::set<OpId> known = ancestors(versions, older);
    const std::set<OpId> seen =
        newer.isResolution ? std::set<OpId>(newer.seen.begin(), newer.seen.end()) : ancestors(versions, newer);
    return std::ranges::any_of(seen, [&](const OpId &op) {
        const Version *other = find(versions, op);
        return other && op != older.author.op && digestOf(*other) == digestOf(older) && !known.contains(op) &&
               !ancestors(versions, *other).contains(older.author.op);
    });
}

static bool sawIt(const Versions &versions, const Version &newer, const Version &older)
{
    if (newer.isResolution)
        return std::ranges::find(newer.seen, older.author.op) != newer.seen.end();
    return ancestors(versions, newer).contains(older.author.op);
}

static bool sawExactly(const Version &newer, const Version &older)
{
    return newer.seen.size() == 1 && newer.seen.front() == older.author.op;
}

static bool supersedes(FieldId reg, const Versions &versions, const Version &newer, const Version &older)
{
    return hasRank(reg, newer, older) && (sawIt(versions, newer, older) || continuesChain(versions, newer, older) ||
                                          sawItsAlias(versions, newer, older));
}

// The same without the rule of one device's chain, which needs the order of arrival: is the arriving version one that
// somebody already superseded? So it is when a server that had lost it gets it back.
static bool isSupersededAlready(FieldId reg, const Versions &versions, const Version &arriving)
{
    return std::ranges::any_of(versions, [&](const Version &other) {
        return hasRank(reg, other, arriving) &&
               (sawIt(versions, other, arriving) || sawItsAlias(versions, other, arriving));
    });
}

static void retire(Version &version)
{
    version.value = digestOf(version);
    version.stands = false;
}

static void forgetOldest(Versions &versions)
{
    auto surplus = std::ranges::count(versions, false, &Version::stands) - RememberedVersions;
    const auto isForgotten = [&surplus](const Version &version) { return !version.stands && surplus-- > 0; };
    versions.erase(std::remove_if(versions.begin(), versions.end(), isForgotten), versions.end());
}

// The plain case: somebody goes on from the only value there is.
static bool isFastForward(FieldId reg, const Versions &versions, const Version &arriving)
{
    return std::ranges::count_if(versions, &Version::stands) == 1 && !arriving.isResolution &&
           sawExactly(arriving, *displayed(reg, versions)) && hasRank(reg, arriving, *displayed(reg, versions));
}

static void arriveBesideOthers(FieldId reg, Versions &versions, Version arriving)
{
    const Versions known = versions;
    for (Version &other : versions) {
        if (other.stands && supersedes(reg, known, arriving, other))
            retire(other);
    }
    const bool anyStands = std::ranges::any_of(versions, &Version::stands);
    if (anyStands && isSupersededAlready(reg, known, arriving))
        retire(arriving);
    versions.push_back(std::move(arriving));
}

static Judgement arrive(FieldId reg, Versions &versions, Version arriving)
{
    if (versions.empty()) {
        versions.push_back(std::move(arriving));
        return Judgement::AsSeen;
    }
    if (find(versions, arriving.author.op))
        return Judgement::Together;
    const bool asSeen = sawExactly(arriving, *displayed(reg, versions));
    if (isFastForward(reg, versions, arriving)) {
        retire(*std::ranges::find(versions, true, &Version::stands));
        versions.push_back(std::move(arriving));
    } else {
        arriveBesideOthers(reg, versions, std::move(arriving));
    }
    forgetOldest(versions);
    if (inDispute(reg, versions).size() > 1)
        return Judgement::Disputed;
    return asSeen ? Judgement::AsSeen : Judgement::Together;
}

// What an edit of other registers says of the lifecycle: it goes on from the last "alive" there was, also if somebody
// has removed the record since; its author cannot have seen that.
static Version touch(const Versions &lifecycle, const Author &author)
{
    static const QByteArray alive(1, '\0');
    Version version{author, {}, false, true, alive};
    for (const Version &earlier : lifecycle) {
        if (digestOf(earlier) == digest16(alive))
            version.seen = {earlier.author.op};
    }
    return version;
}

static void addOutcome(Merged &merged, FieldId reg, Judgement judgement)
{
    merged.outcome.cells.push_back(outcomeOf(reg, merged.state.registers[reg]));
    merged.judgement = std::max(merged.judgement, judgement);
}

static void touchLifecycle(Merged &merged, const Author &author)
{
    Versions &lifecycle = merged.state.registers[LifecycleRegister];
    addOutcome(merged, LifecycleRegister, arrive(LifecycleRegister, lifecycle, touch(lifecycle, author)));
}

// What the server adds by itself is no sign that a person wants the record.
static bool isTouch(const RecordState &state, const Author &author)
{
    return !author.device.isNull() || state.isNew();
}

Merged merge(RecordState state, const RecordEdit &edit, const Author &author)
{
    Merged merged{std::move(state), {edit.type, edit.record, {}}, Judgement::AsSeen};
    if (merged.state.isNew())
        merged.state.registers.reserve(edit.cells.size() + 1);
    merged.outcome.cells.reserve(edit.cells.size() + 1);
    const auto names = [](FieldId reg) { return [reg](const CellEdit &cell) { return cell.reg == reg; }; };
    if (isTouch(merged.state, author) && std::ranges::none_of(edit.cells, names(LifecycleRegister)))
        touchLifecycle(merged, author);
    for (const CellEdit &cell : edit.cells) {
        Version version{author, {}, false, true, cell.value};
        if (!cell.seen.isNull())
            version.seen = {cell.seen};
        addOutcome(merged, cell.reg, arrive(cell.reg, merged.state.registers[cell.reg], std::move(version)));
    }
    std::ranges::sort(merged.outcome.cells, {}, &CellOutcome::reg);
    return merged;
}

Merged merge(RecordState state, const Resolution &resolution, const Author &author)
{
    Merged merged{std::move(state), {resolution.type, resolution.record, {}}, Judgement::AsSeen};
    if (resolution.reg != LifecycleRegister)
        touchLifecycle(merged, author);
    addOutcome(merged, resolution.reg,
               arrive(resolution.reg, merged.state.registers[resolution.reg],
                      {author, resolution.supersedes, true, true, resolution.value}));
    return merged;
}

} // namespace syncing
