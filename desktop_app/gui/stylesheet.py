"""Qt style rules for our own frames and controls, each reached by its objectName and nothing else.

A rule without a name would flatten the native controls of Windows and macOS.
"""

from collections.abc import Callable
from dataclasses import fields

from desktop_app.gui.tokens import Tokens


def style_sheet(tokens: Tokens, px: Callable[[float], int]) -> str:
    """The rules for these colours; `px` grows a measure with the text size."""
    return "\n".join(
        (
            _inks(tokens),
            _grounds(tokens, px),
            _buttons(tokens, px),
            _fields(tokens, px),
            _lists(tokens, px),
            _bars(tokens, px),
        )
    )


def ink_name(token: str) -> str:
    """The objectName of words in a colour of the theme.

    Not a palette: under a style sheet Qt gives a widget its first palette back when it changes its parent.
    """
    return f"ink_{token}"


def _inks(tokens: Tokens) -> str:
    names = [field.name for field in fields(tokens) if field.type is str or field.type == "str"]
    return "\n".join(f"#{ink_name(name)} {{ color: {tokens.color(name)}; }}" for name in names)


def _grounds(t: Tokens, px: Callable[[float], int]) -> str:
    return f"""
    #menuBar {{ background: {t.sunken}; border-bottom: 1px solid {t.line}; }}
    #menuBar::item {{ background: transparent; color: {t.text2}; padding: {px(5)}px {px(10)}px; }}
    #menuBar::item:selected {{ background: {t.surface}; color: {t.text}; }}
    #headed {{ border: 0px; border-top: 1px solid {t.line}; }}
    #sidebar {{ background: {t.sunken}; }}
    #canvas {{ background: {t.canvas}; }}
    #hairline {{ background: {t.line}; border: 0px; }}
    #surface {{ background: {t.surface}; }}
    #card {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {px(10)}px; }}
    #note {{ background: {t.tint}; border: 1px solid {t.line}; border-radius: {px(10)}px; }}
    #band {{ background: {t.sunken}; border-radius: {px(10)}px; }}
    #softTile {{ background: {t.accent_soft}; border-radius: {px(8)}px; }}
    #careCard {{ background: {t.surface}; border: 2px solid {t.warn}; border-radius: {px(10)}px; }}
    #footer {{ background: {t.surface}; border-top: 1px solid {t.line}; }}
    #toast {{ background: {t.toast}; border-radius: {px(8)}px; }}
    #noticeCare {{ background: {t.warn_soft}; border-bottom: 1px solid {t.line}; }}
    #noticeWrong {{ background: {t.error_soft}; border-bottom: 1px solid {t.line}; }}
    #keyBadge {{ border: 1px solid {t.line}; border-radius: {px(4)}px; background: {t.tint}; color: {t.text2};
        padding: 0px {px(5)}px; }}
    #dropZone {{ background: {t.surface}; border: 1px dashed {t.edge}; border-radius: {px(10)}px; }}
    """


def _buttons(t: Tokens, px: Callable[[float], int]) -> str:
    pad, low = px(14), px(10)
    return f"""
    #primaryButton {{ background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent};
        border-radius: {px(6)}px; padding: 0px {pad}px; min-height: {px(32)}px; }}
    #primaryButton:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
    #primaryButton:pressed {{ background: {t.accent_pressed}; }}
    #primaryButton:disabled {{ background: {t.line}; border-color: {t.line}; color: {t.text3}; }}
    #plainButton, #dangerButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge};
        border-radius: {px(6)}px; padding: 0px {pad}px; min-height: {px(32)}px; }}
    #dangerButton {{ color: {t.error}; }}
    #compactButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge};
        border-radius: {px(6)}px; padding: 0px {low}px; min-height: {px(26)}px; }}
    #plainButton:hover, #compactButton:hover, #dangerButton:hover {{ background: {t.tint}; }}
    #plainButton:pressed, #compactButton:pressed, #dangerButton:pressed {{ background: {t.sunken}; }}
    #plainButton:disabled, #compactButton:disabled, #dangerButton:disabled {{ color: {t.text3};
        border-color: {t.line}; }}
    #plainButton:checked, #compactButton:checked {{ background: {t.select}; border-color: {t.accent}; }}
    #quietButton, #linkButton {{ background: transparent; border: 0px; padding: 0px {px(8)}px;
        min-height: {px(28)}px; border-radius: {px(6)}px; color: {t.text2}; text-align: left; }}
    #linkButton {{ color: {t.accent_text}; padding: 0px {px(4)}px; }}
    #toast #linkButton {{ color: {t.toast_link}; }}
    #quietButton:hover {{ background: {t.sunken}; }}
    #linkButton:hover {{ text-decoration: underline; }}
    #quietButton:disabled, #linkButton:disabled {{ color: {t.text3}; }}
    #iconButton {{ background: transparent; border: 0px; border-radius: {px(6)}px;
        min-width: {px(30)}px; min-height: {px(30)}px; padding: 0px; }}
    #iconButton:hover {{ background: {t.sunken}; }}
    #findingMark {{ background: {t.surface}; border: 1px solid {t.edge}; border-radius: {px(6)}px; padding: 0px; }}
    #findingMark:hover {{ background: {t.sunken}; }}
    #iconButton:checked {{ background: {t.select}; }}
    #iconButton::menu-indicator, #plainButton::menu-indicator {{ image: none; width: 0px; }}
    #cardButton {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {px(10)}px; text-align: left; }}
    #cardButton:hover {{ background: {t.tint}; border-color: {t.edge}; }}
    #cardButton:pressed, #cardButton:checked {{ background: {t.select}; border-color: {t.accent}; }}
    #filterChip {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge};
        border-radius: {(px(26) + 2) // 2}px; padding: 0px {px(11)}px; min-height: {px(26)}px; }}
    #filterChip:hover {{ background: {t.tint}; }}
    #filterChip:checked {{ background: {t.text}; color: {t.surface}; border-color: {t.text}; }}
    """


