"""Why a paper cannot be sealed, or its seal cannot be read, as a code."""


class SealError(Exception):
    """`code`: "unreadable" (no PDF that opens), "no_seal", "not_tagged" (no paper of ours), "sealed_already"."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
