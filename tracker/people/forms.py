"""The forms of accounts: shape only; every error says what to do."""

from __future__ import annotations

from typing import Any

from email_validator import EmailNotValidError, validate_email
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, EmailField, Field, PasswordField, RadioField, SelectChoice, StringField
from wtforms.validators import DataRequired, InputRequired, ValidationError

from tracker.people import passwords
from tracker.people.wording import ROLE_SENTENCES
from tracker.web.forms import Form, not_longer

NAME_LIMIT, EMAIL_LIMIT = 200, 254
ROLES = [SelectChoice(role.value, _(sentence)) for role, sentence in ROLE_SENTENCES.items()]


class SecretField(PasswordField):  # type: ignore[misc]
    """A password, exactly as it was typed: blanks at its ends belong to it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - WTForms' own shapes
        super().__init__(*args, **kwargs)
        self.filters = ()


class WithName(Form):
    """A form with a person's name."""

    name = StringField(
        _("Full name"),
        [DataRequired(_("Enter a name")), not_longer(NAME_LIMIT, "the name")],
    )

    def validate_name(self, field: Field) -> None:
        """One line."""
        field.data = " ".join(field.data.split())


class WithAddress(Form):
    """A form with an e-mail address that a mail server could take."""

    email = EmailField(
        _("E-mail"),
        [InputRequired(_("Enter an e-mail address")), not_longer(EMAIL_LIMIT, "the address")],
    )

    def validate_email(self, field: Field) -> None:
        """Nothing is asked over the network."""
        try:
            field.data = validate_email(field.data, check_deliverability=False).normalized
        except EmailNotValidError:
            raise ValidationError(_("Enter an e-mail address with an ending, like name@example.org")) from None


class WithPresentPassword(Form):
    """A form that asks for the password of now: an open screen is not enough to change it."""

    present = SecretField(_("Present password"), [InputRequired(_("Enter your present password"))])


class NewPassword(Form):
    """A password to keep, typed twice. ``about`` names person, address and organisation: none of them makes one."""

    password = SecretField(_("New password"), [InputRequired(_("Choose a password"))])
    again = SecretField(_("The same once more"), [InputRequired(_("Type the password once more"))])
    about: tuple[str, ...] = ()

    def validate_password(self, field: Field) -> None:
        """Long enough, and not among those that are tried first."""
        if len(field.data) < passwords.SHORTEST:
            raise ValidationError(_("Use at least %(n)s characters", n=passwords.SHORTEST))
        if len(field.data) > passwords.LONGEST:
            raise ValidationError(_("Use at most %(n)s characters", n=passwords.LONGEST))
        if passwords.is_easy(field.data, about=self.about):
            raise ValidationError(_("Guessers try this password first. Choose another"))

    def validate_again(self, field: Field) -> None:
        """The same, so that a slip of the finger shows now."""
        if field.data != self.password.data:
            raise ValidationError(_("The two are not the same. Type them once more"))


class SignInForm(Form):
    """E-mail and password. An address is not checked for its shape: the answer is the same for every wrong one."""

    email = EmailField(
        _("E-mail"), [InputRequired(_("Enter your e-mail address")), not_longer(EMAIL_LIMIT, "the address")]
    )
    password = SecretField(
        _("Password"), [InputRequired(_("Enter your password")), not_longer(passwords.LONGEST, "the password")]
    )


class FirstAdminForm(WithName, WithAddress, NewPassword):
    """The account that begins an installation."""


class ForgottenForm(WithAddress):
    """Where to send a link that chooses a new password."""


class InviteForm(WithName, WithAddress):
    """A colleague, and what they may do."""

    role = RadioField(_("Role"), [InputRequired(_("Choose a role"))], choices=ROLES)


class RoleForm(Form):
    """What somebody may do from now on."""

    role = RadioField(_("Role"), [InputRequired(_("Choose a role"))], choices=ROLES)


class AccountForm(WithName):
    """What everybody says about themselves."""

    shortcuts = BooleanField(_("Single keys work as shortcuts"))


class ChangePasswordForm(WithPresentPassword, NewPassword):
    """A new password, allowed by the present one."""


class PressForm(Form):
    """A button and its token, nothing else."""
