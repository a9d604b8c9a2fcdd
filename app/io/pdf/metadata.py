"""Strings, document information and XMP of a PDF (ISO 32000-1 §7.9.2, §14.3; ISO 14289-1 §5)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from html import escape

from app.io.pdf.job import PdfJob

CREATOR = "Readyroom"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>{keywords}</pdf:Keywords>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def pdf_string(text: str) -> bytes:
    """A text string: ASCII as it is, anything else in UTF-16."""
    value = string_key(text)
    if value[:2] == b"\xfe\xff":
        return b"<" + value.hex().encode() + b">"
    return b"(" + re.sub(rb"([\\()])", rb"\\\1", value).replace(b"\r", b"\\r").replace(b"\n", b"\\n") + b")"


def string_key(text: str) -> bytes:
    """The bytes a text string stands for, which is what name trees are sorted by."""
    return text.encode("ascii") if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be", "replace")


def info_dictionary(job: PdfJob) -> bytes:
    """The document information dictionary."""
    date = _pdf_date(job.created)
    fields = {
        "Title": job.title, "Author": job.author, "Subject": job.subtitle, "Keywords": ", ".join(job.keywords),
        "Creator": CREATOR, "CreationDate": date, "ModDate": date,
    }  # fmt: skip
    return b"<<" + b"".join(b"/%b %b" % (key.encode(), pdf_string(value)) for key, value in fields.items()) + b">>"


def xmp_packet(job: PdfJob) -> bytes:
    """The metadata stream, which also says that the document claims PDF/UA-1."""
    values = {
        "title": job.title, "author": job.author, "subject": job.subtitle, "language": job.language,
        "keywords": ", ".join(job.keywords), "creator": CREATOR, "created": _xmp_date(job.created),
    }  # fmt: skip
    clean = {key: escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text), quote=False) for key, text in values.items()}
    return _PACKET.format(**clean).encode()


def _pdf_date(moment: datetime) -> str:
    offset = moment.utcoffset()
    if offset is None:
        zone = ""
    elif offset == timedelta(0):
        zone = "Z"
    else:
        sign, minutes = ("-", -offset) if offset < timedelta(0) else ("+", offset)
        hours, rest = divmod(int(minutes.total_seconds()) // 60, 60)
        zone = f"{sign}{hours:02d}'{rest:02d}'"
    return f"D:{moment:%Y%m%d%H%M%S}{zone}"


def _xmp_date(moment: datetime) -> str:
    return moment.replace(microsecond=0).isoformat()
