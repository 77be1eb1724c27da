"""The leg of the example that is about the partnerships themselves.

Only the names, roles and dates that the status report of October 2011 gives
are real. Everything else (leaders, practitioners, companies, meetings,
targets, money) is invented, and the rows say so.
"""
import datetime
import random

import example_words as words

START = datetime.date(2008, 7, 1)
END = datetime.date(2012, 9, 30)
TODAY = datetime.date(2011, 10, 14)
PERSON = "Opdigtet person."

# key, kind, name, has a leader in the steering group, sends a practitioner,
# why it is there. The key becomes part of the id: org-r-uu.
PARTNERSHIPS = {
    "r": dict(
        name="Randers", code="730", town="Randers", postal="8900",
        mail="randers", steering="Garantiskolen", practitioner="Nøglepersonsgruppen",
        organisations=[
            ("base", "production_school", "Randers Produktionshøjskole", 1, 1, "Baseenhed"),
            ("uu", "uu", "Ungdommens Uddannelsesvejledning Randers", 1, 1, "Visitation og vejledning"),
            ("job", "jobcentre", "Jobcenter Randers", 1, 1, "Tilbud efter LAB og LAS"),
            ("family", "family_department", "Ungebasen, Randers Kommune", 0, 1, "Tovholdere fra 2011"),
            ("social", "social_department", "Socialforvaltningen, Randers Kommune", 1, 1, "Myndighed"),
            ("tech", "vocational_school", "Erhvervsskolen i Randers", 1, 1, "Uddannelse"),
            ("vuc", "vuc", "VUC i Randers", 1, 0, "Uddannelse"),
            ("social-partner", "social_partner", "Arbejdsmarkedets parter i Randers", 1, 0, "Virksomhedskontakt"),
            ("treat", "substance_treatment", "Misbrugscentret i Randers", 0, 1, "Behandling"),
            ("psych", "psychiatry", "Ungdomspsykiatrien i Randers", 0, 1, "Samtaler"),
        ],
        companies=["Åbrinkens Tømrerfirma", "Fjordgrus og Anlæg", "Kontorservice Øst",
                   "Bageriet Kringlen i Nørregade", "Hallens Cykler og Knallerter", "Kantinen på Kajen",
                   "Nordbyens Autolakering", "Lagerhotellet Vesterbro", "Strømmens Smedje",
                   "Gartneriet Grønne Fingre", "Salon Saks og Kam", "Dyreklinikken på Bakken"],
        treaty=("2008-08-25", "2008-09-01"), practice_from="2010-11-01", turnout=0.62),
    "ro": dict(
        name="Roskilde", code="265", town="Roskilde", postal="4000",
        mail="roskilde", steering="Styregruppen", practitioner="Udviklingsforum",
        organisations=[
            ("base", "other", "LUP Roskilde, baseenhed ved UU", 0, 1, "Baseenhed"),
            ("uu", "uu", "Ungdommens Uddannelsesvejledning Roskilde", 1, 1, "Hus for basen og vejledning"),
            ("job", "jobcentre", "Jobcenter Roskilde", 1, 1, "Tilbud efter LAB og LAS"),
            ("family", "family_department", "Familieafdelingen, Roskilde Kommune", 1, 1, "Myndighed"),
            ("school", "production_school", "Produktionsskolen i Roskilde", 1, 1, "Indskrivning af elever"),
            ("tech", "vocational_school", "Teknisk skole i Roskilde", 0, 1, "Værksteder til holdene"),
            ("vuc", "vuc", "VUC i Roskilde", 0, 1, "Uddannelse"),
            ("treat", "substance_treatment", "Misbrugsbehandlingen i Roskilde", 0, 1, "Behandling"),
            ("psych", "psychiatry", "Ungdomspsykiatrien i Roskilde", 0, 1, "Samtaler"),
        ],
        companies=["Domkildens Murerfirma", "Fjordens Bådværft", "Hedebo Autoværksted",
                   "Trekronerkøkkenet", "Skurvognsudlejningen Sydvest", "Vindinge Træ og Tag",
                   "Musicon Lydudlejning", "Himmelev Haveservice", "Rustfri Montage Jyllinge",
                   "Pakhuset ved Banen", "Viby VVS og Kloak", "Malerne på Ringstedgade 900"],
        treaty=("2008-09-08", "2008-09-15"), practice_from="2008-11-01", turnout=0.84),
    "g": dict(
        name="Guldborgsund", code="376", town="Nykøbing F", postal="4800",
        mail="guldborgsund", steering="Styregruppen", practitioner="Nøglepersonsgruppen",
        organisations=[
            ("base", "production_school", "Multicenter Syd", 1, 1, "Baseenhed"),
            ("uu", "uu", "Ungdommens Uddannelsesvejledning Guldborgsund", 1, 1, "Vejledning"),
            ("job", "jobcentre", "Jobcenter Guldborgsund", 1, 1, "Tilbud efter LAB og LAS"),
            ("social", "social_department", "Social og Handicap, Guldborgsund Kommune", 1, 1, "Myndighed"),
            ("youth", "other", "Børn og Unge, Guldborgsund Kommune", 1, 0, "Udvikling"),
            ("family", "family_department", "Børn- og ungerådgivningen, Guldborgsund Kommune", 1, 1, "Myndighed"),
            ("municipality", "other", "Guldborgsund Kommune", 0, 0, "Praksisforskning"),
            ("tech", "vocational_school", "Teknisk skole på Falster", 0, 1, "Uddannelse"),
            ("vuc", "vuc", "VUC på Falster", 0, 1, "Uddannelse"),
            ("treat", "substance_treatment", "Rusmiddelcentret på Falster", 0, 1, "Behandling"),
            ("psych", "psychiatry", "Distriktspsykiatrien på Falster", 0, 0, "Samtaler"),
        ],
        companies=["Sundets Maskinværksted", "Falster Roe og Korn", "Havnekiosken Sydhavn",
                   "Stubbekøbing Bådebyg", "Eskilstrup Vognmandsforretning", "Køkkenet på Lindealle",
                   "Gedser Grill og Is", "Bøtø Hytteservice", "Nørre Alslev Tømrer og Glas",
                   "Toreby Dæk og Udstødning", "Genbrugsbutikken Guldkisten", "Marielyst Malerne"],
        treaty=("2008-09-22", "2008-10-01"), practice_from="2009-02-01", turnout=0.5),
    "l": dict(
        name="Lolland", code="360", town="Nakskov", postal="4900",
        mail="lolland", steering="Styregruppen", practitioner="Nøglepersonsgruppen",
        organisations=[
            ("base", "production_school", "Lolland Produktionsskole", 1, 1, "Baseenhed"),
            ("uu", "uu", "UU Lolland", 1, 1, "Vejledning"),
            ("job", "jobcentre", "Jobcenter Lolland", 1, 1, "Tilbud og praktikpladser"),
            ("family", "family_department", "Børn- og ungerådgivningen, Lolland Kommune", 1, 1, "Myndighed"),
            ("psych", "psychiatry", "Socialpsykiatrien på Lolland", 1, 1, "Samtaler"),
            ("tech", "vocational_school", "Erhvervsskolen på Lolland", 0, 1, "Grundforløb og hovedforløb"),
            ("vuc", "vuc", "VUC på Lolland", 0, 1, "Uddannelse"),
            ("treat", "substance_treatment", "Rusmiddelcentret på Lolland", 0, 1, "Behandling"),
        ],
        companies=["Indrefjordens Maskinstation", "Nakskov Net og Tovværk", "Vesthavnens Svejseteknik",
                   "Dodekalitternes Stenhuggeri", "Rødby Tagpap", "Maribo Kagehus",
                   "Sakskøbing Karrosseri", "Søllested Brugsforsyning", "Horslunde Mejetærskerlager",
                   "Kragenæs Camping og Kano", "Langø Fisk", "Plejehjemmet Bøgely, køkkenet"],
        treaty=("2008-09-29", "2008-10-01"), practice_from="2009-03-01", turnout=0.55),
}

