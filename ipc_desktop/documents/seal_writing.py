"""Seals a paper (PAdES, certifying, no changes allowed) in one addition at its end: what was set stays byte for byte.

The seal's field is a part of the tags with a name of its own, since an untagged one would break PDF/UA; the metadata
is left as it was written, since pyHanko would damage the extension schema that PDF/A asks for.
"""

from __future__ import annotations

import io
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign import fields, signers

from ipc_desktop.documents.seal_error import SealError

FIELD = "PlanSeal"
_PRINTED_AND_LOCKED = 132


def sealed(key: bytes, pdf: bytes, *, spoken: str, reason: str) -> bytes:
    """The PDF with a seal, made with a PKCS#12 key; `spoken` is how the seal is called when it is read aloud.

    The result begins with the PDF as it was. Raises SealError: not_tagged (no PDF that was set here), sealed_already.
    """
    try:
        writer: Any = IncrementalPdfFileWriter(io.BytesIO(_ending_in_a_line(pdf)))
        writer._update_meta = _leave_metadata
        _add_field(writer, spoken)
    except (PdfError, KeyError, TypeError, IndexError):
        raise SealError("not_tagged") from None
    metadata = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES,
        reason=reason,
    )
    signer = signers.SimpleSigner.load_pkcs12_data(key, other_certs=[])
    made: bytes = signers.PdfSigner(metadata, signer).sign_pdf(writer).getvalue()
    return made


def _leave_metadata() -> None:
    """What pyHanko calls to write the metadata anew."""


def _ending_in_a_line(pdf: bytes) -> bytes:
    """The PDF with a line end after its last mark: PDF/A wants every object to begin on a line of its own."""
    return pdf if pdf.endswith(b"\n") else pdf + b"\n"


def _add_field(writer: Any, spoken: str) -> None:
    """Adds an invisible, tagged field for the seal to the last page. Raises SealError "sealed_already"."""
    if "/AcroForm" in writer.root:
        raise SealError("sealed_already")
    tree = writer.root["/StructTreeRoot"]
    document = _first(tree.raw_get("/K"))
    page = _last_page(writer.root.raw_get("/Pages"))
    place = int(tree["/ParentTreeNextKey"])
    widget = writer.add_object(
        _dictionary(
            Type=_name("Annot"),
            Subtype=_name("Widget"),
            FT=_name("Sig"),
            T=pdf_string(FIELD),
            TU=pdf_string(spoken),
            Rect=_array(_number(0), _number(0), _number(0), _number(0)),
            F=_number(_PRINTED_AND_LOCKED),
            P=page,
            StructParent=_number(place),
        )
    )
    seen = _dictionary(Type=_name("OBJR"), Obj=widget, Pg=page)
    form = writer.add_object(
        _dictionary(Type=_name("StructElem"), S=_name("Form"), P=document, Alt=pdf_string(spoken), K=seen)
    )
    _append(writer, document.get_object(), "K", form)
    _append(writer, tree["/ParentTree"], "Nums", _number(place), form)
    tree[_name("ParentTreeNextKey")] = _number(place + 1)
    writer.update_container(tree)
    _append(writer, page.get_object(), "Annots", widget)
    page.get_object()[_name("Tabs")] = _name("S")
    writer.root[_name("AcroForm")] = writer.add_object(_dictionary(Fields=_array(widget), SigFlags=_number(0)))
    writer.update_root()


def _append(writer: Any, holder: Any, name: str, *values: Any) -> None:
    """Appends to an array of a dictionary, which is made when there is none."""
    array = holder[f"/{name}"] if f"/{name}" in holder else _array()
    array.extend(values)
    holder[_name(name)] = array
    writer.update_container(holder)


def _first(kids: Any) -> Any:
    return kids if isinstance(kids, generic.IndirectObject) else kids.raw_get(0)


def _last_page(node: Any) -> Any:
    kids = node.get_object()
    return _last_page(kids["/Kids"].raw_get(-1)) if "/Kids" in kids else node


_pdf: Any = generic
"""pyHanko's own kinds of values, some of which say nothing about their types."""


def _name(name: str) -> Any:
    return _pdf.NameObject(f"/{name}")


def _number(number: int) -> Any:
    return _pdf.NumberObject(number)


def _array(*values: Any) -> Any:
    return _pdf.ArrayObject(values)


def _dictionary(**items: Any) -> Any:
    return _pdf.DictionaryObject({_name(name): value for name, value in items.items()})
