"""Pages as pictures."""

from PIL import Image, ImageStat

from desktop_app.printing.preview import page_count, page_image

from .papers import composed, printed


def test_a_page_is_drawn_at_the_width_asked_for() -> None:
    pdf = printed(composed("honorary", "az"), composed("honorary", "ru"))
    assert page_count(pdf) == 2
    width, height, pixels = page_image(pdf, 1, 594)
    assert (width, height) == (594, 420)
    assert len(pixels) == width * height * 3
    assert pixels[:3] == b"\xff\xff\xff"  # the edge is white
    row = pixels[width * 3 * 17 : width * 3 * 18]
    assert bytes.fromhex("1F3A5F") in row  # the frame is indigo


def test_pages_differ() -> None:
    pdf = printed(composed("honorary", "az"), composed("honorary", "ru"))
    assert page_image(pdf, 0, 300) != page_image(pdf, 1, 300)


def test_fine_lines_become_a_tint_in_a_small_picture() -> None:
    """PDFium draws no line thinner than a pixel: drawn small at once, the frame would be a solid bar of gold."""
    pdf = printed(composed("honorary", "az"))

    def light(width: int) -> float:
        wide, high, pixels = page_image(pdf, 0, width)
        band = (
            Image.frombytes("RGB", (wide, high), pixels)
            .convert("L")
            .crop((wide // 5, high // 14, wide // 2, high // 10))
        )
        return ImageStat.Stat(band).mean[0]

    assert abs(light(226) - light(2000)) < 6
