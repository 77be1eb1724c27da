"""Danish words that the example is put together from.

All sentences are written for the example. {han}, {ham}, {hans} and {Han}
become the right pronoun, {sted} the place (with its preposition) where the young person is just then.
"""

BOYS = """Mikkel Mathias Emil Frederik Jonas Kasper Nicklas Rasmus Simon Kevin Dennis Tobias Oliver
Lucas Patrick Daniel Alexander Sebastian Magnus Benjamin Marcus Anders Jeppe Kenneth Steffen Martin
Brian Ronni Jacob Philip Ahmed Hassan Yusuf Malthe Victor Andreas Nikolaj Mads Casper Lasse Thor
Michael René Mark Joakim Hamid Ali Oskar Bjarke Sune Asger Esben Troels Jannik Gustav Storm Ivan""".split()
GIRLS = """Camilla Louise Sofie Julie Line Maria Amalie Ida Mette Cecilie Sabrina Michelle Nanna
Katrine Stine Rikke Emma Freja Laura Josefine Signe Tanja Pernille Anne Maja Simone Mathilde Fatima
Aylin Natasja Christina Sarah Caroline Trine Zeinab Karoline Nadia Monique Ditte Sille""".split()
FAMILIES = """Jensen Nielsen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen
Madsen Kristensen Thomsen Poulsen Johansen Knudsen Mortensen Møller Jakobsen Mikkelsen Frederiksen
Henriksen Laursen Lund Schmidt Holm Eriksen Clausen Simonsen Svendsen Andreasen Iversen Østergaard
Jeppesen Vestergaard Nissen Lauridsen Kjær Jespersen Mogensen Nørgaard Jepsen Frandsen Søndergaard
Carlsen Bach Dam Krogh Aagaard Ravn Skov Toft Bertelsen Bruun Damgaard Ali Yilmaz Hussein""".split()
ADULTS = """Lise Karsten Gitte Bo Lone Erik Susanne Finn Kirsten Jørgen Bodil Poul Tina Claus Inge
Niels Vibeke Leif Charlotte Carsten Helle Preben Annette Svend Ulla Per Jette Henrik Karin Ib Dorte
Jan Pia Steen Lisbeth Kurt Bente Mogens Anja Frank Merete Tage Lotte Viggo Randi Knud Grethe Arne""".split()
ADULT_FAMILIES = """Agerskov Bjerring Dalsgård Ellegaard Fuglsang Gade Hedegaard Juhl Kofoed Lindholm
Mørch Nordentoft Odgaard Præstholm Riis Skovgaard Thorup Uldall Vinther Winkel Ågård Birk Cramer
Dinesen Elkjær Friis Graversen Hvid Jacobsen Kirkeby Lyngholm Munk Nyborg Overgaard Pihl Ravnkilde""".split()


def invented_contacts(rng):
    """Pairs of names in a fixed, shuffled order, each pair once."""
    families = list(ADULT_FAMILIES)
    pairs = []
    for turn in range(4):
        rng.shuffle(families)
        given = list(ADULTS)
        rng.shuffle(given)
        pairs += zip(given, families)
    return list(dict.fromkeys(pairs))


def ascii_name(name):
    for letter, plain in (("æ", "ae"), ("ø", "oe"), ("å", "aa"), (" ", "-"), (",", "")):
        name = name.lower().replace(letter, plain)
    return name


