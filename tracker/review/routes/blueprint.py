"""The blueprint that every route file of review adds to."""

from flask import Blueprint

blueprint = Blueprint("review", __name__)
