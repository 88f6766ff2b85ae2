"""The form of one term."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from wtforms import SelectField, StringField
from wtforms.validators import InputRequired

from tracker.terminology.naming import Typed
from tracker.vocabulary import Kind
from tracker.web.forms import Form, LineField, Revision, not_longer, options

KINDS = (
    (Kind.TOOL, _("Tool or program")),
    (Kind.LANGUAGE, _("Programming language")),
    (Kind.FRAMEWORK, _("Framework")),
    (Kind.LIBRARY, _("Library")),
    (Kind.PLATFORM, _("Platform")),
    (Kind.METHOD, _("Method")),
    (Kind.DOMAIN, _("Field of work")),
    (Kind.SOFT_SKILL, _("Soft skill")),
    (Kind.TITLE, _("Job title")),
    (Kind.CERTIFICATION, _("Certificate")),
    (Kind.FIELD, _("Field of study")),
)
_LONG = 600


class TermForm(Form):
    """A term: what it is called, what it is, and where it stands among the others."""

    edits = Revision()
    label = StringField(_("Name"), [InputRequired(_("Say what it is called")), not_longer(80)])
    kind = SelectField(_("What it is"), choices=options((kind.value, words) for kind, words in KINDS))
    aliases = LineField(_("Other names, separated by commas"), [not_longer(_LONG)])
    broader = LineField(_("Broader terms, separated by commas"), [not_longer(_LONG)])
    near = LineField(_("Terms close to it, separated by commas"), [not_longer(_LONG)])
    context = LineField(_("Counts only near one of these words, separated by commas"), [not_longer(_LONG)])

    def typed(self) -> Typed:
        """What the fields hold."""
        return Typed(
            label=self.label.data or "",
            kind=Kind(self.kind.data),
            aliases=self.aliases.data or "",
            broader=self.broader.data or "",
            near=self.near.data or "",
            context=self.context.data or "",
        )


class ListForm(Form):
    """A button that acts on the whole list."""

    edits = Revision()