LEADER_TITLES = {
    "production_school": "Forstander", "uu": "Centerleder", "jobcentre": "Jobcenterchef",
    "vocational_school": "Uddannelseschef", "vuc": "Uddannelsesleder", "social_partner": "Formand",
    "psychiatry": "Afdelingsleder", "social_department": "Socialchef", "family_department": "Afdelingsleder",
    "other": "Udviklingskonsulent",
}
# Where the report says who sits in the steering group (p. 12).
LOCAL_LEADER_TITLES = {"org-g-social": "Udviklingskonsulent"}
PRACTITIONER_TITLES = {
    "production_school": "Vejleder", "uu": "UU-vejleder", "jobcentre": "Jobkonsulent",
    "vocational_school": "Fastholdelsesvejleder", "vuc": "Studievejleder", "psychiatry": "Psykolog",
    "substance_treatment": "Misbrugskonsulent", "social_department": "Socialrådgiver",
    "family_department": "Familierådgiver", "other": "Underviser",
}
CAN_HELP_WITH = {
    "production_school": "Værksteder, praksisnær vejledning, EGU", "uu": "Vejledning, EGU-aftaler, overblik over uddannelser",
    "jobcentre": "Virksomhedspraktik, mentor, kontanthjælp", "vocational_school": "Grundforløb, værksteder, skolepraktik",
    "vuc": "9. og 10. klasses fag, ordblindeundervisning", "psychiatry": "Samtaler, udredning, rådgivning af personale",
    "substance_treatment": "Samtaler om hash, behandling, urinprøver", "social_department": "Kontaktperson, bolig, bostøtte",
    "family_department": "Efterværn, kontaktperson, familiesamtaler", "social_partner": "Kontakt til virksomheder",
}
CAN_DECIDE = {
    "production_school": "Optagelse på skolen, EGU på skolen", "jobcentre": "Bevilling af mentor og praktik",
    "social_department": "Bevilling efter serviceloven", "family_department": "Bevilling efter serviceloven",
    "uu": "EGU-kvote", "vocational_school": "Værkstedsplads", "vuc": "Optagelse midt i et hold",
}
COMPANY_HELP = ["Tømrer, også korte praktikker", "Udearbejde", "Kontor og lager", "Bager, tidligt op",
                "Mekaniker", "Køkken", "Lakerer", "Lager og truck", "Smed og svejser", "Gartner",
                "Butik og kundekontakt", "Rengøring og service"]

# kind of organisation: what it promised, in own words
COMMITMENTS = {
    "jobcentre": [("meetings", "Være med i styregruppe og nøglepersonsgruppe.", "2012-09-30", "kept", ""),
                  ("offers", "Give svar på en ansøgning om virksomhedspraktik inden for en uge.", "2011-12-31", "open", "")],
    "production_school": [("offers", "Holde pladser fri til partnerskabets unge hele året.", "2012-09-30", "kept",
                           "Ingen unge har ventet på plads mere end to uger.")],
    "uu": [("principles", "Lade vejlederne følge de unge, også efter at de er startet på en uddannelse.", "2012-09-30", "kept", "")],
    "family_department": [("principles", "Sagsbehandleren ved, hvem der er tovholder, og ringer til ham eller hende først.",
                           "2011-12-31", "open", ""),
                          ("offers", "Vurdere efterværn, inden den unge fylder 18 år.", "2012-09-30", "kept", "")],
    "social_department": [("offers", "Svare hurtigt, når en ung står uden bolig.", "2011-12-31", "open", "")],
    "vocational_school": [("other", "Stille værksteder til rådighed og melde fravær samme dag.", "2012-09-30", "kept", "")],
    "psychiatry": [("offers", "Afsætte tid til rådgivning af tovholderne.", "2011-06-30", "kept", "")],
}

MEETING_PLACES = {
    "r": ["Randers Produktionshøjskole, mødelokale 1", "UU Randers", "Rådhuset"],
    "ro": ["Villaen, LUP Roskilde", "UU Roskilde", "Jobcenter Roskilde"],
    "g": ["Multicenter Syd, kantinen", "Multicenter Syd, mødelokalet", "Rådhuset i Nykøbing"],
    "l": ["Lolland Produktionsskole", "UU Lolland", "Jobcenter Lolland"],
}

