"""Parts of real Azerbaijani names, and the cities that the network's offices are in. No one person is meant by them."""

from typing import Final


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SURNAMES: Final = _names(
    """
    Abbasov Abdullayev Abışov Ağayev Axundov Allahverdiyev Aslanov Atakişiyev Ataşov Babayev Bağırov Bayramov
    Cabbarov Cavadov Cəbrayılov Cəfərov Cəlilov Cümşüdov Çingizov Dadaşov Eminov Eyvazov Əbdürrəhmanov Əhmədov
    Ələkbərov Əliyev Əmirov Əsədov Əsgərov Əzizov Fərəcov Fərhadov Fərzəliyev Fətullayev Hacıyev Heydərov Həbibov
    Həmidov Həsənov Həşimov Hüseynov Xanlarov Xəlilov Xudiyev İbrahimov İmanov İsayev İskəndərov İsmayılov İsmətov
    Kazımov Kərimov Qasımov Qədirov Qəhrəmanov Qəniyev Quliyev Qurbanov Lətifov Mahmudov Mehdiyev Məhərrəmov
    Məlikov Məmmədov Məmmədəliyev Mirzəyev Muradov Musayev Mustafayev Nağıyev Namazov Nəbiyev Nəcəfov Nəsirov
    Nəzərov Nuriyev Orucov Osmanov Ömərov Paşayev Piriyev Rəhimov Rəsulov Rüstəmov Rzayev Sadıqov Salahov Salmanov
    Seyidov Səfərov Səlimov Səmədov Soltanov Süleymanov Şabanov Şahinov Şərifov Şirinov Şükürov Tağıyev Tahirov
    Teymurov Umudov Vahabov Vəliyev Yaqubov Yusifov Zamanov Zeynalov Zülfüqarov
    """
)
"""Those that take -a for a woman."""

UNCHANGING: Final = _names(
    """
    Ağazadə Axundzadə Bəyli Cavanşir Çəmənzəminli Əlizadə Əkbərzadə Əsgərli Hacıbəyli Hacızadə Həsənli Həsənzadə
    Hüseynli Hüseynzadə Xəlilzadə İsmayıllı Kərimli Qarabağlı Quluzadə Məmmədli Məmmədzadə Muradlı Nərimanlı
    Rəfibəyli Rəhimli Rəsulzadə Rzalı Sabir Səmədzadə Şahbaz Şıxlı Şirvanlı Talışlı Vurğun Yusifli Zöhrabbəyli
    """
)

MEN: Final = _names(
    """
    Abbas Adil Afiq Akif Alim Anar Araz Arif Asif Aydın Azad Azər Bahadur Bəhruz Cabir Cavad Cavid Ceyhun Cəlal
    Cəmil Çingiz Daşqın Elçin Eldar Elnur Elşad Elşən Elvin Emin Etibar Əhməd Əkbər Əli Əliağa Əmrah Ənvər Əsgər
    Əşrəf Fariz Fazil Fərhad Fərid Fikrət Firudin Füzuli Fuad Hafiz Heydər Həmid Həsən Hikmət Hüseyn Xaqani Xalid
    Xəyal İbrahim İdris İlham İlkin İlqar İlyas İsa İslam İsmayıl Kamal Kamran Kazım Kənan Kərim Qabil Qalib Qasım
    Qəzənfər Qurban Lətif Mahir Mehman Məmməd Mirzə Mikayıl Muxtar Murad Musa Mübariz Natiq Nazim Nəriman Nicat
    Nizami Novruz Nurlan Nüsrət Oqtay Orxan Osman Pənah Pərviz Rafiq Ramil Ramin Rasim Rauf Rəhim Rəşad Rəşid
    Rövşən Rüfət Ruslan Rza Sabir Samir Seymur Səbuhi Səfər Səlim Sərdar Şahin Şamil Şəhriyar Tahir Teymur Tofiq
    Toğrul Tural Turan Uğur Ülvi Vaqif Vahid Valeh Vidadi Vəli Vüqar Yasin Yaşar Yusif Zahid Zaur Zakir Ziya
    """
)

