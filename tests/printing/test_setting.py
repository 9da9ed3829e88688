"""Type on lines: balanced, complete, held together where it must be."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.spacing import NO_BREAK
from desktop_app.printing.layout import Run
from desktop_app.printing.setting import lines, one_line

_TEXT = (
    "14 noyabr 2026-cı il tarixində Frankfurt-am-Main şəhərində keçirilmiş “Diaspor gəncləri: dil və irs” "
    "tədbirində iştirak etmişdir."
)
_words = st.lists(st.text(alphabet="aəbcğıİşVATo-", min_size=1, max_size=14), min_size=1, max_size=40)


def _said(text: str, measure: float, size: float = 14.5) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in lines([Run(text, "text")], measure, size)]


def test_lines_are_balanced() -> None:
    found = lines([Run(_TEXT, "text")], 190, 14.5)
    widths = [line.width(14.5) for line in found]
    assert len(found) == 2
    assert max(widths) - min(widths) < 30


def test_a_no_break_space_holds_words_together_and_prints_as_a_blank() -> None:
    text = _TEXT.replace("2026-cı il", f"2026-cı{NO_BREAK}il")
    for measure in range(30, 190, 2):
        said = _said(text, measure)
        assert any("2026-cı il" in line for line in said)
        assert NO_BREAK not in "".join(said)


def test_words_in_the_font_of_other_letters_do_not_stand_out() -> None:
    text = "გულწრფელ მადლობას გიხდით გაწეული მხარდაჭერისა და აქტიური მონაწილეობისთვის და გისურვებთ წარმატებებს"
    for measure in range(60, 240):
        assert all(line.width(14.5) <= measure for line in lines([Run(text, "text")], measure, 14.5))


@given(_words, st.floats(20, 200))
def test_nothing_is_lost_and_nothing_stands_out(words: list[str], measure: float) -> None:
    found = lines([Run(" ".join(words), "text")], measure, 14.5)
    assert " ".join("".join(run.text for run in line.runs) for line in found) == " ".join(words)
    for line in found:
        alone = " " not in "".join(run.text for run in line.runs)
        assert alone or line.width(14.5) <= measure + 0.01


@given(_words, st.floats(20, 200))
def test_balance_costs_no_line(words: list[str], measure: float) -> None:
    """As many lines as taking words greedily needs, which is the fewest there can be."""
    greedy, line = 1, ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and one_line(longer, "text").width(14.5) > measure:
            greedy, longer = greedy + 1, word
        line = longer
    assert len(lines([Run(" ".join(words), "text")], measure, 14.5)) == greedy


def test_fonts_may_change_within_a_word() -> None:
    found = lines([Run("“", "text"), Run("Bir", "text-semibold"), Run("” tədbirində", "text")], 100, 14.5)
    assert [run.text for run in found[0].runs] == ["“", "Bir", "” tədbirində"]


def test_type_shrinks_by_half_points_no_further_than_it_may() -> None:
    line = one_line("Məmmədzadə-Qəhrəmanova Xanımzər", "display-medium-italic")
    size = line.fitting(200, 36, 24)
    assert size * 2 == int(size * 2)
    assert line.width(size) <= 200 < line.width(size + 0.5)
    assert line.fitting(20, 36, 24) == 24