# title, kind, closed, background, minutes
AGENDA_STANDING = {
    "steering": ("Status på partnerskabet", "standing", 0, "Tallene siden sidst er vedlagt.",
                 "Koordinatoren gennemgik tallene. Gruppen tog dem til efterretning."),
    "practitioner": ("Nyt fra hver part", "standing", 0, "", "Kort runde. Nye telefonnumre er rettet på listen."),
    "key_worker": ("Runde om de unge", "standing", 1, "Én ung pr. tovholder.", "Hver ung fik et næste skridt."),
    "work_group": ("Nye henvendelser", "standing", 1, "Listen er sendt ud.", "Henvendelserne er fordelt til samtale."),
}
# Once a year, from a month on: title, kind, closed, minutes, month, background.
AGENDA_YEARLY = {
    "steering": [("Økonomi", "information", 0, 15, 11, "Forbrug og forventning til årets udgang.")],
    "practitioner": [("Overgange om sommeren", "decision", 0, 20, 5, "Flere unge er uden tilbud i juli.")],
}
AGENDA = {
    "steering": [
        ("Økonomi", "information", 0, "Forbrug og forventning til årets udgang.", "Der er plads til flere møder og kurser."),
        ("Besparelser og nye afdelinger", "discussion", 0, "Flere parter får ny ledelse.", "Parterne siger til, når en kontaktperson skifter."),
        ("Hurtigere svar på praktik", "decision", 0, "Det tager for lang tid at få svar.", "Gruppen var enig om en fast frist."),
        ("Unge under 18 år", "discussion", 0, "Der kommer flere unge under 18.", "Tages op igen, når det næste hold er i gang."),
        ("Aftalen efter projektet", "decision", 0, "Projektet slutter i september 2012.", "Parterne vil fortsætte samarbejdet i en eller anden form."),
        ("Virksomhederne i lokalområdet", "information", 0, "Oversigt over praktiksteder.", "Godt med små virksomheder. Der mangler køkkener."),
        ("Kontaktpersoner hos parterne", "decision", 0, "Listen er ikke ført ajour.", "Hver part peger på én person."),
        ("Besøg hos et andet partnerskab", "information", 0, "Der er inviteret til et halvt dagsmøde.", "To fra gruppen tager af sted."),
    ],
    "practitioner": [
        ("Oplæg: hash og hverdag", "information", 0, "Misbrugscentret fortæller.", "Godt oplæg med mange spørgsmål."),
        ("Oplæg: hvad er EGU", "information", 0, "UU fortæller om aftaler og løn.", "Pjecen deles ud til alle."),
        ("Når en ung bliver væk", "discussion", 0, "Hvem ringer, og hvor hurtigt?", "Den, der opdager det, ringer samme dag."),
        ("Et forløb set fra tre sider", "discussion", 1, "En ung er indforstået med, at forløbet bruges.", "Skiftet fra praktik til skole var det svære."),
        ("Fælles samtykke", "decision", 0, "Parterne bruger hver sin blanket.", "Ét skema bruges af alle fra næste måned."),
        ("Bolig til unge", "discussion", 0, "Flere unge bor på sofaer.", "Socialafdelingen tager spørgsmålet med hjem."),
        ("Overgange om sommeren", "decision", 0, "Flere unge er uden tilbud i juli.", "Der laves en plan for hver ung før ferien."),
        ("Besøg på værkstederne", "information", 0, "", "Rundvisning. Eleverne serverede kaffe."),
        ("Hvem har bolden ved grundforløb", "decision", 0, "Skole og tovholder ringer begge to.", "Tovholderen har bolden, til grundforløbet er slut."),
    ],
    "key_worker": [
        ("Netværkskort i praksis", "discussion", 0, "Alle har lavet mindst ét kort.", "Kortet er bedst, når den unge selv tegner."),
        ("Logbogen", "information", 0, "", "Skriv kort, og skriv samme dag."),
        ("Tema: at komme op om morgenen", "discussion", 0, "Observationer siden sidst.", "Vækning hjælper i tre uger, derefter skal den unge selv."),
        ("Tema: penge", "discussion", 0, "Observationer siden sidst.", "Flere unge har gæld til teleselskaber."),
        ("Sparring på et forløb", "discussion", 1, "Forløbet lægges frem af tovholderen.", "Tre gode forslag, ét valgt."),
        ("Kompetencemapper", "decision", 0, "Ikke alle unge har en mappe.", "Alle unge får en mappe inden jul."),
        ("Hvornår sender vi videre", "discussion", 0, "Grænsen til behandling.", "Vi spørger rusmiddelcentret, før vi selv prøver."),
        ("Ferie og afløsning", "decision", 0, "", "Hver tovholder har en makker."),
    ],
    "work_group": [
        ("Opfølgning på de unges planer", "discussion", 1, "", "To unge indkaldes til samtale."),
        ("Besøg hos parterne", "information", 0, "", "Aftalt besøg hos jobcentret og erhvervsskolen."),
        ("Tovholdere fremover", "discussion", 0, "Der mangler tid til opgaven.", "Der søges en fast løsning i kommunen."),
        ("Praktiksteder", "information", 0, "Ny liste.", "Tre nye mestre er klar til at tage imod."),
        ("Referater til de unge", "decision", 0, "", "Den unge får altid referatet med hjem."),
    ],
}
DECISIONS = {
    "steering": ["Jobcentret svarer på ansøgninger om praktik inden for fem hverdage.",
                 "Hver part udpeger én fast kontaktperson.", "Partnerskabet fortsætter som fast punkt på møderne.",
                 "Der laves et oplæg om tiden efter projektet.", "Der afsættes penge til et fælles temamøde.",
                 "Lederne fortæller egne medarbejdere om aftalen."],
    "practitioner": ["Samtykkeskemaet bruges af alle parter.", "Fravær meldes til tovholderen samme dag.",
                     "Kontaktlisten sendes rundt hvert kvartal.", "Tovholderen indkalder, når en ung skifter sted.",
                     "Der holdes et møde om hver ung før sommerferien."],
    "key_worker": ["Alle unge har en kompetencemappe inden jul.", "Makkerne dækker hinanden i ferien.",
                   "Netværkskortet tegnes igen efter et halvt år.", "Logbogen læses igennem før hvert møde."],
    "work_group": ["Den unge får referatet med hjem samme dag.", "De unge indkaldes til samtale hver tredje måned.",
                   "Koordinatoren skriver forslaget om tovholdere."],
}
FOLLOW_UPS = [("Sende kontaktlisten rundt", 14), ("Invitere misbrugscentret til næste møde", 30),
              ("Skrive et kort oplæg til ledelsen", 40), ("Ringe til de tre nye praktiksteder", 21),
              ("Undersøge reglerne om transport", 28), ("Rette samtykkeskemaet til", 30),
              ("Aftale besøg på teknisk skole", 45), ("Spørge boligforeningen om ungdomsboliger", 35),
              ("Samle eksempler på gode overgange", 60), ("Finde en dato til temamødet", 20)]
