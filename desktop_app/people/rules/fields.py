"""The fields of a person as columns of a list: what a column may hold, and what lists call it."""

from dataclasses import dataclass
from typing import Final

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _


@dataclass(frozen=True, slots=True)
class Target:
    """What a column of a list is for: a field, of a spelling also whose and in which language."""

    field: str
    kind: str = ""
    language: str = ""


LABELS: Final = {
    "full_name": N_("Whole name"),
    "surname": N_("Surname"),
    "given": N_("Given name"),
    "father": N_("Father’s name"),
    "patronymic": N_("oğlu / qızı"),
    "gender": N_("Gender"),
    "birth": N_("Date of birth"),
    "birth_place": N_("Place of birth"),
    "country": N_("Country"),
    "city": N_("City"),
    "address": N_("Address"),
    "occupation": N_("Occupation"),
    "notes": N_("Notes"),
    "phones": N_("Phone"),
    "emails": N_("E-mail"),
    "citizenships": N_("Citizenship"),
    "languages": N_("Language"),
    "tags": N_("Tag"),
    "spellings": N_("Spelling of the name"),
    "inflections": N_("Name in its cases"),
    "consents": N_("Consent"),
    "archived": N_("Archived"),
    "photo": N_("Photo"),
    "consent_given": N_("Consent given on"),
    "consent_how": N_("Consent: how given"),
    "consent_text": N_("Consent: version of the text"),
    "consent_withdrawn": N_("Consent withdrawn on"),
    "consent_purpose": N_("Consent: what for"),
    "consent_language": N_("Consent: language of the text"),
    "consent_by": N_("Consent: given by"),
    "doubts": N_("Said to be right"),
}
SPELLINGS: Final = {
    "passport": N_("Name in the passport"),
    "russian": N_("Name in Russian"),
    "local": N_("Name in the local language"),
    "other": N_("Other spelling of the name"),
}
TARGETS: Final = (
    *(Target(name) for name in LABELS if name not in {"spellings", "inflections", "consents", "doubts", "photo"}),
    *(Target("spellings", kind) for kind in SPELLINGS),
)
"""What the window offers for a column, besides leaving it out."""


def label(target: Target) -> str:
    """What the screen calls a target."""
    if not target.kind:
        return field_label(target.field)
    text = _(SPELLINGS[target.kind]) if target.kind in SPELLINGS else field_label(target.field)
    return f"{text} ({target.language})" if target.language else text


def field_label(field: str) -> str:
    """What the screen calls a field of a person."""
    return _(LABELS[field])


