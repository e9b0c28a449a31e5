"""Reads the seal of a paper: whose it is, and whether the paper still is what was sealed."""

from __future__ import annotations

import io
import json
from typing import Any

from cryptography import x509
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from ipc_desktop.documents.seal_error import SealError
from ipc_desktop.journal.seal_key import device_of

_MISFIT = (PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError)
"""What pyHanko raises for files that somebody or something has been at."""


def read_seal(pdf: bytes) -> list[bytes]:
    """What `sealer.Seal` holds, as JSON, and then the content of each file attached to what was sealed.

    Raises SealError: unreadable, no_seal.
    """
    try:
        signatures = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    except _MISFIT:
        raise SealError("unreadable") from None
    if not signatures:
        raise SealError("no_seal")
    try:
        seal = _of_signature(signatures[0])
        *_before, start, length = map(int, signatures[0].sig_object["/ByteRange"])
        sealed = pdf[: start + length]
    except _MISFIT:
        return [json.dumps({}).encode()]
    files = _attached(sealed)
    return [json.dumps(seal | {"length": len(sealed), "attached": list(files)}).encode(), *files.values()]


def _of_signature(signature: Any) -> dict[str, Any]:
    own = signature.signer_cert
    context = ValidationContext(trust_roots=[own], allow_fetching=False)
    status = validate_pdf_signature(signature, context)
    certificate = x509.load_der_x509_certificate(own.dump())
    is_own = certificate.issuer == certificate.subject
    stated = signature.self_reported_timestamp
    return {
        "is_intact": bool(status.intact and status.valid and signature.docmdp_level is not None),
        "is_whole": status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        "holder": _name(certificate.subject),
        "issuer": "" if is_own else _name(certificate.issuer),
        "device": device_of(certificate),
        "sealed_at": stated.isoformat() if stated else "",
    }


def _name(of: x509.Name) -> str:
    found = of.get_attributes_for_oid(NameOID.COMMON_NAME) or of.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    return str(found[0].value) if found else ""


def _attached(sealed: bytes) -> dict[str, bytes]:
    """The files attached to a PDF, by their names; none where they cannot be read."""
    try:
        listed = PdfFileReader(io.BytesIO(sealed)).root.get("/AF", ())
        files = [listed[at] for at in range(len(listed))]
        return {str(file["/UF"]): bytes(file["/EF"]["/F"].data) for file in files}
    except _MISFIT:
        return {}