BENEFITS = ["Vi ved nu, hvem vi skal ringe til.", "Vi slipper for at holde to møder om den samme unge.",
            "Svarene kommer hurtigere.", "Vi kender hinandens tilbud bedre.", "Færre unge bliver væk i overgangen.",
            "Det er blevet lettere at finde en praktikplads."]

# kind, title, from, to, participants, result
ACTIVITIES = [
    ("other", "Samarbejdsaftalen udarbejdes og underskrives", "2008-07-01", "2008-10-01", 12, "Aftalen er underskrevet af parterne."),
    ("network", "Opstartsmøde for parterne", "2008-10-08", "2008-10-08", 22, "Parterne har mødt hinanden."),
    ("method", "Netværkskort afprøves", "2009-03-02", "2010-06-30", 8, "Bruges af tovholderne."),
    ("method", "Logbogsnotater afprøves", "2009-08-10", "2010-12-17", 8, "Notaterne danner grundlag for opsamling."),
    ("communication", "Nyheder og materialer lægges på nettet", "2009-01-05", "2012-09-28", 0, ""),
    ("communication", "Interview til erfaringsopsamlingen", "2011-06-06", "2011-08-26", 9, "Interviewene er samlet i en tekst."),
    ("conference", "Konference i Odense om lokale ungepartnerskaber", "2011-11-03", "2011-11-03", 150, ""),
    ("workshop", "Workshop om vores model på konferencen", "2011-11-03", "2011-11-03", 35, ""),
    ("communication", "Bidrag til inspirationskataloget", "2011-09-05", "2011-11-25", 4, ""),
    ("communication", "Afslutning og aflevering af materialer", "2012-08-20", "2012-09-28", 15, ""),
]
LOCAL_ACTIVITIES = {
    "r": [("network", "Besøg hos samarbejdsparter i kommunen", "2009-01-12", "2009-12-11", 40, "Alle parter er besøgt mindst én gang."),
          ("method", "Møde med den unge og netværket ved start", "2009-04-01", "2012-06-29", 38, ""),
          ("workshop", "Temadag med Ungebasen om tovholderrollen", "2011-01-18", "2011-01-18", 11, "Opgaven er beskrevet på én side.")],
    "ro": [("method", "Ti ugers gruppeforløb udvikles", "2008-09-01", "2009-06-26", 6, "Forløbet har fast start og slut."),
           ("workshop", "Temamøde i Udviklingsforum om hash", "2010-04-14", "2010-04-14", 14, "Parterne kender hinandens tilbud."),
           ("other", "Torsdagsklub for de unge", "2011-10-06", "2012-06-28", 15, "")],
    "g": [("method", "Realkompetenceværktøj afprøves", "2009-09-01", "2010-12-17", 7, "Indgår i hverdagen på værkstederne."),
          ("method", "Observation på temaer, refleksion og opsamling", "2010-01-11", "2012-06-29", 8, ""),
          ("workshop", "Kursus for tovholdere: den svære samtale", "2010-10-05", "2010-10-06", 7, "Alle tovholdere deltog.")],
    "l": [("method", "Tavlen med de unges niveauer tages i brug", "2009-02-02", "2009-06-26", 3, "Tavlen hænger på kontoret."),
          ("network", "Fast kontakt til jobkonsulenterne", "2009-09-07", "2012-06-29", 6, ""),
          ("network", "Møde om ungenetværket på Lolland", "2011-09-20", "2011-09-20", 16, "Nøglepersonsgruppen kan måske lægges ind her.")],
}

