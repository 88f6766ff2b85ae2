"""A server that answers one page, and notes who came."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = "127.0.0.1"


class Server(ThreadingHTTPServer):
    """Answers /page, counts connections, and notes each visit: its cookies, and what was sent as it came."""

    def __init__(self) -> None:
        super().__init__((HOST, 0), Answer)
        self.connections: set[object] = set()
        self.visits: list[str] = []
        self.sent: list[tuple[str, bytes]] = []  # (Content-Type, body)


class Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        assert isinstance(self.server, Server)
        self.server.connections.add(self.client_address)
        self.server.visits.append(self.headers.get("Cookie", ""))
        self.send_response(200 if self.path == "/page" else 404)
        self.send_header("Set-Cookie", "tracker=seen; Path=/; HttpOnly")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def do_POST(self) -> None:
        assert isinstance(self.server, Server)
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.sent.append((self.headers["Content-Type"], body))
        self.do_GET()

    def log_message(self, *_words: object) -> None:
        """Say nothing."""
