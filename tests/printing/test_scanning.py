"""Codes in grainy scans: pictures that the first two looks at a scan do not read."""

from pathlib import Path

import pytest
from PIL import Image

from desktop_app.printing.scanning import picture_of

SCANS = sorted((Path(__file__).parents[1] / "data" / "scans").glob("grainy-*.jpg"))
A4 = (2480, 3508)


@pytest.mark.parametrize("scan", SCANS, ids=lambda scan: scan.stem)
def test_a_code_in_a_grainy_scan_is_read(scan: Path) -> None:
    """Made as test_verifying makes its scans: 26 mm at 300 dots per inch, blurred by 1.2, noise of 30, JPEG."""
    (text,) = picture_of(scan).codes
    assert text.startswith("AZ1:")
    assert len(text) == len("AZ1:") + 415


def test_a_code_in_a_grainy_scan_of_a_whole_page_is_read(tmp_path: Path) -> None:
    page = Image.new("L", A4, 245)
    page.paste(Image.open(SCANS[0]), (1000, 2600))
    page.save(tmp_path / "page.png")
    assert len(picture_of(tmp_path / "page.png").codes) == 1
