"""Sets one document with typst and nothing else: template, data and fonts as given, read from standard input."""

from __future__ import annotations

import json
import sys

import typst


def main() -> int:
    job = json.load(sys.stdin)
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=job["fonts"])
    compiler = typst.Compiler(
        job["template"].encode(), font_paths=fonts, ignore_system_fonts=True, sys_inputs={"document": job["data"]}
    )
    pdf = compiler.compile(format="pdf", pdf_standards=["a-3a", "ua-1"], timestamp=job["timestamp_s"])
    assert isinstance(pdf, bytes)
    sys.stdout.buffer.write(pdf)
    return 0


if __name__ == "__main__":
    sys.exit(main())