# text, theme, review, status, learned
FOCUS_POINTS = {
    "r": [("Få Ungebasen godt i gang som tovholdere", "", "2011-12-01", "open", ""),
          ("Flere til møderne i nøglepersonsgruppen", "", "2011-11-15", "open", ""),
          ("Virksomhedspraktik som vej til voksne forbilleder", "weak_network", "2011-06-30", "done", "Korte praktikker virker, når der er en næste aftale.")],
    "ro": [("Hold for unge under 18 år", "school_experience", "2011-12-16", "open", ""),
           ("Noget at sætte i stedet for hash", "substance", "2012-01-31", "open", ""),
           ("Flere piger på holdene", "", "2011-06-30", "done", "Et køkkenværksted tiltrækker flere.")],
    "g": [("Vise parterne, hvad de får ud af at møde op", "", "2011-12-01", "open", ""),
          ("Tovholderne skal have tid til hinanden", "", "2011-08-31", "done", "Et fast møde om måneden er nok."),
          ("Data om de unges problemer til kommunens omstilling", "social", "2012-02-01", "open", "")],
    "l": [("Unge, der kan gennemføre en EGU", "", "2012-01-15", "open", ""),
          ("Få beslutninger fra styregruppen ud til medarbejderne", "", "2011-11-01", "open", ""),
          ("Lettere vej til praktikpladser gennem jobcentret", "", "2011-03-31", "done", "Én fast jobkonsulent gør forskellen.")],
    "all": [("Altid et næste skridt for hver ung", "", "2011-12-31", "open", ""),
            ("Bolig er ofte det, der vælter planen", "housing", "2012-03-01", "open", "")],
}

# ---- the young people ----
WISHES = ["Vil gerne være mekaniker", "Drømmer om at blive tømrer", "Vil have sit eget sted at bo", "Vil arbejde med dyr",
          "Vil gerne i køkken", "Ved ikke endnu", "Vil tjene sine egne penge", "Vil gerne tage 9. klasse færdig",
          "Vil være pædagogmedhjælper", "Vil gerne arbejde ude", "Vil lave musik", "Vil have kørekort",
          "Vil gerne ind på et lager", "Vil være frisør", "Vil gerne have en hverdag"]
NOT_ADMITTED = {
    "referred_elsewhere": ["Får allerede hjælp af en mentor i jobcentret", "Produktionsskolens eget tilbud er nok"],
    "not_target_group": ["Er i målgruppen for STU", "Klarer sig med almindelig vejledning"],
    "waiting": ["Venter på udredning", "Venter på det næste hold"],
    "withdrawn": ["Har selv fundet et job", "Ønsker ikke en tovholder lige nu"],
}
ADMITTED = ["Vil gerne videre og har brug for én fast voksen", "Kendt på værkstedet, mangler en plan",
            "Flere afbrudte forløb, men møder op", "Er ved at falde fra og beder selv om hjælp",
            "Går hjemme og vil i gang", "Skal i gang med det samme, starter i en kort praktik"]