# Real persons stand with the role that the report gives them, and nothing more.
# partnership, key, given name, family name, organisation, title, role in words
NAMED = [
    ("r", "hr", "Hans", "Rønnau", "org-r-base", "Pædagogisk udviklingschef", "Koordinator i Randers."),
    ("r", "mss", "Morten Sejr", "Stisen", "org-r-uu", "Vejleder", "Vejleder i UU, tovholder i projektets første del."),
    ("r", "to", "Torben", "Olsen", "org-r-uu", "Vejleder", "Vejleder i UU, tovholder i projektets første del."),
    ("r", "hw", "Hanne", "Winther", "org-r-family", "", "Medarbejder i Ungebasen."),
    ("ro", "pf", "Peter", "Fløe", "org-ro-base", "Koordinator", "Koordinator og tovholder, med udgangspunkt i UU og jobcentret."),
    ("ro", "jk", "Jesper", "Kamp", "org-ro-base", "Coach", "Coach og tovholder i Roskilde."),
    ("g", "aa", "Allan", "Axelsen", "org-g-base", "Koordinator", "Koordinator i Guldborgsund."),
    ("g", "sp", "Søren", "Palshøj", "org-g-municipality", "Udviklingskonsulent", "Udviklingskonsulent i Guldborgsund Kommune."),
    ("l", "cr", "Christian", "Rosdahl", "org-l-uu", "Koordinator og specialvejleder", "Koordinator på Lolland."),
    ("l", "meh", "Morten E.", "Hansen", "org-l-base", "Tovholder", "Tovholder på Lolland."),
    ("x", "ms", "Marianne", "Saxtoft", "org-cabi", "Seniorkonsulent", "Seniorkonsulent i CABI."),
]
COORDINATOR = {"r": "ct-r-hr", "ro": "ct-ro-pf", "g": "ct-g-aa", "l": "ct-l-cr"}

