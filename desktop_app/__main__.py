"""`python -m desktop_app`: without a command the window, with one the `ocaq` command."""

import gc
import sys

WINDOW_OPTIONS = frozenset({"--sample"})


def main() -> None:
    """Open the window when nothing but its own options was asked for; importing only what that takes."""
    if getattr(sys, "frozen", False):  # a bundle has no Python to start: its workers are the program once more
        from multiprocessing import freeze_support

        freeze_support()
    if set(sys.argv[1:]) <= WINDOW_OPTIONS:
        gc.disable()  # what a start makes is there to stay; the window collects from its first quiet moment on
        from desktop_app.window import main as open_window

        sys.exit(open_window(sys.argv))
    from desktop_app.cli import main as run_command

    run_command()


if __name__ == "__main__":
    main()