def _fields(t: Tokens, px: Callable[[float], int]) -> str:
    pad = px(11)
    return f"""
    #field {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge}; border-radius: {px(6)}px;
        padding: 0px {pad}px; min-height: {px(32)}px; selection-background-color: {t.accent};
        selection-color: {t.on_accent}; }}
    QPlainTextEdit#field {{ padding: {px(6)}px {px(7)}px; }}
    #field:focus {{ border: 2px solid {t.teal}; padding: 0px {pad - 1}px; min-height: {px(32) - 2}px; }}
    QPlainTextEdit#field:focus {{ padding: {px(6) - 1}px {px(7) - 1}px; }}
    #field:disabled {{ background: {t.tint}; color: {t.text3}; border-color: {t.line}; }}
    #field[finding="error"] {{ border: 2px solid {t.error}; padding: 0px {pad - 1}px;
        min-height: {px(32) - 2}px; }}
    #field[finding="error"]:focus {{ background: {t.error_soft}; border-color: {t.teal}; }}
    QComboBox#field QLineEdit {{ background: transparent; padding: 0px; border: 0px; }}
    #field::drop-down {{ border: 0px; width: {px(28)}px; }}
    #field::down-arrow {{ image: none; }}
    #searchField {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
        border-radius: {px(6)}px; padding: 0px {px(6)}px; min-height: {px(32)}px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    #searchField:focus {{ border: 2px solid {t.teal}; padding: 0px {px(6) - 1}px;
        min-height: {px(32) - 2}px; }}
    """


def _lists(t: Tokens, px: Callable[[float], int]) -> str:
    return f"""
    #rowList, #table {{ background: {t.surface}; border: 0px; }}
    #table {{ gridline-color: {t.line}; selection-background-color: {t.select}; selection-color: {t.text}; }}
    #table QHeaderView {{ background: {t.tint}; }}
    #table QHeaderView::section {{ background: {t.tint}; color: {t.text2}; border: 0px;
        border-bottom: 1px solid {t.line}; padding: 0px {px(12)}px; height: {px(34)}px; }}
    #helpPage {{ background: {t.surface}; color: {t.text}; border: 0px; }}
    #scrollPane, #scrollPaneContent {{ background: transparent; border: 0px; }}
    #tabBar {{ border: 0px; background: transparent; }}
    #tabBar::tab {{ background: transparent; color: {t.text2}; border: 0px;
        border-bottom: 2px solid transparent; padding: 0px; margin: 0px {px(24)}px 0px 0px;
        min-height: {px(32)}px; }}
    #tabBar::tab:selected {{ color: {t.accent_text}; border-bottom: 2px solid {t.accent}; }}
    """


def _bars(t: Tokens, px: Callable[[float], int]) -> str:
    names = "rowList", "table", "scrollPane", "helpPage", "popupList"
    bar = tuple(f"#{name} QScrollBar" for name in names)
    up, across = (", ".join(f"{each}:{way}" for each in bar) for way in ("vertical", "horizontal"))
    handle, lines, rest = (", ".join(f"{each}::{part}" for each in bar) for part in ("handle", "add-line", "add-page"))
    return f"""
    {up} {{ background: transparent; width: {px(12)}px; margin: 0px; }}
    {across} {{ background: transparent; height: {px(12)}px; margin: 0px; }}
    {handle} {{ background: {t.edge}; border: 0px; margin: 3px; border-radius: {px(12) // 2 - 3}px;
        min-height: {px(32)}px; min-width: {px(32)}px; }}
    {lines}, {lines.replace("add-line", "sub-line")} {{ height: 0px; width: 0px; }}
    {rest}, {rest.replace("add-page", "sub-page")} {{ background: transparent; }}
    #progressBar {{ background: {t.sunken}; border: 0px; border-radius: {px(3)}px; max-height: {px(6)}px;
        min-height: {px(6)}px; }}
    #progressBar::chunk {{ background: {t.teal}; border-radius: {px(3)}px; }}
    """
