"""The files of an application: the original as a download, its pages as pictures. Never the upload inline."""

from __future__ import annotations

from flask import Response, send_file
from flask.typing import ResponseReturnValue

from tracker import audit
from tracker.access import Permission, allow, current_actor
from tracker.foundation import clock, files
from tracker.foundation.database import transaction
from tracker.review.images import page_png
from tracker.review.queries.files import file_for
from tracker.review.routes.blueprint import blueprint
from tracker.web.settings import settings

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "rtf": "application/rtf",
    "html": "application/octet-stream",  # a stranger's page is never shown by a browser
    "txt": "text/plain",
}


@blueprint.get("/files/<file>")
@allow(Permission.SEE_OPENINGS)
def download(file: str) -> ResponseReturnValue:
    """The original, as an attachment. Downloading it is recorded."""
    actor = current_actor()
    found = file_for(actor, file)
    with transaction():
        audit.record("file.download", object_kind="file", object_id=file, actor=actor.public_id, at=clock.now())
    path = files.path_of(settings().files_dir, found.sha256)
    response = send_file(path, mimetype=TYPES[found.kind], as_attachment=True, download_name=found.name)
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.get("/files/<file>/pages/<int:page>.png")
@allow(Permission.SEE_OPENINGS)
def page_image(file: str, page: int) -> ResponseReturnValue:
    """One page of a PDF as a picture, drawn in the sandbox, kept in the cache."""
    found = file_for(current_actor(), file)
    png = page_png(settings(), found.sha256, page)
    return Response(png, mimetype="image/png", headers={"Cache-Control": "private, max-age=3600"})
