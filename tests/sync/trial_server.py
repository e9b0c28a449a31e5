"""A team server for one machine: a real Kinto on a real PostgreSQL, in a folder that is thrown away afterwards.

`python -m tests.sync.trial_server` starts one and says where it is, until it is stopped.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

import urllib3

from ipc_desktop import paths
from ipc_desktop.sync.kinto import BUCKET, KintoServer
from ipc_desktop.sync.kinto_team import LEAD, make_account, make_team

LEAD_PASSWORD = "for-trials-only"
_STARTS_WITHIN_S = 60
_TABLES = ("objects", "timestamps", "access_control_entries", "user_principals")
"""What Kinto keeps."""


class Record(NamedTuple):
    """A record as it lies in a collection of the team."""

    collection: str
    id: str
    data: dict[str, Any]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class TrialServer:
    """Kinto and PostgreSQL on free ports of this machine; a context manager. `with_team`: a team meets there."""

    def __init__(self, *, with_team: bool = True) -> None:
        self._with_team = with_team
        self.folder = Path(tempfile.mkdtemp(prefix="ipc-desktop-team-server-"))
        self._database_port, self.port = free_port(), free_port()
        self.address = f"http://127.0.0.1:{self.port}/v1"
        self._database_url = f"postgresql://postgres@127.0.0.1:{self._database_port}/kinto"
        self._kinto: subprocess.Popen[bytes] | None = None
        self._log = (self.folder / "servers.log").open("wb")

    def __enter__(self) -> TrialServer:
        try:
            self._make_database()
            settings = (paths.RESOURCES / "team_server" / "kinto.ini").read_text(encoding="utf-8")
            settings = settings.replace("DATABASE_URL", self._database_url).replace(
                "HMAC_SECRET", secrets.token_hex(16)
            )
            (self.folder / "kinto.ini").write_text(settings, encoding="utf-8")
            if self._run_kinto("migrate").wait():
                raise RuntimeError(self._said())
            self.sql((paths.RESOURCES / "team_server" / "news_in_commit_order.sql").read_text(encoding="utf-8"))
            self.start_kinto()
            if self._with_team:
                make_account(self.address, LEAD, LEAD_PASSWORD)
                make_team(self.as_account(LEAD, LEAD_PASSWORD), "00" * 32)
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def as_account(self, name: str, password: str) -> KintoServer:
        """The server as an account of it sees it."""
        return KintoServer(self.address, name, password)

    def new_laptop(self, name: str) -> KintoServer:
        """The server as a laptop of the team sees it."""
        password = secrets.token_hex(8)
        make_account(self.address, name, password)
        self.as_account(LEAD, LEAD_PASSWORD).change_group("laptops", with_account=name)
        return self.as_account(name, password)

    def start_kinto(self) -> None:
        self._kinto = self._run_kinto("start", "--port", str(self.port))
        until = time.monotonic() + _STARTS_WITHIN_S
        while time.monotonic() < until:
            try:
                if urllib3.request("GET", f"{self.address}/__heartbeat__", retries=False, timeout=2).status == 200:
                    return
            except urllib3.exceptions.HTTPError:
                time.sleep(0.05)
        raise RuntimeError(self._said())

    def _said(self) -> str:
        return (self.folder / "servers.log").read_text(encoding="utf-8")[-2000:]

    def kill_kinto(self) -> None:
        assert self._kinto is not None
        os.kill(self._kinto.pid, signal.SIGKILL)
        self._kinto.wait()

    def crash_database(self) -> None:
        self._postgres("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop")

    def start_database(self) -> None:
        self._postgres("pg_ctl", "-D", self.folder / "data", "-l", self.folder / "data" / "log", "-w", "start")

    def back_up(self) -> None:
        """Copies all that the server keeps, as an organisation does every night."""
        for table in _TABLES:
            self.sql(f"DROP TABLE IF EXISTS saved_{table}; CREATE TABLE saved_{table} AS TABLE {table}")

    def restore(self) -> None:
        """Puts the copy in the place of what there is, stamps and all."""
        for table in _TABLES:
            self.sql(
                f"SET session_replication_role = replica; TRUNCATE {table};"
                f" INSERT INTO {table} SELECT * FROM saved_{table}"
            )

    def sql(self, text: str, database: str = "kinto") -> list[str]:
        """What the database answers, a line a row."""
        return self._psql(text, database).splitlines()

    def keep_records(self, records: Iterable[Record]) -> None:
        """Has records there at once that laptops would have sent, without a request for each."""
        lines = [
            "\t".join((one.id, f"{BUCKET}/collections/{one.collection}", "record", json.dumps(one.data), "f"))
            for one in records
        ]
        self._psql("COPY objects(id, parent_id, resource_name, data, deleted) FROM STDIN", "kinto", "\n".join(lines))

    def _psql(self, text: str, database: str, given: str = "") -> str:
        where = ["-h", "127.0.0.1", "-p", str(self._database_port), "-U", "postgres", "-d", database]
        command = [str(_programs() / "psql"), *where, "--set", "ON_ERROR_STOP=1", "-Atqc", text]
        return subprocess.run(command, input=given, capture_output=True, check=True, text=True).stdout

    def stop(self) -> None:
        if self._kinto:
            self._kinto.terminate()
            self._kinto.wait()
        self._postgres("pg_ctl", "-D", self.folder / "data", "-m", "fast", "stop", check=False)
        self._log.close()
        shutil.rmtree(self.folder)

    def _make_database(self) -> None:
        data = self.folder / "data"
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        self._postgres("initdb", "-D", data, "-U", "postgres", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8")
        with (data / "postgresql.conf").open("a", encoding="utf-8") as settings:
            settings.write(f"port = {self._database_port}\nunix_socket_directories = '{self.folder}'\n")
            settings.write("listen_addresses = '127.0.0.1'\ntimezone = 'UTC'\n")
        self.start_database()
        self.sql("CREATE DATABASE kinto", database="postgres")

    def _postgres(self, program: str, *arguments: str | Path, check: bool = True) -> None:
        command: list[str | Path] = [_programs() / program, *arguments]
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            command = ["runuser", "-u", "postgres", "--", *command]
        subprocess.run(command, stdout=self._log, stderr=self._log, check=check, cwd=self.folder)

    def _run_kinto(self, *arguments: str) -> subprocess.Popen[bytes]:
        program = [sys.executable, "-c", "from kinto.__main__ import main; main()"]
        first, *others = arguments
        command = [*program, first, "--ini", str(self.folder / "kinto.ini"), *others]
        return subprocess.Popen(command, stdout=self._log, stderr=self._log)


def _programs() -> Path:
    """Where the newest PostgreSQL of this machine keeps its programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent


def main() -> int:
    with TrialServer(with_team=False) as server:
        print(f"A team server for trials runs at {server.address}", flush=True)
        print(f"Begin a team there: python3 dev.py run team init {server.address}", flush=True)
        print("Press Ctrl+C to stop it; all that it holds is gone then.", flush=True)
        try:
            signal.pause()
        except KeyboardInterrupt:
            print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
