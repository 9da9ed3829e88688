"""The page says what the program says: of the same vectors, of alterations, of photos; and it can reach nothing."""

import base64
import io
import os
import random
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image, ImageFilter

from desktop_app.documents.authenticity import codes
from desktop_app.documents.authenticity.verdicts import State, judge
from desktop_app.documents.trust_page import page_with, trust_file_in
from tests.documents.authenticity import vectors
from tests.documents.authenticity.altering import altered
from tests.documents.authenticity.samples import CLAIMS, KEY, NAMES, file_of, trust
from tests.documents.page.browser import PAGE, Browser, program

MOST_BYTES = 150_000
ANSWER = """
const written = day => day ? `${day.year}-${two(day.month)}-${two(day.day)}` : null;
const told = answer => {
  const claims = answer.claims || {};
  return {
    state: answer.state, number: claims.serial ?? null, name: claims.name ?? null, what_for: claims.whatFor ?? null,
    date: written(claims.date), check_code: answer.check ?? null, since: written(answer.since),
  };
};
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    found = program()
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium, which .ci/run installs")
        pytest.skip("no Chromium on this machine")
    browser = Browser(found, tmp_path_factory.mktemp("browser"))
    yield browser
    browser.close()


def test_the_page_is_small_and_can_reach_nothing() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert len(page.encode()) <= MOST_BYTES
    assert "default-src 'none'" in page
    assert not re.search(r"https?://|fetch\(|XMLHttpRequest|WebSocket|import\(|crypto\.subtle|innerHTML|eval\(", page)


def test_a_trust_file_is_put_into_the_page_and_taken_out() -> None:
    content = file_of(trust())
    assert trust_file_in(page_with(content)) == content
    assert trust_file_in(content) == content


def test_the_vectors_have_the_same_answers(browser: Browser) -> None:
    page = vectors.in_page()
    script = ANSWER + "return given.map(code => told(judge(code, trusts)));"
    told = browser.asked(
        script, trust=base64.b64decode(page["trust"]), given=[each["code"] for each in page["vectors"]]
    )
    for vector, answer in zip(page["vectors"], told, strict=True):
        assert answer == {name: value for name, value in vector.items() if name not in ("about", "code")}, vector[
            "about"
        ]


def test_without_a_trust_file_nothing_is_valid(browser: Browser) -> None:
    page = vectors.in_page()
    states = browser.asked(
        "return given.map(code => judge(code, trusts).state);", given=[each["code"] for each in page["vectors"]]
    )
    assert set(states) == {"unknown-key", "altered", "not-ours"}


def agreed(browser: Browser, count: int) -> None:
    """Both verifiers say the same of so many alterations, and accept none."""
    chance, code = random.Random(count), codes.code_of(CLAIMS, KEY)
    others = [altered(code, chance) for _time in range(count)]
    states = browser.asked("return given.map(code => judge(code, trusts).state);", trust=file_of(trust()), given=others)
    assert states == [judge(each, [trust()]).state.value for each in others]
    assert State.VALID.value not in states


def test_alterations_are_refused_as_in_the_program(browser: Browser) -> None:
    agreed(browser, 2_000)


@pytest.mark.soak
def test_a_hundred_thousand_alterations_are_refused(browser: Browser) -> None:
    for _part in range(10):
        agreed(browser, 10_000)


def test_broken_trust_files_are_refused(browser: Browser) -> None:
    content, chance = file_of(trust()), random.Random(5)
    broken = [base64.b64encode(content[:-1]).decode(), base64.b64encode(content + b"\0").decode()]
    for _time in range(60):
        other = bytearray(content)
        other[chance.randrange(len(other))] ^= 1 << chance.randrange(8)
        broken.append(base64.b64encode(other).decode())
    script = """return given.map(text => {
      try { return readTrust(Uint8Array.from(atob(text), each => each.charCodeAt(0))) && "read"; }
      catch (error) { return error instanceof Malformed ? "refused" : String(error.stack); }
    });"""
    assert set(browser.asked(script, given=broken)) == {"refused"}


def photo(code: str, chance: random.Random, turn: float, scale: int) -> str:
    """A photo of a code as a data address: turned, blurred, noisy, on a larger page."""
    barcode = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    shades = memoryview(zxingcpp.write_barcode_to_image(barcode, scale=scale))
    height, width = shades.shape or ()
    square = Image.frombytes("L", (width, height), shades.tobytes())
    side = int(width * 1.9)
    page = Image.new("L", (side, side), 235)
    page.paste(square, ((side - width) // 2, (side - height) // 2))
    page = page.rotate(turn, Image.Resampling.BICUBIC, fillcolor=235).filter(ImageFilter.GaussianBlur(0.2 * scale))
    page.frombytes(bytes(max(0, min(255, shade + chance.randint(-20, 20))) for shade in page.tobytes()))
    content = io.BytesIO()
    page.convert("RGB").save(content, "JPEG", quality=82)
    return base64.b64encode(content.getvalue()).decode()


def test_codes_are_read_from_photos_without_help_of_the_browser(browser: Browser) -> None:
    chance, long = random.Random(8), "həftəsonu məktəbində ana dilinin tədrisi " * 6
    texts = [codes.code_of(CLAIMS, KEY, codes.MOST_BYTES_OF_A_CARD), codes.code_of(replace(CLAIMS, what_for=long), KEY)]
    shots = [
        (text, photo(text, chance, turn, scale))
        for text in texts
        for turn, scale in ((0, 3), (7, 4), (-15, 5), (90, 4), (180, 3), (40, 6))
    ]
    script = """const read = [];
      for (const shot of given) {
        const bytes = Uint8Array.from(atob(shot), each => each.charCodeAt(0));
        read.push(await textIn(await createImageBitmap(new Blob([bytes], {type: "image/jpeg"}))));
      }
      return read;"""
    read = browser.asked("delete window.BarcodeDetector;" + script, given=[shot for _text, shot in shots])
    assert read == [text for text, _shot in shots]
    nothing = browser.asked(script, given=[blank()])
    assert nothing == [None]


def blank() -> str:
    """A photo of nothing."""
    content = io.BytesIO()
    Image.effect_noise((500, 400), 80).convert("RGB").save(content, "JPEG")
    return base64.b64encode(content.getvalue()).decode()


@pytest.mark.parametrize("language", ["az", "en", "ru", "tr", "de"])
def test_the_answer_is_shown_in_every_language(browser: Browser, language: str) -> None:
    script = f"""speak("{language}");
      at("code").value = given; verifyTyped();
      const valid = at("answer").innerText, state = at("answer").firstChild.dataset.state;
      at("code").value = ""; at("number").value = "S-2026/0001"; at("check").value = "oooo oooo oooo"; verifyTyped();
      const missing = Object.keys(WORDS.en).filter(name => !(name in WORDS["{language}"]));
      const unconfirmed = at("answer").firstChild.dataset.state, known = at("known").innerText;
      return {{valid, state, unconfirmed, missing, known}};"""
    told = browser.asked(script, trust=file_of(trust()), given=codes.code_of(CLAIMS, KEY))
    assert (told["state"], told["unconfirmed"], told["missing"]) == ("valid", "unknown-key", [])
    shown = [CLAIMS.name, CLAIMS.what_for, CLAIMS.serial, NAMES.get(language, NAMES["az"]), "01.06.2026", "25.11.2026"]
    assert all(each in told["valid"] for each in shown)
    assert NAMES.get(language, NAMES["az"]) in told["known"]


def test_what_a_code_says_is_shown_as_text(browser: Browser) -> None:
    paper = replace(CLAIMS, name="<img src=x onerror=alert(1)>", what_for="<b>x</b>")
    script = """at("code").value = given; verifyTyped();
      const images = document.images.length, bold = document.querySelectorAll("b").length;
      return {images, bold, text: at("answer").innerText};"""
    told = browser.asked(script, trust=file_of(trust()), given=codes.code_of(paper, KEY))
    assert (told["images"], told["bold"]) == (0, 0)
    assert "<img src=x onerror=alert(1)>" in told["text"]