HEADERS: Final[dict[Target, str]] = {
    Target("full_name"): (
        "soyadı adı atasının adı, soyad ad ata adı, ad soyad, adı soyadı, soyad ad, a.s.a., s.a.a., asa, saa, "
        "tam adı, tam ad, üzvün adı, full name, name in full, member name, фио, ф.и.о., имя фамилия, "
        "фамилия имя отчество, полное имя, ad soyadı, adı ve soyadı, isim soyisim, vollständiger name, "
        "vor und nachname, vor und zuname, nom complet, nom et prénom"
    ),
    Target("surname"): (
        "soyad, soyadı, familiya, familiyası, surname, last name, lastname, family name, фамилия, "
        "soyisim, soyismi, nachname, familienname, zuname, nom de famille"
    ),
    Target("given"): (
        "öz adı, given name, given names, first name, firstname, forename, vorname, vornamen, rufname, "
        "prénom, prénoms, личное имя, ön ad"
    ),
    Target("father"): (
        "ata adı, atasının adı, ata, father, father's name, fathers name, father name, patronymic, middle "
        "name, отчество, имя отца, baba adı, babasının adı, vatersname, vater, name des vaters, nom du "
        "père, prénom du père, patronyme"
    ),
    Target("patronymic"): "oğlu qızı, oğlu və ya qızı, оглы кызы, son or daughter",
    Target("gender"): (
        "cins, cinsi, cinsiyyət, cinsiyyəti, gender, sex, пол, cinsiyet, cinsiyeti, geschlecht, anrede, sexe, "
        "genre, m f, f m, k q, q k, e k, k e, m w, w m, м ж, ж м, h f, f h"
    ),
    Target("birth"): (
        "doğum tarixi, doğulduğu tarix, təvəllüd, təvəllüdü, doğum ili, doğulduğu il, doğum günü, doğum, "
        "anadan olduğu tarix, date of birth, birth date, birthdate, birthday, born, dob, year of birth, "
        "birth year, дата рождения, год рождения, день рождения, родился, д.р., г.р., doğum yılı, doğum "
        "tarihi, geburtsdatum, geboren, geboren am, geburtstag, geburtsjahr, geb., date de naissance, né "
        "le, née le, né(e) le, année de naissance, naissance"
    ),
    Target("birth_place"): (
        "doğum yeri, doğulduğu yer, anadan olduğu yer, place of birth, birth place, birthplace, born in, "
        "место рождения, родился в, geburtsort, lieu de naissance"
    ),
    Target("country"): (
        "ölkə, ölkəsi, yaşadığı ölkə, country, country of residence, страна, страна проживания, ülke, "
        "ülkesi, yaşadığı ülke, land, wohnland, pays, pays de résidence"
    ),
    Target("city"): (
        "şəhər, şəhəri, yaşadığı şəhər, yaşayış yeri, city, town, city of residence, место жительства, "
        "residence, город, населенный пункт, şehir, şehri, il, stadt, ort, wohnort, ville, commune"
    ),
    Target("address"): (
        "ünvan, ünvanı, yaşayış ünvanı, ev ünvanı, address, home address, street, адрес, домашний адрес, "
        "adres, adresi, ev adresi, adresse, anschrift, straße, strasse, adresse postale, rue"
    ),
    Target("occupation"): (
        "peşə, peşəsi, ixtisas, ixtisası, iş yeri, vəzifə, vəzifəsi, məşğuliyyət, occupation, profession, "
        "job, work, профессия, род занятий, специальность, должность, место работы, meslek, mesleği, "
        "görev, iş, beruf, tätigkeit, métier, emploi"
    ),
    Target("notes"): (
        "qeyd, qeydlər, qeydi, əlavə, əlavə məlumat, şərh, note, notes, comment, comments, remark, "
        "remarks, примечание, примечания, заметки, комментарий, not, notlar, açıklama, bemerkung, "
        "bemerkungen, notiz, notizen, anmerkung, anmerkungen, remarque, remarques, commentaire"
    ),
    Target("phones"): (
        "telefon, telefonu, telefon nömrəsi, tel, mobil, mobil telefon, mobil nömrə, əlaqə nömrəsi, əlaqə "
        "telefonu, nömrə, whatsapp, ev telefonu, phone, phone number, telephone, mobile, mobile phone, "
        "cell, cell phone, телефон, номер телефона, мобильный, моб, сотовый, контактный телефон, telefon "
        "numarası, cep, cep telefonu, gsm, telefonnummer, handy, handynummer, mobilnummer, rufnummer, "
        "festnetz, téléphone, portable, numéro de téléphone"
    ),
    Target("emails"): (
        "e-poçt, epoçt, elektron poçt, e-mail, email, e-poçt ünvanı, mail, poçt, e-mail address, email "
        "address, электронная почта, эл. почта, почта, имейл, e-posta, eposta, e-posta adresi, "
        "mailadresse, e-mail-adresse, courriel, adresse e-mail, adresse électronique"
    ),
    Target("citizenships"): (
        "vətəndaşlıq, vətəndaşlığı, citizenship, nationality, гражданство, vatandaşlık, uyruk, uyruğu, "
        "staatsangehörigkeit, staatsbürgerschaft, nationalität, nationalité, citoyenneté"
    ),
    Target("languages"): (
        "dil, dillər, dili, bildiyi dil, bildiyi dillər, language, languages, язык, языки, владение "
        "языками, diller, bildiği diller, sprache, sprachen, langue, langues"
    ),
    Target("tags"): (
        "nişan, nişanlar, etiket, etiketlər, qrup, tag, tags, group, label, метка, метки, группа, "
        "etiketler, grup, gruppe, schlagwort, étiquette, groupe"
    ),
    Target("spellings", "passport"): (
        "pasportda adı, pasportdakı ad, pasport adı, pasportda yazılış, pasportdakı yazılış, passport "
        "name, name in passport, name as in passport, имя в паспорте, по паспорту, pasaporttaki adı, "
        "pasaport adı, name im pass, name laut pass, nom sur le passeport"
    ),
    Target("spellings", "russian", "ru"): (
        "rusca, rusca adı, rus dilində, rusca yazılış, name in russian, russian name, имя по-русски, фио "
        "по-русски, по-русски, rusça, rusça adı, russisch, name auf russisch, nom en russe"
    ),
    Target("spellings", "local"): (
        "yerli dildə, yerli dildə adı, yerli yazılış, local name, name in local language, имя на местном "
        "языке, yerel dilde adı, name in landessprache, nom local"
    ),
    Target("spellings", "other"): "başqa yazılış, digər yazılış, other spelling, другое написание",
    Target("consent_given"): (
        "razılıq, razılıq tarixi, razılıq verildi, consent, consent date, согласие, дата согласия, onay "
        "tarihi, einwilligung, einwilligung am, consentement"
    ),
    Target("archived"): "arxiv, arxivdə, archived, archive, архив, arşiv, archiviert, archivé",
}
"""What lists call a column, in az, en, ru, tr, de and fr, by commas; compared without case, marks and signs."""

AMBIGUOUS: Final = "ad, adı, name, имя, isim, ismi, nom, namen"
"""A surname, a given name or a whole name: the other columns decide."""

IGNORED: Final = (
    "№, no, nr, n, sıra, sıra nömrəsi, s s, id, üzv nömrəsi, üzvlük nömrəsi, yaş, yaşı, age, возраст, "
    "alter, âge, номер, номер п п, п п, numara, sıra no, nummer, lfd nr, mitgliedsnummer, numéro, imza, "
    "signature, подпись, unterschrift, number"
)
"""Columns that say nothing of a person that we keep."""
