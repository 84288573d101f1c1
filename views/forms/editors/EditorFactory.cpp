// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/editors/EditorFactory.h"

#include "views/forms/editors/CodeEditor.h"
#include "views/forms/editors/LineEditor.h"
#include "views/forms/editors/MaskedEditor.h"
#include "views/forms/editors/YesNoEditor.h"

namespace views {

using namespace models;

FieldEditor *makeEditor(const EntityType &type, const Field &field, const EditorContext &context, QWidget *parent)
{
    if (type.scope == ScopeKind::Identity && field.personal)
        return new MaskedEditor(field, context, parent);
    switch (field.kind()) {
    case Kind::Code:
        return new CodeEditor(field, context, parent);
    case Kind::CodeSet:
        return new CodeSetEditor(field, context, parent);
    case Kind::Boolean:
        return new YesNoEditor(field, context, parent);
    default:
        return new LineEditor(field, context, parent);
    }
}

} // namespace views
