"""The page of the benchmarks as others make it: `peer_pages.py NAME FILE`, told by FILE, says CPU, bytes and memory.

Run by an interpreter that has the one that is named; it knows nothing of ours. Each draws the waves, the logo and the
words that `plain.py` draws.
"""

import base64
import html
import importlib
import io
import json
import sys
import time
from pathlib import Path
from typing import Any

_WIDTH, _HEIGHT = 841.89, 595.28
_MILLIMETRE = 72 / 25.4


def main() -> None:
    """Make the pages and print what they took as JSON; exit code 3 where the library is not installed."""
    name, told = sys.argv[1:]
    given = json.loads(Path(told).read_text(encoding="utf-8"))
    try:
        make = {"fpdf2": _fpdf2, "Qt QPdfWriter": _qt, "typst": _typst, "WeasyPrint": _weasyprint}[name](given)
    except ImportError:
        sys.exit(3)
    begun = time.process_time()
    content = make()
    print(json.dumps({"seconds": time.process_time() - begun, "bytes": len(content), "peak": _peak()}))


def _peak() -> int:
    if not sys.platform.startswith("linux"):
        return 0
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("VmHWM")) // 1024


def _lines(given: Any, page: Any) -> Any:
    """Font, size, middle of the line and its height from the top, in points, and what it says."""
    millimetre = _MILLIMETRE
    middle = 148.5 * millimetre
    yield "semibold", 11.5, middle, 54 * millimetre, given["organisation"]
    yield "title", 34, middle, 75 * millimetre, given["title"]
    yield "name", 30, middle, 102 * millimetre, page["name"]
    for row, text in enumerate((page["number"], page["date"], page["city"])):
        yield "label", 9, 50 * millimetre, 160 * millimetre + 13.6 * row, text
    for (name, role), x in zip(given["signatories"], (104.5 * millimetre, 192.5 * millimetre), strict=True):
        yield "semibold", 10.5, x, 164.9 * millimetre, name
        yield "text", 9, x, 169.2 * millimetre, role
    yield "label", 9, middle, 160 * millimetre, "M.Y."


def _fpdf2(given: Any) -> Any:
    fpdf: Any = importlib.import_module("fpdf")

    def make() -> bytes:
        pdf = fpdf.FPDF(unit="pt", format=(_WIDTH, _HEIGHT))
        pdf.set_auto_page_break(False)
        for key, file in given["fonts"].items():
            pdf.add_font(key, fname=file)
        for page in given["pages"]:
            pdf.add_page()
            for wave in given["waves"]:
                pdf.polyline(wave)
            pdf.image(given["logo"], x=_WIDTH / 2 - 24, y=30 * _MILLIMETRE, w=48)
            for font, size, x, y, text in _lines(given, page):
                pdf.set_font(font, size=size)
                pdf.text(x - pdf.get_string_width(text) / 2, y, text)
            pdf.set_font("text", size=14.5)
            pdf.set_xy(_WIDTH / 2 - 75 * _MILLIMETRE, 113 * _MILLIMETRE)
            pdf.multi_cell(150 * _MILLIMETRE, 21.5, page["sentence"], align="C")
        return bytes(pdf.output())

    return make


def _qt(given: Any) -> Any:
    core: Any = importlib.import_module("PySide6.QtCore")
    gui: Any = importlib.import_module("PySide6.QtGui")
    app = gui.QGuiApplication([])
    families = {}
    for key, file in given["fonts"].items():
        number = gui.QFontDatabase.addApplicationFont(file)
        families[key] = gui.QFontDatabase.applicationFontFamilies(number)[0]
    logo = gui.QImage(given["logo"])

    def make() -> bytes:
        into = core.QBuffer()
        into.open(core.QIODevice.OpenModeFlag.WriteOnly)
        writer = gui.QPdfWriter(into)
        writer.setTitle(app.applicationName())
        writer.setResolution(72)
        writer.setPageSize(gui.QPageSize(core.QSizeF(_WIDTH, _HEIGHT), gui.QPageSize.Unit.Point))
        writer.setPageMargins(writer.pageLayout().margins() * 0)
        painter = gui.QPainter(writer)
        for index, page in enumerate(given["pages"]):
            if index:
                writer.newPage()
            for wave in given["waves"]:
                painter.drawPolyline(gui.QPolygonF([core.QPointF(x, y) for x, y in wave]))
            painter.drawImage(core.QRectF(_WIDTH / 2 - 24, 30 * _MILLIMETRE, 48, 48), logo)
            for font, size, x, y, text in _lines(given, page):
                face = gui.QFont(families[font])
                face.setPointSizeF(size)
                painter.setFont(face)
                painter.drawText(
                    core.QRectF(x - 400, y - size, 800, 2 * size), core.Qt.AlignmentFlag.AlignHCenter, text
                )
            face = gui.QFont(families["text"])
            face.setPointSizeF(14.5)
            painter.setFont(face)
            measure = core.QRectF(_WIDTH / 2 - 75 * _MILLIMETRE, 113 * _MILLIMETRE, 150 * _MILLIMETRE, 80)
            painter.drawText(
                measure, core.Qt.AlignmentFlag.AlignHCenter | core.Qt.TextFlag.TextWordWrap, page["sentence"]
            )
        painter.end()
        return bytes(into.data().data())

    return make


