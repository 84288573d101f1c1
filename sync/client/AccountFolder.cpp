// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/AccountFolder.h"

#include "models/base/Logging.h"
#include "models/storage/DamageAdvice.h"
#include "models/storage/DurableFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace models;

namespace syncing {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(syncing::AccountFolder)
};

} // namespace

static constexpr QStringView unsettled = u".new";
static constexpr QStringView setAside = u".damaged-"; // and a number

static QString cardFile(const QString &folder)
{
    return folder + QStringLiteral("/account.json");
}

static QByteArray toJson(const AccountCard &card)
{
    return QJsonDocument(QJsonObject{
                             {u"login"_qs, card.login},
                             {u"person"_qs, card.person},
                             {u"role"_qs, roleCode(card.role)},
                             {u"account"_qs, card.account.toHex()},
                             {u"server"_qs, card.server.toString()},
                             {u"certificate"_qs, QString::fromLatin1(card.certificate.toHex())},
                             {u"device"_qs, card.device.toHex()},
                         })
        .toJson();
}

static std::optional<AccountCard> fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const std::optional<Role> role = roleFromCode(object[u"role"].toString());
    const std::optional<Id> account = Id::fromHex(object[u"account"].toString());
    const QByteArray certificate = QByteArray::fromHex(object[u"certificate"].toString().toLatin1());
    if (!role || !account || certificate.size() != 32)
        return std::nullopt;
    return AccountCard{
        object[u"login"].toString(),        *role,       *account,
        QUrl(object[u"server"].toString()), certificate, Id::fromHex(object[u"device"].toString()).value_or(Id()),
        object[u"person"].toString()};
}

std::vector<AccountFolder> AccountFolder::all(const QString &root)
{
    std::vector<std::pair<QString, AccountFolder>> found;
    for (const QFileInfo &entry : QDir(root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (entry.fileName().endsWith(unsettled) || entry.fileName().contains(setAside))
            continue;
        AccountFolder folder(entry.absoluteFilePath());
        if (const Result<AccountCard> card = folder.card())
            found.emplace_back(card->login, folder);
        else
            qCWarning(lcSync) << "no account in" << entry.fileName() << card.error().detail;
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<AccountFolder> folders;
    folders.reserve(found.size());
    for (auto &[login, folder] : found)
        folders.push_back(std::move(folder));
    return folders;
}

Error alreadyHere()
{
    return {
        ErrorKind::Conflict,
        Words::tr("This account is already on this computer. Unlock it with its password. If it says that something is "
                  "damaged, sign in here with the very password that unlocks it."),
        {}};
}

AccountFolder AccountFolder::of(const QString &root, const Id &account)
{
    return AccountFolder(QDir(root).absoluteFilePath(account.toHex()));
}

bool AccountFolder::exists() const
{
    return QFileInfo(m_path).isDir();
}

AccountFolder AccountFolder::freeAside() const
{
    int number = 1;
    while (QFileInfo::exists(m_path + setAside + QString::number(number)))
        ++number;
    return AccountFolder(m_path + setAside + QString::number(number));
}

Result<AccountFolder> AccountFolder::create(const QString &root, const AccountCard &card)
{
    const QString settled = of(root, card.account).path();
    if (QFile::exists(cardFile(settled)))
        return alreadyHere();
    const QString path = settled + unsettled;
    QDir(path).removeRecursively(); // of an enrolment that ended half-way: nobody could ever open it
    if (!QDir().mkpath(path)) {
        return Error{
            ErrorKind::Storage,
            Words::tr("The folder for this account could not be written. Nothing was changed; check the disk and try "
                      "again."),
            path};
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (const Outcome written = writeTwice(cardFile(path), toJson(card)); !written)
        return written.error();
    return AccountFolder(path);
}

static Result<AccountCard> cardIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound, Words::tr("There is no account in this folder."), file.errorString()};
    if (std::optional<AccountCard> card = fromJson(file.read(64 * 1024)))
        return *card;
    return Error{ErrorKind::Corrupt,
                 Words::tr("The account's card is damaged. Its data is untouched. %1").arg(damageAdvice()),
                 u"account.json"_qs};
}

Result<AccountCard> AccountFolder::card() const
{
    Result<AccountCard> card = cardIn(cardFile(m_path));
    if (card)
        return card;
    Result<AccountCard> copy = cardIn(copyOf(cardFile(m_path)));
    return copy ? copy : card;
}

Outcome AccountFolder::setCertificate(const QByteArray &sha256) const
{
    Result<AccountCard> changed = card();
    if (!changed)
        return changed.error();
    const QByteArray before = std::exchange(changed->certificate, sha256);
    if (const Outcome written = writeTwice(cardFile(m_path), toJson(*changed)); !written)
        return written;
    qCInfo(lcSync).noquote() << "account" << changed->account.toHex()
                             << "takes another certificate of its server:" << sha256.toHex() << "instead of"
                             << before.toHex();
    return {};
}

Outcome AccountFolder::settle()
{
    const QString settled = m_path.chopped(unsettled.size());
    if (const Outcome renamed = renameDurably(m_path, settled); !renamed) // work is soon in it
        return renamed;
    m_path = settled;
    return {};
}

QString AccountFolder::keychainName() const
{
    const QString name = QDir(m_path).dirName();
    return name.endsWith(unsettled) ? name.chopped(unsettled.size()) : name;
}

} // namespace syncing
