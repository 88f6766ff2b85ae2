from __future__ import annotations

import pytest
from flask import Flask

from tracker.people.forms import ChangePasswordForm, InviteForm, NewPassword, SignInForm

BLANKS = "  nine small beets  "


def test_a_password_is_taken_exactly_as_typed(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"password": BLANKS, "again": BLANKS}):
        form = NewPassword()
        assert form.validate()
        assert form.password.data == BLANKS


@pytest.mark.parametrize(("length", "fits"), [(7, False), (8, True), (128, True), (1024, True), (1025, False)])
def test_a_password_has_eight_characters_or_more_and_is_never_cut(app: Flask, length: int, fits: bool) -> None:
    text = ("ß√密пq9é-" * 200)[:length]
    with app.test_request_context(method="POST", data={"password": text, "again": text}):
        assert NewPassword().validate() is fits


def test_problems_come_in_the_order_of_the_form(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"name": ""}):
        forms = [InviteForm(), ChangePasswordForm()]
        assert [form.validate() for form in forms] == [False, False]
        ids = [[control for control, _sentence in form.problems()] for form in forms]
        assert ids == [["name", "email", "role"], ["present", "password", "again"]]


def test_an_address_for_signing_in_is_not_checked_for_its_shape(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"email": " Ines ", "password": BLANKS}):
        form = SignInForm()
        assert form.validate()
        assert (form.email.data, form.password.data) == ("Ines", BLANKS)


def test_what_is_too_long_says_by_how_much(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"email": "x" * 255, "password": "x" * 1025}):
        form = SignInForm()
        form.validate()
        assert [sentence for _control, sentence in form.problems()] == [
            "Make the address 1 character shorter. The limit is 254.",
            "Make the password 1 character shorter. The limit is 1,024.",
        ]
    with app.test_request_context(method="POST", data={"name": "x" * 201, "email": "x" * 300, "role": "recruiter"}):
        invited = InviteForm()
        invited.validate()
        assert [sentence for _control, sentence in invited.problems()] == [
            "Make the name 1 character shorter. The limit is 200.",
            "Make the address 46 characters shorter. The limit is 254.",
        ]
