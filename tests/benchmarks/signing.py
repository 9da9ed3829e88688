"""`signing`: what a signature (PAdES B-B, RSA-2048) adds to each file of a batch, beside pyHanko's own way of signing.

Ours is the CPU time of a batch with signatures less that of the same batch without; pyHanko signs the finished files as
its documentation shows, the key read once.
"""

import io
import statistics
import warnings
from typing import Final

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter

from desktop_app.printing.rendering import Renderer
from desktop_app.printing.signing import FileSigner, SignWith
from tests.benchmarks.certificates import TITLE, composed, letterhead, seconds, value_sets
from tests.printing.certificates import NOW, PASSWORD, p12

FILES: Final = 200
DOCUMENTED: Final = 5
ROUNDS: Final = 3
BUDGET_MS: Final = 3.0


def run() -> dict[str, object]:
    """Milliseconds that a signature takes in a batch, and by how much less than pyHanko's own way that is."""
    made = composed(value_sets(FILES, coded=True), letterhead())
    pictures = {sha256: data for each in made for sha256, data in each.pictures.items()}
    layouts = [each.layout for each in made]
    chosen = SignWith(p12(), PASSWORD, NOW)

    def files(signer: FileSigner | None) -> list[bytes]:
        renderer = Renderer(pictures, signer)
        return [renderer.pdf([layout], title=TITLE) for layout in layouts]

    plain = files(None)
    files(FileSigner(chosen))
    added = statistics.median(
        seconds(lambda: files(FileSigner(chosen))) - seconds(lambda: files(None)) for _round in range(ROUNDS)
    )
    theirs = seconds(lambda: _documented(plain[:DOCUMENTED], chosen))
    ours_ms, theirs_ms = 1000 * added / FILES, 1000 * theirs / DOCUMENTED
    return {
        "ratio": round(ours_ms / theirs_ms, 4),
        "budget": round(BUDGET_MS / theirs_ms, 4),
        "detail": {
            "files": FILES,
            "ours_ms_per_file": round(ours_ms, 3),
            "documented_ms_per_file": round(theirs_ms, 1),
            "budget_ms_per_file": BUDGET_MS,
        },
    }


def _documented(plain: list[bytes], chosen: SignWith) -> None:
    signer = signers.SimpleSigner.load_pkcs12_data(chosen.content, [], chosen.password.encode())
    meta = signers.PdfSignatureMetadata(field_name="Signature", subfilter=SigSeedSubFilter.PADES)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for file in plain:
            signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(file)), meta, signer=signer)
