"""The colours of Ocaq by what they are for, once for light and once for dark."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Tokens:
    """Colours as #RRGGBB, named by use; measured against the grounds that they stand on (design: look.md)."""

    dark: bool
    canvas: str
    surface: str
    sunken: str
    tint: str
    line: str
    edge: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_text: str
    accent_soft: str
    select: str
    teal: str
    teal_text: str
    teal_soft: str
    warn: str
    warn_soft: str
    error: str
    error_soft: str
    chip: str
    saffron: str
    toast: str
    on_toast: str
    toast_link: str
    avatars: tuple[tuple[str, str], ...]  # ground and letters, six soft pairs

    def color(self, name: str) -> str:
        """The colour called `name`, for those who keep only the name."""
        found = getattr(self, name)
        if not isinstance(found, str):
            raise KeyError(name)
        return found


LIGHT = Tokens(
    dark=False,
    canvas="#F6F3EE",
    surface="#FFFFFF",
    sunken="#EDE8E0",
    tint="#FAF8F4",
    line="#E1DAD0",
    edge="#8C8277",
    text="#2B2522",
    text2="#5C534C",
    text3="#6E645B",
    accent="#9A1F45",
    accent_hover="#831839",
    accent_pressed="#6B122E",
    on_accent="#FFFFFF",
    accent_text="#8F1B40",
    accent_soft="#F7E6EB",
    select="#F5E3E9",
    teal="#0B6B6B",
    teal_text="#0A5C5C",
    teal_soft="#DDF0EE",
    warn="#8A5600",
    warn_soft="#FBF0D8",
    error="#B83210",
    error_soft="#FCE9E2",
    chip="#EDE8E0",
    saffron="#B97B10",
    toast="#2B2522",
    on_toast="#FFFFFF",
    toast_link="#F2A0B8",
    avatars=(
        ("#F3E2B3", "#5F4300"),
        ("#E1DDF0", "#453578"),
        ("#D6E8E4", "#0F5550"),
        ("#F0D5DF", "#7F1D42"),
        ("#F3D8C5", "#78350F"),
        ("#DCE6CF", "#3C531C"),
    ),
)

DARK = Tokens(
    dark=True,
    canvas="#1B1816",
    surface="#25211E",
    sunken="#151210",
    tint="#2A2622",
    line="#3C3631",
    edge="#8B8077",
    text="#F3EEE8",
    text2="#C9BFB5",
    text3="#A89D93",
    accent="#BC3D66",
    accent_hover="#C3456E",
    accent_pressed="#9C2C50",
    on_accent="#FFFFFF",
    accent_text="#F2A0B8",
    accent_soft="#43232E",
    select="#45242F",
    teal="#4FBDB5",
    teal_text="#74CFC8",
    teal_soft="#17393A",
    warn="#EDBE62",
    warn_soft="#3D3013",
    error="#FF9274",
    error_soft="#48241A",
    chip="#38322D",
    saffron="#D9A441",
    toast="#F3EEE8",
    on_toast="#2B2522",
    toast_link="#8F1B40",
    avatars=(
        ("#43341A", "#F0CE7D"),
        ("#373048", "#CBBEF2"),
        ("#1D3C3A", "#8FD6CE"),
        ("#4A2433", "#F3AFC5"),
        ("#4A3023", "#F2B891"),
        ("#2F3A20", "#BFD79A"),
    ),
)


def with_high_contrast(tokens: Tokens) -> Tokens:
    """The same colours for who asked the system for contrast: no soft grounds, borders as dark as text."""
    return replace(
        tokens,
        edge=tokens.text,
        line=tokens.text,
        text2=tokens.text,
        text3=tokens.text,
        chip=tokens.surface,
        accent_soft=tokens.surface,
        teal_soft=tokens.surface,
        warn_soft=tokens.surface,
        error_soft=tokens.surface,
    )
