"""A server to visit."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from tests.benchmarks.pages.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as serving:
        thread = threading.Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield serving
        serving.shutdown()
        thread.join()