WOMEN: Final = _names(
    """
    Afaq Arzu Aydan Aygün Aynur Aysel Aysu Ayşən Aytac Aytən Banu Bahar Bəyim Cəmilə Çiçək Çinarə Dilarə Dilbər
    Durna Elmira Elnarə Esmira Əfsanə Əminə Əsli Əsmər Fatimə Fəridə Fərəh Fidan Firuzə Gövhər Gülarə Gülbahar
    Gülçin Güllü Gülnar Gülnaz Gülşən Günay Günel Həcər Həmidə Humay Xalidə Xədicə Xumar İlahə İlhamə İnci İradə
    Jalə Kəmalə Könül Qızılgül Lalə Leyla Ləman Lətafət Maral Mehriban Mehparə Məlahət Mələk Mətanət Mina Nailə
    Narıncı Natəvan Nərgiz Nərmin Nigar Nuranə Pakizə Pəri Pərvanə Rahilə Ramilə Rəna Rübabə Ruhəngiz Rəxşəndə
    Sara Sevda Sevil Sevinc Səbinə Səidə Səkinə Səmayə Solmaz Sona Şahnaz Şəbnəm Şəfiqə Şəhla Şirin Tamara Təranə
    Tərlan Turac Türkan Ulduz Ülkər Ülviyyə Vəfa Xəyalə Yasəmən Yeganə Zəhra Zemfira Zeynəb Zərifə Zibeydə
    Zülfiyyə
    """
)

CITIES: Final = {
    "DE": ("Berlin", "Köln", "München", "Frankfurt am Main", "Hamburg", "Essen", "Stuttqart"),
    "TR": ("İstanbul", "Ankara", "İzmir", "Bursa", "İğdır", "Qars"),
    "RU": ("Moskva", "Sankt-Peterburq", "Dərbənd", "Tümen", "Saratov", "Yekaterinburq"),
    "GE": ("Tbilisi", "Marneuli", "Bolnisi", "Rustavi"),
    "UA": ("Kiyev", "Odessa", "Xarkov", "Lvov"),
    "US": ("Nyu-York", "Hyuston", "Vaşinqton", "Los-Anceles"),
    "GB": ("London", "Mançester", "Edinburq"),
    "FR": ("Paris", "Strasburq", "Lion"),
    "AT": ("Vyana", "Qrats"),
    "PL": ("Varşava", "Krakov"),
    "SE": ("Stokholm", "Malmö"),
    "KZ": ("Almatı", "Astana", "Şımkənd"),
}
LANGUAGES: Final = {
    "DE": "de", "TR": "tr", "RU": "ru", "GE": "ka", "UA": "uk", "US": "en", "GB": "en", "FR": "fr", "AT": "de",
    "PL": "pl", "SE": "sv", "KZ": "kk",
}  # fmt: skip
PHONES: Final = {
    "DE": "+49 30 23125 {:03d}", "GB": "+44 20 7946 0{:03d}", "US": "+1 202 555 0{:03d}", "FR": "+33 1 99 00 0{:03d}",
    "SE": "+46 8 465 00 {:03d}", "AT": "+43 1 9999 0{:03d}", "TR": "+90 212 999 0{:03d}", "RU": "+7 495 000 0{:03d}",
    "GE": "+995 32 200 0{:03d}", "UA": "+380 44 000 0{:03d}", "PL": "+48 22 000 0{:03d}", "KZ": "+7 727 200 0{:03d}",
}  # fmt: skip
"""Numbers set apart for invention where a country has such, else of an exchange that gives none out."""

OCCUPATIONS: Final = (
    "müəllim", "həkim", "mühəndis", "musiqiçi", "tələbə", "sahibkar", "aşpaz", "memar", "tərcüməçi", "sürücü",
    "proqramçı", "rəssam", "mühasib", "hüquqşünas", "tibb bacısı", "təqaüdçü",
)  # fmt: skip
