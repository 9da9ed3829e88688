"""What the set-up says to a person, before the program and its catalogs are there: Azerbaijani or English."""

from __future__ import annotations

import locale
import os
import sys

AZERBAIJANI = {
    "preparing": "Ocaq bu kompüter üçün hazırlanır, lazım olan hissələr endirilir. Bir neçə dəqiqə gözləyin.",
    "renewing": "Ocaq-ın hissələri yenilənir.",
    "waiting": "Ocaq başqa bir pəncərədə hazırlanır, o bitənədək gözlənilir.",
    "ready": "Hazırdır ({seconds:.0f} san.).",
    "no_python": "Ocaq üçün Python 3.11 və ya daha yenisi lazımdır, bu kompüterdə tapılmadı. {advice}",
    "advice_debian": "Quraşdırmaq üçün: sudo apt install {package}",
    "advice_windows": "Quraşdırmaq üçün: winget install Python.Python.3.13",
    "advice_macos": "Onu python.org saytından quraşdırın və yenidən başladın.",
    "advice_other": "Onu sisteminizin proqram mağazasından quraşdırın və yenidən başladın.",
    "not_installed": "Lazım olan hissələri quraşdırmaq alınmadı, verilənlərinizə toxunulmayıb. "
    "İnternet bağlantısını yoxlayıb yenidən başladın. Səbəb: {reason}",
    "in_use": "Hissələri yeniləmək üçün açıq Ocaq pəncərəsini bağlayıb yenidən başladın. Səbəb: {reason}",
    "libraries": "Sistemin çatışmayan hissələri quraşdırılır: {packages}",
    "libraries_wanted": "Pəncərə üçün sistemin bu hissələri çatışmır: sudo apt install {packages}",
    "libraries_failed": "Sistemin bu hissələrini quraşdırmaq alınmadı: {packages}",
    "no_screen": "Ekran tapılmadı, ona görə iş pəncərəsiz görülür.",
    "office_made": "Nümunə ofis yaradıldı: {file}",
    "office_there": "Nümunə ofis artıq var: {file}",
    "imported": "Nümunə siyahı gətirildi: {added} nəfər əlavə olundu.",
    "imported_before": "Nümunə siyahıdakı adamlar artıq ofisdədir; siyahı yoxlanıldı, heç kim iki dəfə yazılmadı.",
    "issued": "{count} iştirak sertifikatı ({language}): {file}",
    "issued_before": "İştirak sertifikatları ({language}) artıq hazırdır: {file}",
    "step_failed": "Bu iş alınmadı: {step}. Yuxarıdakı səbəbə baxın; görülən işlər yerindədir.",
    "step_office": "nümunə ofisin yaradılması",
    "step_import": "nümunə siyahının gətirilməsi",
    "step_issue": "sertifikatların verilməsi",
    "papers": "Sertifikatlar bu qovluqdadır: {folder}",
}
ENGLISH = {
    "preparing": "Preparing Ocaq for this computer; its parts are being fetched. This takes a few minutes.",
    "renewing": "Renewing the parts of Ocaq.",
    "waiting": "Ocaq is being prepared in another window; waiting for that to finish.",
    "ready": "Ready ({seconds:.0f} s).",
    "no_python": "Ocaq needs Python 3.11 or newer, and none was found on this computer. {advice}",
    "advice_debian": "To install it: sudo apt install {package}",
    "advice_windows": "To install it: winget install Python.Python.3.13",
    "advice_macos": "Install it from python.org, then start again.",
    "advice_other": "Install it from your system's software store, then start again.",
    "not_installed": "The parts of Ocaq could not be installed; your data has not been touched. "
    "Check the internet connection and start again. Reason: {reason}",
    "in_use": "To renew the parts of Ocaq, close its open window and start again. Reason: {reason}",
    "libraries": "Installing missing parts of the system: {packages}",
    "libraries_wanted": "The window lacks these parts of the system: sudo apt install {packages}",
    "libraries_failed": "These parts of the system could not be installed: {packages}",
    "no_screen": "There is no screen, so the work is done without a window.",
    "office_made": "Sample office made: {file}",
    "office_there": "The sample office is there already: {file}",
    "imported": "Sample list brought in: {added} people added.",
    "imported_before": "The people of the sample list are in the office already; nobody was entered twice.",
    "issued": "{count} certificates of participation ({language}): {file}",
    "issued_before": "The certificates of participation ({language}) are there already: {file}",
    "step_failed": "This did not work: {step}. The reason stands above; what was done before is kept.",
    "step_office": "making the sample office",
    "step_import": "bringing in the sample list",
    "step_issue": "issuing certificates",
    "papers": "The certificates lie in this folder: {folder}",
}


class SetupError(Exception):
    """The set-up cannot go on; says why in a sentence for the person who started it."""


def say(key: str, **values: object) -> None:
    """Print one sentence in the language of the system, whatever its console can show."""
    print(sentence(key, **values), flush=True)


def sentence(key: str, **values: object) -> str:
    words = AZERBAIJANI if speaks_azerbaijani() else ENGLISH
    return words[key].format(**values)


def speaks_azerbaijani() -> bool:
    """Whether the system's own language is Azerbaijani."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name].startswith("az")
    return (locale.getlocale()[0] or "").startswith(("az", "Azer"))


def make_printable() -> None:
    """Let a console whose code page lacks our letters show a stand-in instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
