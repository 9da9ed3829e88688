"""The head and the foot of papers: the office, the signatures, the marks."""

import datetime as dt
from itertools import combinations

import pytest

from desktop_app.printing.layout import Picture, Rule
from desktop_app.printing.values import Signatory

from .papers import LANGUAGES, composed, letterhead, lines, logo, words


class TestLetterhead:
    """Head and foot: what the office is, who signs, what a paper is not yet."""

    @pytest.mark.parametrize(("count", "centres"), [(1, [118]), (2, [104.5, 192.5]), (3, [92, 150, 208])])
    def test_signatures_have_their_places(self, count: int, centres: list[float]) -> None:
        signatories = (
            Signatory("Kamran Vəliyev", "Sədr"),
            Signatory("Leyla Ay", "Üzv"),
            Signatory("Nərgiz Q", "Katib"),
        )
        layout = composed("honorary", "az", look=letterhead("az", signatories=signatories[:count])).layout
        rules = [item for item in layout.items if isinstance(item, Rule) and item.frame == "signature"]
        assert [(rule.x1 + rule.x2) / 2 for rule in rules] == centres
        assert len(lines(layout, "signatory")) == len(lines(layout, "role")) == count
        assert words(layout, "seal") == "M.Y."
        assert any(isinstance(item, Picture) and item.frame == "seal" for item in layout.items) == (count < 3)

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("count", [1, 2, 3])
    def test_nothing_in_the_foot_row_touches(self, language: str, count: int) -> None:
        signatories = (Signatory("Məmmədzadə-Qəhrəmanova Xanımzər", "Azərbaycan Mədəniyyət Birliyinin sədr müavini"),)
        look = letterhead(language, signatories=signatories * count, city="Франкфурт-на-Майне", sample=True, draft=True)
        made = composed("honorary", language, look=look, date=dt.date(2026, 9, 28), number="ABCD-2026/12345")
        assert made.findings == ()
        frames = ("number", "date", "city", "signatory", "role", "mark")
        foot = [line for frame in frames for line in lines(made.layout, frame)]
        for one, other in combinations(foot, 2):
            if abs(one.baseline - other.baseline) < 3:
                left, right = sorted((one, other), key=lambda line: line.x)
                assert left.x + left.width + 1 < right.x

    def test_there_is_room_for_three(self) -> None:
        with pytest.raises(ValueError, match="3"):
            letterhead("az", signatories=(Signatory("Kamran Vəliyev"),) * 4)

    def test_an_unset_signatory_is_a_blank_line(self) -> None:
        layout = composed("honorary", "az", look=letterhead("az", signatories=())).layout
        assert sum(isinstance(item, Rule) and item.frame == "signature" for item in layout.items) == 1
        assert not lines(layout, "signatory")

    def test_a_long_role_takes_more_lines(self) -> None:
        role = "Azərbaycan Mədəniyyət Birliyinin idarə heyətinin üzvü"
        made = composed("honorary", "az", look=letterhead("az", signatories=(Signatory("Kamran Vəliyev", role),)))
        assert len(lines(made.layout, "role")) == 2
        assert made.findings == ()

    @pytest.mark.parametrize(("size", "width", "height"), [((200, 100), 17, 8.5), ((50, 100), 8.5, 17)])
    def test_a_logo_keeps_its_shape(self, size: tuple[int, int], width: float, height: float) -> None:
        layout = composed("honorary", "az", look=letterhead("az", logo=logo(size=size))).layout
        (picture,) = [item for item in layout.items if isinstance(item, Picture) and item.role == "logo"]
        assert (picture.width, picture.height) == (width, height)
        assert picture.x + picture.width / 2 == 148.5

    def test_the_head_says_the_name_as_the_office_keeps_it(self) -> None:
        assert (
            words(composed("honorary", "az", look=letterhead("az", organisation="Ocaq")).layout, "organisation")
            == "Ocaq"
        )

    def test_a_long_organisation_takes_two_lines_and_moves_the_title(self) -> None:
        name = (
            "Almaniya Federativ Respublikasında yaşayan azərbaycanlıların elm, təhsil, incəsənət, idman və "
            "mədəniyyət işlərinə dəstək birliyi"
        )
        layout = composed("honorary", "az", look=letterhead("az", organisation=name)).layout
        first, second = lines(layout, "organisation")
        assert 4 < second.baseline - first.baseline < 6
        assert lines(layout, "title")[0].baseline == pytest.approx(second.baseline + 21)

    def test_without_a_logo_the_head_moves_up(self) -> None:
        with_logo = composed("honorary", "az", look=letterhead("az", logo=logo())).layout
        without = composed("honorary", "az").layout
        assert lines(without, "title")[0].baseline < lines(with_logo, "title")[0].baseline

    @pytest.mark.parametrize(("language", "word"), [("az", "QARALAMA"), ("en", "DRAFT"), ("ru", "ЧЕРНОВИК")])
    def test_a_draft_says_so(self, language: str, word: str) -> None:
        layout = composed("honorary", language, look=letterhead(language, draft=True), number="S-2026/····").layout
        assert words(layout, "mark") == word
        assert any(isinstance(item, Picture) and item.role == "mark" for item in layout.items)
        assert "S-2026/····" in words(layout, "number")

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_sample_says_so_in_azerbaijani(self, language: str) -> None:
        layout = composed("honorary", language, look=letterhead(language, sample=True)).layout
        assert words(layout, "mark") == "NÜMUNƏ"
        assert any(isinstance(item, Picture) and item.role == "mark" for item in layout.items)

    def test_a_paper_in_earnest_bears_no_mark(self) -> None:
        layout = composed("honorary", "az").layout
        assert not lines(layout, "mark")
        assert not any(isinstance(item, Picture) and item.role == "mark" for item in layout.items)

    def test_the_foot_row_says_number_date_and_city(self) -> None:
        layout = composed("honorary", "ru", date=dt.date(2026, 3, 1)).layout
        assert [words(layout, frame) for frame in ("number", "date", "city")] == [
            "№ S-2026/0147", "1 марта 2026 года", "Берлин",
        ]  # fmt: skip
