"""The run command: check, migrate, load, start, say where it is."""

from __future__ import annotations

import contextlib
import os
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import redis
from flask import Flask

from tracker.app import create_app
from tracker.config import Settings, from_environment
from tracker.demo.seed import DemoRefused, seed_demo
from tracker.serve import checks, programs
from tracker.serve.first_start import first_admin_link, prepare_database
from tracker.serve.supervisor import StoppedEarly, Supervisor
from tracker.upkeep.doctor import DangerousStart, refuse
from tracker.web.settings import settings as settings_of

READY_SECONDS = 60.0
PRIVATE = 0o077  # what applicants sent is for nobody else on this machine


@dataclass(frozen=True, slots=True)
class Options:
    """What ``run`` was told."""

    host: str
    port: int
    data_dir: Path
    demo: int = 0  # fictional applicants to add
    worker_processes: int = 2


def serve(options: Options) -> int:
    """Run everything until Ctrl-C or SIGTERM. CannotStart with one sentence when something is in the way."""
    started = time.monotonic()
    os.umask(PRIVATE)
    checks.check_folder(options.data_dir)
    checks.check_port(options.host, options.port)
    checks.check_shared_memory()
    environment = environment_for(options)
    os.environ.update(environment)
    with checks.hold_folder(options.data_dir):
        run_all(Supervisor(environment), options, started)
    return 0


def run_all(supervisor: Supervisor, options: Options, started: float) -> None:
    """Start, say where it is, and stay until it is stopped, whatever happens on the way."""
    settings = from_environment()
    supervisor.listen_for_signals()
    try:
        with contextlib.suppress(StoppedEarly):
            app = start_all(supervisor, settings, options)
            announce(app, time.monotonic() - started)
            if options.demo:
                load_demo(app, options.demo, supervisor)  # it brings its own admin
            else:
                offer_first_admin(app)
            supervisor.run()
    finally:
        say("Stopping …")
        supervisor.stop()
        checks.clear_socket_folder(options.data_dir)


def environment_for(options: Options) -> dict[str, str]:
    """The environment of every child: where the data, the broker and the public address are."""
    environment = dict(os.environ)
    environment["TRACKER_DATA"] = str(options.data_dir)
    socket = checks.socket_path(options.data_dir)
    environment.setdefault("REDIS_URL", f"redis+socket://{socket}")
    environment.setdefault("PUBLIC_URL", f"http://{_shown_host(options.host)}:{options.port}")
    environment["PYTHONUNBUFFERED"] = "1"
    return environment


def start_all(supervisor: Supervisor, settings: Settings, options: Options) -> Flask:
    """Broker and database first, then those who need them; the application, for what is left to say."""
    if settings.redis_url.startswith("redis+socket://"):
        socket = Path(settings.redis_url.removeprefix("redis+socket://"))
        own = programs.broker(options.data_dir, socket)
        supervisor.start([own])
        otherwise = f"Its last words are in {own.log}."
    else:
        otherwise = "Start it, or correct REDIS_URL."
    app = create_app(settings)
    prepare_database(app, say=say)
    wait_for("the broker", lambda: _broker_answers(settings), supervisor, otherwise=otherwise)
    try:
        refuse(app)
    except DangerousStart as reason:
        raise checks.CannotStart(str(reason)) from None
    web = programs.web(options.data_dir, host=options.host, port=options.port)
    worker = programs.worker(options.data_dir, processes=options.worker_processes)
    supervisor.start([worker, programs.sweeper(options.data_dir), web])
    otherwise = f"Its last words are in {web.log}."
    wait_for("the web server", lambda: _web_answers(options), supervisor, otherwise=otherwise)
    return app


def announce(app: Flask, seconds: float) -> None:
    """Where it is."""
    say(f"Tracker runs at {settings_of(app).public_url}/jobs (started in {seconds:.1f} s). Ctrl-C stops it.")


def offer_first_admin(app: Flask) -> None:
    """The one-time link, when there is no admin yet; nothing else lets anybody in."""
    link = first_admin_link(app)
    if link:
        say(f"No admin has chosen a password yet. Make yourself an admin, once, within a day:\n  {link}")


def load_demo(app: Flask, count: int, supervisor: Supervisor) -> None:
    """The fictional applicants. CannotStart beside real ones."""
    try:
        with supervisor.stopped_at_once():
            seed_demo(app, count=count, say=say)
    except DemoRefused as refusal:
        raise checks.CannotStart(str(refusal)) from None


def wait_for(what: str, ready: Callable[[], bool], supervisor: Supervisor, *, otherwise: str) -> None:
    """Wait until ``ready``, keeping the children alive meanwhile. StoppedEarly when it is stopped meanwhile.

    CannotStart after a minute; ``otherwise`` says what to do then.
    """
    deadline = time.monotonic() + READY_SECONDS
    said = False
    began = time.monotonic()
    while not ready():
        if supervisor.stopping:
            raise StoppedEarly
        if time.monotonic() > deadline:
            told = f"{what.capitalize()} did not answer within {READY_SECONDS:.0f} seconds. {otherwise}"
            raise checks.CannotStart(told)
        if not said and time.monotonic() - began > 2:
            say(f"Waiting for {what} …")
            said = True
        supervisor.look_once()
        time.sleep(0.05)


def say(sentence: str) -> None:
    """A line for the person at the terminal; without one, nothing goes wrong."""
    with contextlib.suppress(BrokenPipeError):
        print(sentence, file=sys.stderr, flush=True)


def _broker_answers(settings: Settings) -> bool:
    url = settings.redis_url.replace("redis+socket://", "unix://")
    try:
        return bool(redis.Redis.from_url(url, socket_timeout=1, socket_connect_timeout=1).ping())
    except (redis.RedisError, OSError):
        return False


def _web_answers(options: Options) -> bool:
    url = f"http://{_shown_host(options.host)}:{options.port}/health/live"
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _shown_host(host: str) -> str:
    if host in ("0.0.0.0", "::"):  # noqa: S104 - compared, not bound
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host