CONSENTS = ["Uddannelse, praktik og fremmøde", "Uddannelse og praktik", "Fremmøde og helbred",
            "Økonomi og bolig", "Alt, der vedrører planen"]
EXPECTATIONS = {
    "start": ["Lære den unge at kende og lave den første plan", "Holde første samtale med netværket"],
    "key_worker": ["Følge op hver uge", "Holde kontakt til mester", "Holde kontakt til skolen", "Lave en ny plan"],
    "base": ["Følge fremmødet på værkstedet", "Give besked ved fravær", "Afklare lyst til fag"],
    "job": ["Godkende praktikken", "Bevilge tilbuddet", "Afklare forsørgelse"],
    "school": ["Følge fremmødet i fagene", "Melde fravær til tovholderen"],
    "uu": ["Have den første kontakt under hovedforløbet"],
}
PROMISES = ["Ring til tovholderen, hvis {han} ikke møder op", "Tovholderen sørger for, at {han} møder op den første dag",
            "Tovholderen kommer forbi hver uge", "Kort praktik uden forpligtelse", "Tovholderen hjælper med papirerne"]
NEXT_STEPS = {
    "production_school": ["Tale om valg af værksted", "Prøve køkkenværkstedet en uge", "Tage billeder til kompetencemappen",
                          "Skrive liste over tre praktiksteder", "Møde til tiden hele ugen", "Besøge teknisk skole sammen"],
    "group_course": ["Lave plan for tiden efter holdet", "Vælge værksted på teknisk skole", "Møde til tiden hele ugen"],
    "company_placement": ["Ringe til mester", "Besøge praktikstedet sammen", "Samtale om praktikken", "Finde bus og cykelrute",
                          "Aftale slutsamtale med mester"],
    "egu_school": ["Tale med kontaktlæreren", "Se på EGU-planen", "Aflevere opgaven i dansk"],
    "egu_placement": ["Se på EGU-planen med UU", "Besøge mester", "Aftale næste skoleperiode"],
    "basic_course": ["Ringe til kontaktlæreren", "Finde lektiehjælp", "Søge læreplads"],
    "main_course": ["Ringe og høre, hvordan det går", "Holde øje med skoleperioden"],
    "vuc": ["Tale med studievejlederen", "Test for ordblindhed", "Købe bøger"],
    "": ["Møde på jobcentret", "Tegne netværkskort", "Tale med sagsbehandleren om bolig", "Aftale tid hos lægen",
         "Ringe til misbrugscentret", "Lave budget sammen", "Ringe og vække mandag", "Møde med mor og tovholder",
         "Søge tilskud til kørekort", "Bestille tid hos psykolog", "Samtale om hash", "Rydde op i e-post fra kommunen"],
}
CANCELLED = ["Planen blev ændret", "Den unge ville hellere noget andet", "Ikke længere nødvendigt", "Udskrevet"]