def _typst(given: Any) -> Any:
    typst: Any = importlib.import_module("typst")
    folder = Path(given["logo"]).parent
    fonts = sorted({str(Path(file).parent) for file in given["fonts"].values()})

    def make() -> bytes:
        source = folder / "pages.typ"
        source.write_text(_typst_source(given), encoding="utf-8")
        return bytes(typst.compile(str(source), root=str(folder), font_paths=fonts))

    return make


def _typst_source(given: Any) -> str:
    def said(text: str) -> str:
        return json.dumps(text, ensure_ascii=False)

    def wave(points: Any) -> str:
        first, *more = (f"({x:.2f}pt, {y:.2f}pt)" for x, y in points)
        return f"#place(curve(curve.move({first}), {', '.join(f'curve.line({each})' for each in more)}))"

    found = [f"#set page(width: {_WIDTH}pt, height: {_HEIGHT}pt, margin: 0pt)", "#let border = ["]
    found += [*(wave(each).replace("place(curve(", "place(curve(stroke: 0.34pt, ") for each in given["waves"]), "]"]
    for page in given["pages"]:
        found.append("#border")
        found.append(f'#place(dx: {_WIDTH / 2 - 24}pt, dy: {30 * _MILLIMETRE}pt, image("logo.png", width: 48pt))')
        for font, size, x, y, text in _lines(given, page):
            family = said(given["families"][font])
            line = f"align(center, text(font: {family}, size: {size}pt, {said(text)}))"
            found.append(f"#place(dx: {x - 400}pt, dy: {y - size}pt, box(width: 800pt, {line}))")
        body = f"align(center, text(font: {said(given['families']['text'])}, size: 14.5pt, {said(page['sentence'])}))"
        left, top = _WIDTH / 2 - 75 * _MILLIMETRE, 113 * _MILLIMETRE
        found.append(f"#place(dx: {left}pt, dy: {top}pt, box(width: {150 * _MILLIMETRE}pt, {body}))")
        found.append("#pagebreak(weak: true)")
    return "\n".join(found)


def _weasyprint(given: Any) -> Any:
    weasyprint: Any = importlib.import_module("weasyprint")
    logo = "data:image/png;base64," + base64.b64encode(Path(given["logo"]).read_bytes()).decode()

    def make() -> bytes:
        into = io.BytesIO()
        weasyprint.HTML(string=_html(given, logo)).write_pdf(into)
        return into.getvalue()

    return make


def _html(given: Any, logo: str) -> str:
    faces = "".join(
        f"@font-face{{font-family:{key};src:url({Path(file).as_uri()})}}" for key, file in given["fonts"].items()
    )
    style = (
        f"{faces}@page{{size:{_WIDTH}pt {_HEIGHT}pt;margin:0}}body{{margin:0}}"
        f".page{{position:relative;width:{_WIDTH}pt;height:{_HEIGHT}pt;break-after:page}}"
        ".page *{position:absolute}p{margin:0;width:800pt;text-align:center;line-height:1}"
        f".body{{font:14.5pt/21.5pt text;left:{_WIDTH / 2 - 75 * _MILLIMETRE}pt;top:{113 * _MILLIMETRE}pt;"
        f"width:{150 * _MILLIMETRE}pt}}"
    )
    waves = "".join(
        f'<polyline fill="none" stroke="black" points="{" ".join(f"{x:.2f},{y:.2f}" for x, y in wave)}"/>'
        for wave in given["waves"]
    )
    art = f'<svg width="{_WIDTH}pt" height="{_HEIGHT}pt" viewBox="0 0 {_WIDTH} {_HEIGHT}">{waves}</svg>'
    art += f'<img src="{logo}" style="left:{_WIDTH / 2 - 24}pt;top:{30 * _MILLIMETRE}pt;width:48pt">'
    pages = []
    for page in given["pages"]:
        lines = "".join(
            f'<p style="font:{size}pt {font};left:{x - 400}pt;top:{y - size}pt">{html.escape(text)}</p>'
            for font, size, x, y, text in _lines(given, page)
        )
        body = f'<p class="body">{html.escape(page["sentence"])}</p>'
        pages.append(f'<div class="page">{art}{lines}{body}</div>')
    return f'<html lang="az"><style>{style}</style>{"".join(pages)}</html>'


if __name__ == "__main__":
    main()
