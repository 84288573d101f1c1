// SPDX-License-Identifier: GPL-3.0-or-later
// Section A: the household, its telephone and its bank account.
#pragma once

#include "views/forms/FormSection.h"

namespace views {

class HouseholdSection : public FormSection
{
    Q_OBJECT

public:
    HouseholdSection(CaseSession &session, const Theme &theme, QWidget *parent);

    QString letter() const override { return QStringLiteral("A"); }
    QString title() const override { return tr("Household"); }
    bool holds(models::TypeId type) const override;
    bool isEmpty() const override;
    void load() override;

protected:
    void retranslate() override;

private:
    void addFields();
    void lockWhatIsNotOurs();
};

} // namespace views
