"""The template that a deck asks for: ours, or a file of the user's."""

from brief.export.templates.ours import OURS, Template
from brief.model.workspace import DeckFolder, Workspace
from brief.planning.drafts import LAYOUT_NAMES

LAYOUTS = (*LAYOUT_NAMES.values(), "Section")
"""Names of the layouts that a template is searched for."""


def template_of(workspace: Workspace, folder: DeckFolder) -> Template:
    """Return a deck's template; BadInput for one that can't be read, or can't serve."""
    name = folder.deck.template or workspace.settings.template
    if name is None:
        return OURS
    from brief.export.templates.reading import read_template

    return read_template(workspace.root / name, LAYOUTS, name, workspace.root).template()