LOG_OPENINGS = {
    "meeting": ["Samtale på kontoret.", "Talte sammen {sted}.", "Kort møde efter frokost.", "Gik en tur og talte sammen.",
                "Møde med {ham} og sagsbehandleren.", "Opfølgning på planen.", "Møde på jobcentret sammen med {ham}.",
                "Kaffe og samtale, en god halv time.", "{Han} kom selv forbi.", "Fast samtale.", "Samtale {sted}."],
    "home_visit": ["Kørte ud til {ham}, da {han} ikke var mødt.", "Hjemmebesøg efter aftale.", "Bankede på, {han} lukkede op.",
                   "Besøgte {ham} og mor."],
    "accompaniment": ["Fulgtes til møde på jobcentret.", "Tog med til samtale hos sagsbehandleren.", "Fulgte {ham} til den første dag {sted}.",
                      "Kørte {ham} til lægen.", "Med til rundvisning på teknisk skole.", "Fulgte {ham} til misbrugscentret."],
    "phone": ["Ringede og hørte, hvordan det går.", "{Han} ringede selv.", "Vækkede {ham} i telefonen.", "Talte kort i telefon.",
              "Kort opkald."],
    "text_mail": ["Sms om mødetid, svar samme dag.", "Skrev sammen om morgendagen.", "Mail om papirer, der mangler.", "Sms: {han} er på vej."],
    "video": ["Talte sammen over video, {han} sad {sted}."],
}
LOG_MIDDLES = {
    "": ["Kom til tiden og var i godt humør.", "Virkede træt, men blev hele samtalen.", "Har været {sted} hver dag i denne uge.",
         "To dages fravær siden sidst.", "{Han} synes, det går for langsomt.",
         "Talte om, hvad der skal ske efter sommer.", "Talte om {hans} ønsker til uddannelse.",
         "{Han} har fået mere mod på det.", "Svært ved at sige, hvad {han} vil.", "Planen holder.", "Planen blev lavet om.",
         "Har glemt to aftaler, er ked af det.", "Stolt af at have klaret ugen.", 
         "Vi kiggede på kompetencemappen.", "{Han} viste frem, hvad {han} har lavet.", "Gennemgik brevet fra kommunen sammen.",
         "Kæresten var med.", "{Han} vil gerne prøve en ny praktik.", "Talte om kørekort.", "Ikke meget at fortælle denne gang.",
         "Stille uge.", "Talte om ferien.", "{Han} har meldt sig til et hold i fitnesscentret."],
    "work": ["Mester roser {ham} for at tage fat.", "Glad for kollegerne.", "Har fået lov at køre truck.", "Lange dage, men {han} holder ud.",
             "Lidt for stille i pauserne, siger mester.", "Mester vil gerne beholde {ham} lidt endnu.", "Får lov at tage imod kunder.", "Drikker kaffe med de andre nu.",
             "Fik skæld ud og blev alligevel."],
    "school": ["Læreren siger, det går fremad.", "Dansk driller, matematik går godt.", "Har afleveret den første opgave.",
               "Fravær på syv procent, det er flot.", "Overvejer at springe prøven over.", "Sidder alene i pauserne."],
    "workshop": ["Arbejder godt sammen med de andre på værkstedet.", "Har skiftet værksted.", "Viste frem, hvad der er lavet på værkstedet.",
                 "Fik ansvaret for værktøjet.", "Gik hjem før tid to gange.", "Hjalp en ny elev i gang."],
    "substance": ["Har røget mindre hash siden sidst.", "Åben om, at weekenden gik i hash.", "Vil gerne tale med misbrugscentret.",
                  "Tre uger uden at ryge."],
    "crime": ["Skal i retten om en gammel sag.", "Holder sig fra de gamle kammerater.", "Bøden er ved at blive betalt af."],
    "mental_health": ["Sover dårligt og grubler.", "Samtalerne hos psykologen hjælper.", "Angst for at tage bussen alene.",
                      "Bedre dage end dårlige."],
    "social": ["Uro derhjemme.", "Ny kæreste hos mor, det fylder.", "Far har taget kontakt igen."],
    "housing": ["Bor på en sofa hos en ven.", "Skrevet op til et værelse.", "Har fået nøglen til et værelse.", "Skal være ude den første."],
    "money": ["Regninger ligger uåbnede, vi tog tre af dem.", "Lavede et lille budget.", "Kontanthjælpen er ikke kommet."],
    "school_experience": ["Bryder sig ikke om klasselokaler.", "Læste højt for første gang.", "Vil gerne tage dansk, hvis det er på et lille hold."],
    "weak_network": ["Tegnede netværk på en serviet.", "Har ikke talt med nogen i weekenden.", "Er begyndt at ses med en fra holdet."],
    "getting_up": ["Kom for sent tre gange.", "Vækning aftalt i to uger.", "Har været oppe hver morgen."],
    "diagnosis": ["Talte om, hvad diagnosen betyder på værkstedet.", "Medicinen er sat op.", "Vil gerne have ro ved bordet."],
    "health": ["Ondt i ryggen, skal til læge.", "Tandpine, tid bestilt.", "Har det bedre efter en uges sygdom."],
    "other": ["Venter på svar om pas.", "Bussen passer dårligt med mødetiden."],
}
LOG_ENDINGS = ["Aftalt ny tid i næste uge.", "Jeg ringer fredag.", "Vi ses {sted}.",
               "Sagsbehandleren får besked.", "Aftalt, at {han} møder mandag.", "Næste skridt er skrevet ned.", "UU er orienteret.",
               "Vi tager den derfra.", "{Han} fik referatet med.", "Mor er med på planen.", "Bolden er klar."]
