"""What a file says of itself: which standards it keeps (PDF/A-2a, PDF/UA-1), its title, its colours."""

import functools
from typing import Final
from xml.sax.saxutils import escape

from desktop_app.printing.pdf_file import PdfFile, Reference, Text
from desktop_app.system import paths

PRODUCER: Final = "Ocaq"
_COLOURS: Final = "sRGB"

_XMP: Final = """<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def information(file: PdfFile, title: str) -> Reference:
    """Title and producer; no date, and nothing about persons."""
    return file.add({"Title": Text(title), "Producer": f"({PRODUCER})"})


def metadata(file: PdfFile, title: str) -> Reference:
    """The same in XML, with the standards; unpacked, so that any program finds it."""
    content = _XMP.format(title=escape(_printable(title)), producer=PRODUCER).encode()
    return file.raw({"Type": "/Metadata", "Subtype": "/XML"}, content)


def output_intent(file: PdfFile) -> Reference:
    """What the file's colours are meant to be."""
    profile = file.stream(_profile(), {"N": 3})
    return file.add({
        "Type": "/OutputIntent",
        "S": "/GTS_PDFA1",
        "OutputConditionIdentifier": f"({_COLOURS})",
        "Info": f"({_COLOURS})",
        "DestOutputProfile": profile,
    })  # fmt: skip


@functools.cache
def _profile() -> bytes:
    return (paths.resources() / "colour" / f"{_COLOURS}.icc").read_bytes()


def _printable(text: str) -> str:
    """Without letters that XML cannot have."""
    return "".join(letter for letter in text if letter.isprintable())