# Invented colleagues who are key workers beside the named ones.
KEY_WORKERS = [
    ("r", "kw1", "Birgitte", "Sandbæk", "org-r-family", "Ungekonsulent", "2009-01-01", ""),
    ("r", "kw2", "Kim", "Overby", "org-r-family", "Kontaktperson", "2009-01-01", ""),
    ("g", "kw1", "Bent", "Lysholm", "org-g-base", "Værkstedslærer, metal", "2008-07-01", ""),
    ("g", "kw2", "Jytte", "Krogsbøll", "org-g-base", "Værkstedslærer, køkken", "2008-07-01", ""),
    ("g", "kw3", "Flemming", "Tårup", "org-g-base", "Værkstedslærer, træ", "2008-07-01", ""),
    ("g", "kw4", "Rikke", "Hjelm", "org-g-base", "Værkstedslærer, medie", "2008-07-01", ""),
    ("g", "kw5", "Ole", "Vestermark", "org-g-base", "Værkstedslærer, natur og anlæg", "2008-07-01", "2011-01-31"),
    ("g", "kw6", "Dorthe", "Munkholm", "org-g-base", "Værkstedslærer, tekstil", "2010-08-01", ""),
    ("l", "kw1", "Henning", "Brask", "org-l-base", "Tovholder", "2008-07-01", "2010-08-15"),
]


def on(text):
    return datetime.date.fromisoformat(text)


def weekday(date):
    """Moves a date that falls in a weekend or at Christmas to the next day of work."""
    while date.weekday() > 4 or (date.month, date.day) in ((12, 24), (12, 25), (12, 26), (12, 31), (1, 1)):
        date += datetime.timedelta(days=1)
    return date


def write_named(package):
    package.add("organisation", "org-cabi", START, name="CABI", kind="other",
                note="Følger de fire partnerskaber og samler erfaringerne.")
    package.add("organisation", "org-psf", START, name="Produktionsskoleforeningen",
                kind="association", note="Part i projektet.")
    for key, short, given, family, organisation, title, role in NAMED:
        identity = f"ct-{key}-{short}" if key != "x" else f"ct-{short}"
        package.add("contact", identity, START, given_name=given, family_name=family, note=role)
        # Their years are not in the report; the project's own start stands in,
        # except on Lolland, where the key worker came midway.
        begun = on("2010-08-16") if short == "meh" else START
        package.add("employment", identity.replace("ct-", "em-", 1), begun, contact_id=identity,
                    organisation_id=organisation, title=title, from_date=begun)
    for key, short, given, family, organisation, title, begun, ended in KEY_WORKERS:
        add_contact(package, f"ct-{key}-{short}", given, family, organisation, title, on(begun), ended)


def add_contact(package, identity, given, family, organisation, title, begun=START, ended="", **more):
    package.add("contact", identity, begun, given_name=given, family_name=family, note=PERSON, **more)
    package.add("employment", identity.replace("ct-", "em-", 1), begun, contact_id=identity,
                organisation_id=organisation, title=title, from_date=begun, to_date=ended)


