// SPDX-License-Identifier: GPL-3.0-or-later
// The editor that a field's description asks for.
#pragma once

#include "models/schema/EntityType.h"
#include "views/forms/editors/FieldEditor.h"

namespace views {

FieldEditor *makeEditor(const models::EntityType &type, const models::Field &field, const EditorContext &context,
                        QWidget *parent);

} // namespace views