LOG_MISSED = {
    "phone": ["Ringede, ingen svarede. Lagde en besked.", "Telefonen var slukket.", "Ringede to gange i dag, prøver igen i morgen.",
              "{Han} kunne ikke tale nu og ringer tilbage.", "Ingen svarede.", "Nummeret er ikke i brug, spørger mor."],
    "text_mail": ["Sms uden svar.", "Skrev en sms om mødet, intet svar.", "Mail om mødet, ikke besvaret."],
    "meeting": ["Mødte ikke op til samtalen.", "Kom ikke, meldte ikke afbud.", "Meldte sig syg samme morgen."],
    "home_visit": ["Bankede på, ingen hjemme.", "Ingen lukkede op. Lagde en seddel i postkassen."],
}
LOG_FIRST = ["Første samtale. Kaffe og rundvisning.", "Velkommen til. Talte om, hvad en tovholder er."]
LOG_INTAKE = ["Visitationssamtale og plan for de første uger.", "Samtale før optagelse. {Han} vil gerne i gang.",
              "Første møde med {ham} og netværket. Aftalerne er skrevet ned.", "Visitation. Talte om, hvem der gør hvad."]
LOG_LAST = ["Sidste samtale. Talte om tiden efter.", "Afsluttende møde, {han} kan altid ringe.", "Farvel med kage på værkstedet."]
LOG_GROUP = ["Fælles besøg på teknisk skole.", "Morgenmad og snak om ugen.", "Tur til en uddannelsesmesse.", "Aften i klubben, god stemning.",
             "Fælles besøg i en virksomhed.", "Holdet lavede mad sammen."]
LOG_CORRECTIONS = ["Rettelse: mødet blev holdt på jobcentret, ikke på skolen.", "Rettelse: det var mandag, ikke tirsdag.",
                   "Tilføjelse: mor var også med."]

# label, relation, sector, usual ring
ALTERS = [("Mor", "parent", "family", 1), ("Far", "parent", "family", 3), ("Stedfar", "parent", "family", 3), ("Storebror", "sibling", "family", 2),
          ("Lillesøster", "sibling", "family", 1), ("Halvbror", "sibling", "family", 3), ("Mormor", "other", "kin", 2), ("Farfar", "other", "kin", 2),
          ("Moster", "other", "kin", 3), ("Fætter", "other", "kin", 2), ("Kæreste", "other", "friends", 1), ("M.K.", "other", "friends", 2),
          ("T.", "other", "friends", 2), ("A.L.", "other", "friends", 3), ("Gammel ven", "other", "friends", 4), ("En fra holdet", "other", "school_work", 2),
          ("Værkstedslærer", "other", "school_work", 2), ("Mester i praktikken", "other", "school_work", 3), ("Klasselærer fra 8.", "other", "school_work", 4),
          ("Fodboldtræner", "other", "leisure", 3), ("En fra klubben", "other", "leisure", 3), ("Onlineven", "other", "leisure", 2),
          ("Sagsbehandler", "other", "professionals", 4), ("UU-vejleder", "other", "professionals", 3), ("Psykolog", "other", "professionals", 3),
          ("Kontaktperson", "other", "professionals", 2)]
ALTER_HELP = ["Kan vække om morgenen", "Kan køre til praktik", "Kan hjælpe med lektier", "Har kontakter til håndværkere", "Kan høre efter", "Kan låne et værelse ud"]
ALTER_TIES = ["kender hinanden", "ses ofte", "i familie", "uvenner", "taler ikke sammen"]
MAP_NOTES = ["Tegnet på papir først", "{Han} tegnede selv", "Snakken tog en time", "Det ønskede kort om et år", ""]
PRESENT = ["Den unge og tovholderen", "Den unge, mor og tovholderen", "Den unge, kæresten og tovholderen", "Den unge, tovholderen og kontaktpersonen"]
THEME_CHOICES = "substance substance mental_health mental_health social housing money school_experience school_experience weak_network weak_network getting_up getting_up diagnosis crime health other".split()