def write_organisations(package, key, place, rng, names):
    helps = words.CAN_HELP_WITH
    for short, kind, name, leads, works, role in place["organisations"]:
        identity = f"org-{key}-{short}"
        # The report speaks of such parties in general; only the name is made up.
        made_up = short in ("tech", "vuc", "treat", "social-partner") or short == "psych" and key != "l"
        package.add("organisation", identity, START, name=name, kind=kind,
                    municipality_code=place["code"], town=place["town"],
                    can_help_with=helps.get(kind, ""),
                    note="Opdigtet navn på en part." if made_up else "")
        package.add("party", f"pt-{key}-{short}", on(place["treaty"][1]), partnership_id=f"ps-{key}",
                    organisation_id=identity, role=role, from_date=on(place["treaty"][1]))
        if leads:
            given, family = names.pop()
            add_contact(package, f"ct-{key}-{short}-lead", given, family, identity,
                        words.LOCAL_LEADER_TITLES.get(identity, words.LEADER_TITLES.get(kind, "Afdelingsleder")),
                        can_decide=words.CAN_DECIDE.get(kind, ""))
        if works:
            given, family = names.pop()
            add_contact(package, f"ct-{key}-{short}-work", given, family, identity,
                        words.PRACTITIONER_TITLES.get(kind, "Konsulent"),
                        can_help_with=helps.get(kind, ""))
    package.add("party", f"pt-{key}-cabi", on(place["treaty"][1]), partnership_id=f"ps-{key}",
                organisation_id="org-cabi", role="Følger projektet", from_date=on(place["treaty"][1]))
    for number, name in enumerate(place["companies"], 1):
        identity = f"org-{key}-c{number:02}"
        begun = weekday(START + datetime.timedelta(days=rng.randrange(60, 500)))
        mail = "kontakt@" + words.ascii_name(name) + ".example"
        # Danish numbers never begin with 0, so these cannot ring at anybody's.
        phone = f"00 {rng.randrange(10, 99)} {rng.randrange(10, 99)} {rng.randrange(10, 99)}"
        package.add("organisation", identity, begun, name=name, kind="company", email=mail, phone=phone,
                    municipality_code=place["code"], town=place["town"],
                    can_help_with=words.COMPANY_HELP[number - 1], note="Opdigtet virksomhed.")
        given, family = names.pop()
        add_contact(package, f"ct-{key}-c{number:02}", given, family, identity,
                    ("Mester", "Indehaver", "Driftsleder", "Praktikansvarlig")[number % 4], begun,
                    phone=phone)
    package.add("organisation", f"org-{key}-club", START, name=f"Ungdomsklubben i {place['town']}",
                kind="association", municipality_code=place["code"], town=place["town"],
                can_help_with="Fritid og fællesskab om aftenen", note="Opdigtet forening.")


def write_frame(package, key, place):
    identity = f"ps-{key}"
    package.add("partnership", identity, START, name=place["name"], municipality_code=place["code"],
                base_unit_id=f"org-{key}-base", coordinator_id=COORDINATOR[key], from_date=START,
                to_date=END, places=40, note="Eksempel: de unge, tallene og møderne er opdigtede.")
    package.add("partnership_municipality", f"pm-{key}", START, partnership_id=identity,
                municipality_code=place["code"])
    # The report lets phase 2 and 3 meet in September 2011; here they do not overlap.
    phases = [("Fase 1: Etablering", "2008-07-01", "2009-02-28"),
              ("Fase 2: Udvikling og afprøvning", "2009-03-01", "2011-08-31"),
              ("Fase 3: Formidling og praktikbesøg", "2011-09-01", "2012-09-30")]
    for position, (name, begun, ended) in enumerate(phases, 1):
        package.add("phase", f"ph-{key}-{position}", START, partnership_id=identity, position=position,
                    name=name, from_date=begun, to_date=ended)
    signed, valid = map(on, place["treaty"])
    treaty = f"ag-{key}-1"
    package.add("agreement", treaty, signed, partnership_id=identity, signed_on=signed, from_date=valid,
                to_date=END, review_on="2011-12-01",
                note="Samarbejdsaftalen for hele projektet. Datoerne er opdigtede.")
    for short, kind, _name, leads, _works, _role in place["organisations"]:
        if not leads:
            continue
        organisation = f"org-{key}-{short}"
        package.add("signatory", f"sg-{key}-{short}", signed, agreement_id=treaty,
                    organisation_id=organisation, contact_id=f"ct-{key}-{short}-lead", signed_on=signed)
        for number, (what, text, due, status, evidence) in enumerate(words.COMMITMENTS.get(kind, []), 1):
            if key == "l" and what == "meetings" and kind == "jobcentre":
                status, evidence = "broken", "To møder aflyst i 2010, fordi for få kunne komme."
            package.add("commitment", f"cm-{key}-{short}-{number}", signed, agreement_id=treaty,
                        organisation_id=organisation, kind=what, text=text, due_on=due, status=status,
                        evidence=evidence)
    if key == "r":
        # From January 2011 Ungebasen takes over as key workers; that is an agreement of its own.
        package.add("agreement", "ag-r-2", on("2011-01-05"), partnership_id=identity,
                    signed_on="2011-01-05", from_date="2011-01-10", to_date=END, review_on="2011-11-15",
                    note="Ungebasen stiller med tovholdere. Datoerne er opdigtede.")
        package.add("signatory", "sg-r-2-base", on("2011-01-05"), agreement_id="ag-r-2",
                    organisation_id="org-r-base", contact_id="ct-r-base-lead", signed_on="2011-01-05")
        package.add("signatory", "sg-r-2-family", on("2011-01-05"), agreement_id="ag-r-2",
                    organisation_id="org-r-family", contact_id="ct-r-family-work", signed_on="2011-01-05")
        package.add("commitment", "cm-r-2-family", on("2011-01-05"), agreement_id="ag-r-2",
                    organisation_id="org-r-family", kind="offers", status="kept", due_on="2011-02-28",
                    text="Stille med tovholdere til de unge, også når de er fyldt 18.",
                    evidence="Alle unge havde en tovholder fra Ungebasen i februar 2011.")


def write_targets(package, key, rng):
    """Targets for calendar years, for the quarters of 2010 to 2012, for the years of the activity
    plans (1 October to 30 September, report p. 3) and for the whole project."""
    periods = [(f"{year}", f"{year}-01-01", f"{year}-12-31") for year in range(2008, 2013)]
    periods += [(f"{year}plan", f"{year - 1}-10-01", f"{year}-09-30") for year in range(2009, 2013)]
    for year in range(2010, 2013):
        for quarter, (first, last) in enumerate((("01-01", "03-31"), ("04-01", "06-30"),
                                                 ("07-01", "09-30"), ("10-01", "12-31")), 1):
            if (year, quarter) != (2012, 4):
                periods.append((f"{year}q{quarter}", f"{year}-{first}", f"{year}-{last}"))
    periods.append(("all", START.isoformat(), END.isoformat()))
    taken = {2008: 8, 2009: 16, 2010: 25, 2011: 30, 2012: 30}
    for name, first, last in periods:
        year = int(name[:4]) if name != "all" else 2012
        size = 1 if "q" not in name else 4
        whole = 40 if name == "all" else taken[year] + (2 if size == 1 else 0)
        admitted = 36 if name == "all" else max(2, {2008: 6, 2009: 10, 2010: 10, 2011: 10, 2012: 4}[year] // size)
        values = dict(admitted=admitted, participants=whole, retained=whole * 7 // 10,
                      individual=whole * 8 // 10, education_start=20 if name == "all" else max(1, min(8, whole // 3) // size),
                      work_start=8 if name == "all" else max(1, min(3, whole // 8) // size),
                      drop_out=4 if name == "all" else 2 // size, share=10 if name == "all" else 8 // size + 2,
                      enrolled=taken[year] + rng.randrange(-1, 2), without_next_step=0, monthly_norm=70)
        for indicator in sorted(values):
            package.add("target", f"ta-{key}-{name}-{indicator.replace('_', '-')}", START,
                        partnership_id=f"ps-{key}", indicator=indicator, from_date=first, to_date=last,
                        value=values[indicator])


def phase_of(key, date):
    return f"ph-{key}-" + ("1" if date < on("2009-03-01") else "2" if date < on("2011-09-01") else "3")


def write_activities(package, key, place):
    rows = []
    for year in range(2008, 2013):
        for month, monthday in ((2, 9), (5, 11), (9, 14), (11, 23)):
            date = weekday(datetime.date(year, month, monthday))
            if START < date < END:
                rows.append(("network", "Kvartalsmøde for de fire koordinatorer", date, date, 6,
                             "Erfaringer udvekslet, referat sendt rundt."))
    rows += [(kind, title, on(first), on(last), people, result)
             for kind, title, first, last, people, result in words.ACTIVITIES + words.LOCAL_ACTIVITIES[key]]
    for number, shift in enumerate((0, 28, 56), 1):
        # Three days in each of the four places: the dates of spring 2012 are invented.
        date = on("2012-03-06") + datetime.timedelta(days=shift + list(PARTNERSHIPS).index(key))
        rows.append(("visit_day", f"Besøgsdag {number} for nye partnerskaber i {place['town']}", date, date,
                     12, ""))
    rows.sort(key=lambda row: (row[2], row[1]))
    for number, (kind, title, first, last, people, result) in enumerate(rows, 1):
        status = "planned" if first > TODAY else "running" if last > TODAY else "done"
        package.add("activity", f"ac-{key}-{number:02}", min(first, TODAY), partnership_id=f"ps-{key}",
                    phase_id=phase_of(key, first), title=title, kind=kind, from_date=first, to_date=last,
                    responsible_id="ct-ms" if "konference" in title.lower() else COORDINATOR[key],
                    participants=people, status=status, result=result if status == "done" else "")


def write_money(package, key, rng):
    headings = [("Tovholdere, løn", 42_000_000), ("Koordinator, løn", 21_000_000),
                ("Møder og kurser", 3_500_000), ("Virksomhedspraktik og kørsel", 2_400_000),
                ("Formidling", 1_800_000)]
    for year in range(2008, 2013):
        share = {2008: 0.5, 2012: 0.75}.get(year, 1)
        for number, (heading, whole) in enumerate(headings, 1):
            budgeted = int(whole * share) // 100_000 * 100_000
            actual = int(budgeted * rng.uniform(0.88, 1.06)) // 100 * 100
            spent = actual if year < 2011 else int(actual * 0.72) // 100 * 100 if year == 2011 else 0
            phase = {2008: "1", 2012: "3"}.get(year, "2")
            package.add("budget_line", f"bl-{key}-{year}-{number}", START, partnership_id=f"ps-{key}",
                        phase_id=f"ph-{key}-{phase}", year=year, heading=heading, budgeted=budgeted,
                        spent=spent, forecast=spent if year < 2011 else actual, note="Opdigtet tal")


def write_focus_and_ties(package, key, place, rng):
    for number, (text, theme, review, status, learned) in enumerate(
            words.FOCUS_POINTS[key] + words.FOCUS_POINTS["all"], 1):
        package.add("focus_point", f"fp-{key}-{number}", on("2011-01-17"), partnership_id=f"ps-{key}",
                    text=text, theme_id=theme and f"theme:{theme}", responsible_id=COORDINATOR[key],
                    review_on=review, status=status, learned=learned)
    shorts = [row[0] for row in place["organisations"]]
    pairs = [("base", other) for other in shorts[1:]] + [("job", "uu"), ("job", "treat"), ("uu", "tech")]
    for first, second in pairs:
        strength = rng.randrange(1, 4)
        for noted in ("2008-12-01", "2010-06-01", "2011-09-05"):
            package.add("partner_tie", f"ti-{key}-{first}-{second}-{noted[:4]}", on(noted),
                        partnership_id=f"ps-{key}", organisation_a_id=f"org-{key}-{first}",
                        organisation_b_id=f"org-{key}-{second}",
                        kind=("møder", "henvisning", "fælles unge")[rng.randrange(3)],
                        strength=strength, noted_on=noted, note="Opdigtet tal")
            strength = max(1, min(5, strength + rng.choice((-1, 0, 1, 1, 1))))


def group_members(key, place, kind):
    """The members of a group as (contact, organisation, role), the chair first."""
    coordinator = (COORDINATOR[key], {"l": "org-l-uu"}.get(key, f"org-{key}-base"))
    if kind == "steering":
        leaders = [(f"ct-{key}-{row[0]}-lead", f"org-{key}-{row[0]}") for row in place["organisations"] if row[3]]
        return ([leaders[0] + ("chair",)] + [leader + ("member",) for leader in leaders[1:]]
                + [coordinator + ("secretary",)])
    if kind == "practitioner":
        workers = [(f"ct-{key}-{row[0]}-work", f"org-{key}-{row[0]}", "member")
                   for row in place["organisations"] if row[4]]
        named = {"r": [("ct-r-mss", "org-r-uu"), ("ct-r-to", "org-r-uu")], "ro": [("ct-ro-jk", "org-ro-base")],
                 "g": [("ct-g-kw1", "org-g-base")], "l": [("ct-l-kw1", "org-l-base"), ("ct-l-meh", "org-l-base")]}
        return [coordinator + ("chair",)] + [pair + ("member",) for pair in named[key]] + workers
    if kind == "key_worker":
        teachers = [(f"ct-g-kw{number}", "org-g-base", "member") for number in range(1, 7)]
        return [coordinator + ("chair",), ("ct-g-sp", "org-g-municipality", "member")] + teachers
    return [coordinator + ("chair",), ("ct-r-mss", "org-r-uu", "member"), ("ct-r-to", "org-r-uu", "member")]


def months(first, last, step, weekday_wanted, skip=(7,)):
    """The second given weekday of every step-th month, without the holiday month."""
    year, month = first
    while (year, month) <= last:
        if month not in skip:
            date = datetime.date(year, month, 8)
            yield date + datetime.timedelta(days=(weekday_wanted - date.weekday()) % 7)
        month += step
        year, month = year + (month - 1) // 12, (month - 1) % 12 + 1


def write_groups(package, key, place, rng):
    groups = [("steering", "st", place["steering"], 4 if key == "r" else 6,
               (2008, 10) if key in ("g", "r") else (2008, 11), 2, "09:00"),
              ("practitioner", "pr", place["practitioner"], {"ro": 2, "r": 3, "g": 4, "l": 6}[key],
               tuple(map(int, place["practice_from"].split("-")[:2])), 3, "13:00")]
    if key == "g":
        groups.append(("key_worker", "kw", "Tovholdermødet", 1, (2008, 10), 1, "14:00"))
    if key == "r":
        groups.append(("work_group", "wg", "Arbejdsgruppen", 4, (2008, 8), 0, "10:00"))
    for kind, short, local, interval, first, weekday_wanted, hour in groups:
        group = f"gr-{key}-{short}"
        package.add("contact_group", group, START, partnership_id=f"ps-{key}", kind=kind, local_name=local,
                    interval_months=interval,
                    note="Partnerskabet er et fast punkt på Garantiskolens møder." if local == "Garantiskolen" else "")
        members = []
        for contact, organisation, role in group_members(key, place, kind):
            joined = datetime.date(*first, 1)
            left = ""
            # A member can only sit in the group while employed.
            if contact == "ct-l-kw1":
                left = "2010-08-15"
            elif contact == "ct-g-kw5":
                left = "2011-01-31"
            elif contact == "ct-l-meh":
                joined = on("2010-08-16")
            elif contact == "ct-g-kw6":
                joined = on("2010-08-01")
            package.add("membership", f"mb-{key}-{short}-{contact[3:]}", joined, contact_group_id=group,
                        contact_id=contact, organisation_id=organisation, role=role, from_date=joined,
                        to_date=left)
            members.append((contact, organisation, joined.isoformat(), left or "9999"))
        write_template(package, kind, group)
        dates = list(months(first, (2012, 8), interval, weekday_wanted))
        write_meetings(package, key, place, rng, kind, short, group, members, dates, hour)


def write_template(package, kind, group):
    """What stands on every agenda of the group, and what comes once a year."""
    standing = words.AGENDA_STANDING[kind]
    rows = [(standing[0], standing[1], standing[2], 20, "", standing[3])]
    rows += words.AGENDA_YEARLY.get(kind, [])
    rows.append(("Næste møde og eventuelt", "standing", 0, 5, "", ""))
    for position, (title, what, closed, minutes, month, background) in enumerate(rows, 1):
        package.add("agenda_template", f"at-{group[3:]}-{position}", START, contact_group_id=group,
                    position=position, title=title, kind=what, closed=closed, minutes_planned=minutes,
                    month=month, background=background)


def write_meetings(package, key, place, rng, kind, short, group, members, dates, hour):
    carried = None
    coming = [date for date in dates if date > TODAY]
    # Only the next few are in the calendar; a meeting of next year is not called yet.
    for number, date in enumerate([d for d in dates if d <= TODAY] + coming[:3], 1):
        meeting = f"me-{key}-{short}-{number:02}"
        held = date <= TODAY
        status = "held" if held else "invited" if (date - TODAY).days <= 45 else "planned"
        if held and kind in ("steering", "practitioner") and rng.random() < {"l": 0.35, "g": 0.15}.get(key, 0.04):
            status, held = "cancelled", False
        length = 90 if kind == "key_worker" else 120
        ends = (datetime.datetime.fromisoformat(f"{date}T{hour}")
                + datetime.timedelta(minutes=length)).strftime("%H:%M")
        known = min(date, TODAY) - datetime.timedelta(days=14)
        package.add("meeting", meeting, known, contact_group_id=group,
                    starts_at=f"{date}T{hour}", ends_at=f"{date}T{ends}",
                    place=rng.choice(words.MEETING_PLACES[key]), status=status,
                    minute_taker_id=COORDINATOR[key] if status != "planned" else "",
                    approved_on=date + datetime.timedelta(days=21) if held and date < on("2011-09-01") else "",
                    note="Aflyst, for få kunne komme." if status == "cancelled" else "")
        if status == "planned":
            continue
        write_attendance(package, place, rng, meeting, members, date, status, known)
        if kind == "steering" and number == 1:
            # CABI is a party (report, p. 5) and came when it all began.
            package.add("attendance", f"at-{meeting[3:]}-ms", known, meeting_id=meeting, contact_id="ct-ms",
                        organisation_id="org-cabi", invited=1, reply="yes", presence="present")
        if status != "cancelled":
            carried = write_agenda(package, key, place, rng, kind, meeting, members, date, status, carried)


def write_attendance(package, place, rng, meeting, members, date, status, known):
    for contact, organisation, joined, left in members:
        if not joined <= date.isoformat() <= left:
            continue
        if status == "held":
            sure = contact in COORDINATOR.values() or "-kw" in contact
            there = rng.random() < (0.97 if sure else place["turnout"])
            reply = "yes" if there or rng.random() < 0.2 else rng.choice(("no", "none"))
            presence = "present" if there else "excused" if reply == "no" else "absent"
        else:
            reply = rng.choice(("yes", "yes", "none", "no")) if status == "invited" else "none"
            presence = "unknown"
        package.add("attendance", f"at-{meeting[3:]}-{contact[3:]}", known, meeting_id=meeting,
                    contact_id=contact, organisation_id=organisation, invited=1, reply=reply,
                    presence=presence)


def write_agenda(package, key, place, rng, kind, meeting, members, date, status, carried):
    """Writes the items with what came of them; returns an item that is carried on, if any."""
    held = status == "held"
    topics = [words.AGENDA_STANDING[kind]] + rng.sample(words.AGENDA[kind], 3 if kind == "steering" else 2)
    known = min(date, TODAY) - datetime.timedelta(days=10)
    here = [row for row in members if row[2] <= date.isoformat() <= row[3]]
    onward = None
    for position, (title, what, closed, background, minutes) in enumerate(topics, 1):
        item = f"ai-{meeting[3:]}-{position}"
        repeated = position == 2 and carried
        if repeated:
            title, what, closed, background, minutes = carried[1]
        package.add("agenda_item", item, known, meeting_id=meeting, position=position, title=title,
                    kind=what, closed=closed, presenter_id=rng.choice(here)[0] if position > 1 else COORDINATOR[key],
                    minutes_planned=rng.choice((10, 15, 20, 30)), background=background,
                    minutes_text=minutes if held else "", carried_from_id=carried[0] if repeated else "")
        if not held:
            continue
        if position == len(topics) and not repeated and rng.random() < 0.15:
            onward = (item, topics[-1])
        if what == "decision":
            write_decision(package, key, place, rng, kind, item, here, date)
        elif position == len(topics) or rng.random() < 0.12:
            text, days = rng.choice(words.FOLLOW_UPS)
            due = date + datetime.timedelta(days=days)
            done = due + datetime.timedelta(days=rng.randrange(-10, 12))
            package.add("follow_up", f"fu-{item[3:]}", date, meeting_id=meeting, agenda_item_id=item, text=text,
                        responsible_id=rng.choice(here)[0], due_on=due,
                        done_on=done if done < TODAY and rng.random() < 0.88 else "")
    if held and kind == "practitioner":
        for _contact, organisation, _joined, _left in rng.sample(sorted(set(here)), 2):
            identity = f"bn-{meeting[3:]}-{organisation[4:]}"
            if not package.has("meeting_benefit", identity):
                package.add("meeting_benefit", identity, date, meeting_id=meeting,
                            organisation_id=organisation, text=rng.choice(words.BENEFITS))
    return onward


def write_decision(package, key, place, rng, kind, item, here, date):
    text = rng.choice(words.DECISIONS[kind])
    due = date + datetime.timedelta(days=rng.choice((30, 45, 60, 90)))
    status = "open" if due > TODAY else rng.choice(("done", "done", "done", "done", "open", "dropped"))
    decision = f"de-{item[3:]}"
    package.add("decision", decision, date, agenda_item_id=item, text=text,
                responsible_id=rng.choice(here)[0], due_on=due, status=status)
    parties = sorted({row[1] for row in here})
    told = {}
    for organisation in parties:
        if rng.random() < (0.35 if key == "l" else 0.75):
            day = weekday(date + datetime.timedelta(days=rng.randrange(2, 25)))
            told[organisation] = day if day <= TODAY else ""
    # Lolland's steering group had trouble in getting its decisions passed on (report, p. 15): there it
    # is noted whom they were for. Elsewhere they were for those who were told.
    for organisation in parties if key == "l" else list(told) or parties[:1]:
        package.add("decision_notice", f"dn-{item[3:]}-{organisation[4:]}", date, decision_id=decision,
                    organisation_id=organisation,
                    notified_on=told.get(organisation, "" if key == "l" else weekday(date)))


def write_partnerships(package):
    names = words.invented_contacts(random.Random("tovholder-example:contacts"))
    write_named(package)
    for key, place in PARTNERSHIPS.items():
        rng = random.Random("tovholder-example:partnership:" + key)
        write_frame(package, key, place)
        write_organisations(package, key, place, rng, names)
        write_targets(package, key, rng)
        write_activities(package, key, place)
        write_money(package, key, rng)
        write_focus_and_ties(package, key, place, rng)
        write_groups(package, key, place, rng)
