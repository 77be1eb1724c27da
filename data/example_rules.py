"""Columns of the data package and the self-check of the example.

The generator and the check share SCHEMA, so that a column can only be
written in the place where it is also read.
"""
import csv
import datetime
import os
import re

# A column is `name`, then `!` when a value must be there, then `>entity` for a
# reference, `:kind` for a typed value or `=a|b` for a choice.
YES_NO = "yes|no|unknown"
SCHEMA_TEXT = {
    "organisation": "name! kind!=jobcentre|uu|family_department|social_department|production_school|"
                    "vocational_school|vuc|upper_secondary|psychiatry|substance_treatment|company|"
                    "social_partner|association|other cvr municipality_code:municipality address "
                    "postal_code town phone email web can_help_with note",
    "contact": "given_name family_name phone mobile email can_help_with can_decide photo note",
    "employment": "contact_id!>contact organisation_id!>organisation title department "
                  "from_date!:date to_date:date",
    "partnership": "name! municipality_code:municipality base_unit_id>organisation "
                   "coordinator_id>contact from_date!:date to_date:date places:int note",
    "partnership_municipality": "partnership_id!>partnership municipality_code!:municipality",
    "phase": "partnership_id!>partnership position!:int name! from_date!:date to_date:date",
    "party": "partnership_id!>partnership organisation_id!>organisation role "
             "from_date!:date to_date:date",
    "target": "partnership_id!>partnership indicator!=admitted|participants|retained|individual|"
              "education_start|work_start|drop_out|share|enrolled|without_next_step|monthly_norm "
              "from_date!:date to_date!:date value!:int",
    "agreement": "partnership_id!>partnership signed_on:date from_date!:date to_date:date "
                 "review_on:date file note",
    "signatory": "agreement_id!>agreement organisation_id!>organisation contact_id>contact "
                 "signed_on:date",
    "commitment": "agreement_id!>agreement organisation_id!>organisation "
                  "kind!=meetings|principles|offers|other text! due_on:date "
                  "status!=open|kept|broken evidence",
    "contact_group": "partnership_id!>partnership kind!=steering|practitioner|key_worker|work_group|"
                     "other local_name interval_months:int note",
    "membership": "contact_group_id!>contact_group contact_id!>contact "
                  "organisation_id>organisation role!=chair|member|deputy|secretary "
                  "from_date!:date to_date:date",
    "agenda_template": "contact_group_id!>contact_group position!:int title! "
                       "kind!=standing|information|discussion|decision closed!:bool "
                       "minutes_planned:int month:int background",
    "meeting": "contact_group_id!>contact_group starts_at!:time ends_at:time place "
               "status!=planned|invited|held|cancelled minute_taker_id>contact approved_on:date note",
    "meeting_benefit": "meeting_id!>meeting organisation_id!>organisation text!",
    "agenda_item": "meeting_id!>meeting position!:int title! "
                   "kind!=standing|information|discussion|decision closed!:bool "
                   "presenter_id>contact minutes_planned:int background minutes_text "
                   "carried_from_id>agenda_item",
    "decision": "agenda_item_id!>agenda_item text! responsible_id>contact due_on:date "
                "status!=open|done|dropped",
    "decision_notice": "decision_id!>decision organisation_id!>organisation notified_on:date",
    "follow_up": "meeting_id!>meeting agenda_item_id>agenda_item text! responsible_id>contact "
                 "due_on:date done_on:date",
    "attendance": "meeting_id!>meeting contact_id!>contact organisation_id>organisation "
                  "invited!:bool reply!=none|yes|no presence!=unknown|present|excused|absent",
    "activity": "partnership_id!>partnership phase_id>phase title! kind!=conference|visit_day|"
                "workshop|network|communication|method|other from_date!:date to_date:date "
                "responsible_id>contact participants:int status!=planned|running|done|cancelled result",
    "budget_line": "partnership_id!>partnership phase_id>phase year:int heading! budgeted:int "
                   "spent:int forecast:int note",
    "focus_point": "partnership_id!>partnership text! theme_id>theme responsible_id>contact "
                   "review_on:date status!=open|done learned",
    "partner_tie": "partnership_id!>partnership organisation_a_id!>organisation "
                   "organisation_b_id!>organisation kind strength:1-5 noted_on!:date note",
    "young_person": "reference! given_name family_name birth_date:birth "
                    "gender!=female|male|other|unknown address postal_code town phone email "
                    "guardian_name guardian_phone protected!:bool "
                    "entry_situation!=no_plan|at_risk|neither|unknown leaving_exam!=" + YES_NO +
                    " broken_off_educations:int wishes note",
    "consent": "young_person_id!>young_person information! given_on!:date given_by!=self|guardian "
               "valid_to:date withdrawn_on:date document",
    "consent_receiver": "consent_id!>consent organisation_id!>organisation",
    "referral": "young_person_id!>young_person partnership_id!>partnership referred_on!:date "
                "referral_source_id!>referral_source contact_id>contact note",
    "intake": "referral_id!>referral decided_on!:date result!=admitted|referred_elsewhere|"
              "not_target_group|waiting|withdrawn reason known_elsewhere!=" + YES_NO +
              " assessed!=" + YES_NO + " development_potential!=" + YES_NO + " motivated!=" + YES_NO +
              " wants_key_worker!=" + YES_NO + " not_stu!=" + YES_NO,
    "cohort": "partnership_id!>partnership name! from_date!:date to_date:date",
    "enrolment": "young_person_id!>young_person partnership_id!>partnership admitted_on!:date "
                 "discharged_on:date discharge_reason_id>discharge_reason cohort_id>cohort "
                 "resumes_id>enrolment",
    "readiness": "young_person_id!>young_person level!=not_assessed|plainly_ready|"
                 "ready_for_education|ready_for_activity from_date!:date to_date:date",
    "support_level": "young_person_id!>young_person level!=close|external|phasing_out "
                     "from_date!:date to_date:date",
    "key_worker": "young_person_id!>young_person contact_id!>contact from_date!:date to_date:date "
                  "accepted_on:date",
    "ball": "young_person_id!>young_person contact_id>contact organisation_id>organisation "
            "from_date!:date to_date:date thrown_on:date answered_on:date "
            "answer!=open|accepted|declined expectation",
    "placement": "young_person_id!>young_person placement_type_id!>placement_type "
                 "organisation_id>organisation contact_id>contact "
                 "purpose!=trade|workplace|colleague|lay_dream_to_rest|other from_date!:date "
                 "planned_to:date to_date:date weekly_hours:int individually_planned!:bool "
                 "parallel!:bool ending=completed|on_to_next|interrupted obstacle_id>theme promise "
                 "phone law!=lab|las|lss|other",
    "outcome": "young_person_id!>young_person outcome_type_id!>outcome_type started_on!:date "
               "ended_on:date state!=admitted|at_risk|interrupted|completed",
    "log_entry": "happened_at!:time form!=meeting|home_visit|accompaniment|phone|text_mail|video "
                 "reached!:bool minutes:int worker_id>contact note corrects_id>log_entry",
    "log_entry_young_person": "log_entry_id!>log_entry young_person_id!>young_person",
    "log_entry_theme": "log_entry_id!>log_entry theme_id!>theme",
    "young_person_theme": "young_person_id!>young_person theme_id!>theme from_date!:date to_date:date",
    "theme_score": "young_person_id!>young_person theme_id!>theme scored_on!:date score!:1-10",
    "next_step": "young_person_id!>young_person text! set_on!:date due_on:date "
                 "responsible_id>contact done_on:date cancelled_on:date cancelled_because",
    "network_map": "young_person_id!>young_person drawn_on!:date kind!=present|wished "
                   "present_people note",
    "alter": "network_map_id!>network_map label! contact_id>contact "
             "relation!=parent|sibling|key_worker|other ring:1-4 angle:int sector_id!>sector "
             "tie!=support|mixed|strain|conflict|broken resource_person!:bool can_help_with",
    "alter_tie": "network_map_id!>network_map alter_a_id!>alter alter_b_id!>alter kind",
    "map_group": "network_map_id!>network_map name!",
    "map_group_member": "map_group_id!>map_group alter_id!>alter",
    "setting": "name! value!",
}

# The catalogues are seeded by the program and only referred to here.
CATALOGUES = {
    "placement_type": "group_course production_school company_placement mentor treatment leisure "
                      "other egu_placement egu_school basic_course main_course vuc other_education",
    "outcome_type": "egu basic_course main_course vuc_hf other_education ordinary_job supported_job",
    "discharge_reason": "goal_reached in_education in_work other_offer moved other_authority illness "
                        "imprisonment parental_leave age_limit death project_ended wrongly_referred "
                        "own_choice stayed_away broken_off other_drop_out transfer",
    "referral_source": "uu production_school jobcentre family_social education self other",
    "sector": "family kin friends school_work leisure professionals",
    "theme": "substance crime mental_health social housing money school_experience weak_network "
             "getting_up diagnosis health other",
}
EDUCATION_PLACEMENTS = ("egu_placement", "egu_school", "basic_course", "main_course", "vuc",
                        "other_education")
STAMPS = ("created", "changed", "rev")
TODAY = datetime.date(2011, 10, 14)
LAST_DAY = datetime.date(2012, 9, 30)


class Column:
    def __init__(self, text):
        match = re.fullmatch(r"(\w+)(!?)(?:>(\w+)|:([\w-]+)|=([\w|]+))?", text)
        self.name, required, self.target, self.kind, choices = match.groups()
        self.required = bool(required)
        self.choices = choices.split("|") if choices else None


SCHEMA = {entity: [Column(part) for part in text.split()] for entity, text in SCHEMA_TEXT.items()}


def columns_of(entity):
    return ["id"] + [column.name for column in SCHEMA[entity]] + list(STAMPS)


def day(text):
    return datetime.date.fromisoformat(text)


class Check:
    """Reads the written files back and collects every broken rule."""

    def __init__(self, folder):
        self.folder = folder
        self.faults = []
        self.tables = {}

    def fault(self, entity, row_id, words):
        self.faults.append(f"{entity} {row_id}: {words}")

    def read(self):
        for name in sorted(os.listdir(self.folder)):
            entity, ending = os.path.splitext(name)
            if ending != ".csv" or entity not in SCHEMA:
                self.fault(name, "-", "not a file of the package")
                continue
            with open(os.path.join(self.folder, name), "rb") as file:
                raw = file.read()
            if raw.startswith(b"\xef\xbb\xbf"):
                self.fault(entity, "-", "has a byte order mark")
            if raw.count(b"\r\n") != raw.count(b"\n") or not raw.endswith(b"\r\n"):
                self.fault(entity, "-", "has a line that does not end in CRLF")
            rows = list(csv.reader(raw.decode("utf-8").split("\r\n")[:-1], strict=True))
            if rows[0] != columns_of(entity):
                self.fault(entity, "-", "has other columns than the schema")
            table = {}
            for values in rows[1:]:
                if len(values) != len(rows[0]):
                    self.fault(entity, values[0], "has another number of fields than the header")
                    continue
                if values[0] in table:
                    self.fault(entity, values[0], "stands twice")
                table[values[0]] = dict(zip(rows[0], values))
            ids = [values[0].encode() for values in rows[1:]]
            if ids != sorted(ids) or not ids:
                self.fault(entity, "-", "is empty or not sorted by id")
            self.tables[entity] = table

    def rows(self, entity):
        return self.tables.get(entity, {}).values()

    def by_person(self, entity):
        grouped = {}
        for row in self.rows(entity):
            grouped.setdefault(row["young_person_id"], []).append(row)
        return grouped

    def check_values(self):
        for entity, table in self.tables.items():
            for row in table.values():
                if not re.fullmatch(r"[!-~]{1,64}", row["id"]):
                    self.fault(entity, row["id"], "has an id that is not allowed")
                for stamp in ("created", "changed"):
                    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", row[stamp]):
                        self.fault(entity, row["id"], f"has {stamp} {row[stamp]}")
                if row["rev"] != "1" or row["changed"] < row["created"]:
                    self.fault(entity, row["id"], "has stamps that do not fit together")
                for column in SCHEMA[entity]:
                    words = self.check_value(column, row[column.name])
                    if words:
                        self.fault(entity, row["id"], f"{column.name} {words}: {row[column.name]!r}")
                self.check_order(entity, row)

    def check_value(self, column, value):
        if not value:
            return "is missing" if column.required else None
        if value != value.strip() or "  " in value:
            return "has stray spaces"
        if column.choices and value not in column.choices:
            return "is not one of the choices"
        if column.target:
            if column.target in CATALOGUES:
                prefix, _, code = value.partition(":")
                known = prefix == column.target and code in CATALOGUES[prefix].split()
            else:
                known = value in self.tables.get(column.target, {})
            return None if known else "points at nothing"
        patterns = {"int": r"-?\d+", "bool": r"[01]", "municipality": r"730|265|376|360",
                    "date": r"\d{4}-\d\d-\d\d", "time": r"\d{4}-\d\d-\d\dT[012]\d:[0-5]\d",
                    "birth": r"\d{4}(-\d\d(-\d\d)?)?", "1-4": r"[1-4]", "1-5": r"[1-5]",
                    "1-10": r"[1-9]|10"}
        if column.kind:
            if not re.fullmatch(patterns[column.kind], value):
                return "has the wrong form"
            if column.kind in ("date", "time") or column.kind == "birth" and len(value) == 10:
                try:
                    datetime.datetime.fromisoformat(value)
                except ValueError:
                    return "is no real date"
        return None

    def check_order(self, entity, row):
        pairs = (("from_date", "to_date"), ("admitted_on", "discharged_on"), ("set_on", "done_on"),
                 ("set_on", "cancelled_on"), ("set_on", "due_on"), ("started_on", "ended_on"),
                 ("starts_at", "ends_at"), ("given_on", "valid_to"), ("given_on", "withdrawn_on"),
                 ("thrown_on", "answered_on"), ("from_date", "planned_to"))
        for first, last in pairs:
            if row.get(first) and row.get(last) and row[last] < row[first]:
                self.fault(entity, row["id"], f"{last} comes before {first}")

    def check_intervals(self):
        for entity in ("readiness", "support_level", "key_worker", "ball", "placement"):
            for rows in self.by_person(entity).values():
                rows = [row for row in rows if row.get("parallel", "0") == "0"]
                rows.sort(key=lambda row: row["from_date"])
                for first, second in zip(rows, rows[1:]):
                    if not first["to_date"] or first["to_date"] >= second["from_date"]:
                        self.fault(entity, second["id"], f"overlaps {first['id']}")
        for row in self.rows("ball"):
            if bool(row["contact_id"]) == bool(row["organisation_id"]):
                self.fault("ball", row["id"], "needs exactly one holder")
        for rows in self.by_person("enrolment").values():
            rows.sort(key=lambda row: row["admitted_on"])
            for first, second in zip(rows, rows[1:]):
                if not first["discharged_on"] or first["discharged_on"] > second["admitted_on"]:
                    self.fault("enrolment", second["id"], f"overlaps {first['id']}")
                if second["resumes_id"] != first["id"]:
                    self.fault("enrolment", second["id"], "is a return without resumes_id")
        for row in self.rows("enrolment"):
            if bool(row["discharged_on"]) != bool(row["discharge_reason_id"]):
                self.fault("enrolment", row["id"], "needs both day and reason of discharge, or none")

    def check_enrolled_days(self):
        """Level, key worker and ball cover each enrolled day and no other one."""
        enrolments = self.by_person("enrolment")
        grouped = {name: self.by_person(name)
                   for name in ("support_level", "key_worker", "ball", "placement")}
        for person, stays in enrolments.items():
            allowed = set()
            for stay in stays:
                first = day(stay["admitted_on"])
                after = day(stay["discharged_on"]) if stay["discharged_on"] else None
                length = ((after or LAST_DAY + datetime.timedelta(1)) - first).days
                # A stay of zero days still has its intervals on that one day.
                allowed |= {first + datetime.timedelta(n) for n in range(max(length, 1))}
            for name, table in grouped.items():
                covered = set()
                for row in table.get(person, []):
                    last = day(row["to_date"]) if row["to_date"] else LAST_DAY
                    covered |= {day(row["from_date"]) + datetime.timedelta(n)
                                for n in range((last - day(row["from_date"])).days + 1)}
                if covered - allowed:
                    self.fault(name, person, f"has days outside enrolment, e.g. {min(covered - allowed)}")
                if name != "placement" and allowed - covered:
                    self.fault(name, person, f"is missing on {min(allowed - covered)}")

    def check_referral_first(self):
        referred = {}
        for row in self.rows("referral"):
            person = row["young_person_id"]
            referred[person] = min(referred.get(person, "9999"), row["referred_on"])
        maps = {row["id"]: row["young_person_id"] for row in self.rows("network_map")}
        entries = self.tables["log_entry"]
        for entity in self.tables:
            for row in self.rows(entity):
                person = row.get("young_person_id") or maps.get(row.get("network_map_id"))
                if not person:
                    continue
                if person not in referred:
                    self.fault(entity, row["id"], "belongs to somebody who was never referred")
                    continue
                dates = [value for name, value in row.items()
                         if value and name.endswith(("_on", "_date")) and name != "birth_date"]
                if entity == "log_entry_young_person":
                    dates.append(entries[row["log_entry_id"]]["happened_at"])
                if dates and min(dates) < referred[person]:
                    self.fault(entity, row["id"], f"lies before the referral on {referred[person]}")
        for row in self.rows("intake"):
            if row["decided_on"] < self.tables["referral"][row["referral_id"]]["referred_on"]:
                self.fault("intake", row["id"], "is decided before the referral")

    def enrolled_on(self, date, partnership=None):
        date = date.isoformat()
        return [row["young_person_id"] for row in self.rows("enrolment")
                if row["admitted_on"] <= date
                and (not row["discharged_on"] or row["discharged_on"] > date)
                and partnership in (None, row["partnership_id"])]

    def check_sizes(self):
        for partnership in self.tables["partnership"]:
            date = day("2008-07-01")
            while date <= LAST_DAY:
                if len(self.enrolled_on(date, partnership)) > 40:
                    self.fault("enrolment", partnership, f"has over 40 enrolled on {date}")
                date += datetime.timedelta(1)
            if not 25 <= len(self.enrolled_on(TODAY, partnership)) <= 36:
                self.fault("enrolment", partnership, "has an unlikely number enrolled today")
        if len(self.without_next_step()) != 3:
            self.fault("next_step", "-", f"{self.without_next_step()} are without a next step today")

    def without_next_step(self):
        now = TODAY.isoformat()
        having = {row["young_person_id"] for row in self.rows("next_step") if row["set_on"] <= now
                  and not (row["done_on"] and row["done_on"] <= now)
                  and not (row["cancelled_on"] and row["cancelled_on"] <= now)}
        return sorted(set(self.enrolled_on(TODAY)) - having)

    def check_hard_cases(self):
        """The example is of use in tests only as long as the hard cases are in it."""
        stays = self.tables["enrolment"]
        pauses, transfers = [], 0
        for row in stays.values():
            if row["resumes_id"]:
                before = stays[row["resumes_id"]]
                pause = (day(row["admitted_on"]) - day(before["discharged_on"])).days
                if before["discharge_reason_id"] == "discharge_reason:transfer":
                    transfers += 1
                    if pause or before["partnership_id"] == row["partnership_id"]:
                        self.fault("enrolment", row["id"], "is no proper transfer")
                else:
                    pauses.append(pause)
        gaps, education = [], set()
        for person, rows in sorted(self.by_person("placement").items()):
            rows = sorted((r for r in rows if r["parallel"] == "0"), key=lambda r: r["from_date"])
            gaps += [(day(b["from_date"]) - day(a["to_date"])).days - 1 for a, b in zip(rows, rows[1:])]
            if any(r["placement_type_id"].split(":")[1] in EDUCATION_PLACEMENTS for r in rows):
                education.add(person)
        works, learns = {}, {}
        for row in self.rows("outcome"):
            place = works if row["outcome_type_id"].endswith("_job") else learns
            place[row["young_person_id"]] = row["started_on"]
        starts = ("-01-01", "-04-01", "-07-01", "-10-01")
        ends = ("-03-31", "-06-30", "-09-30", "-12-31")
        people = self.tables["young_person"].values()
        results = {row["result"] for row in self.rows("intake")}
        birthdays = 0
        for row in stays.values():
            born = self.tables["young_person"][row["young_person_id"]]["birth_date"]
            if len(born) == 10:
                adult = str(int(born[:4]) + 18) + born[4:]
                birthdays += row["admitted_on"] < adult < (row["discharged_on"] or "2012-09-30")
        cases = {
            "a return within 20 days": any(0 < p <= 20 for p in pauses),
            "a return after several months": any(p > 90 for p in pauses),
            "three transfers": transfers >= 3,
            "parallel placements": any(r["parallel"] == "1" for r in self.rows("placement")),
            "a gap of 1-29 days": any(2 < g < 30 for g in gaps),
            "a gap of exactly 30 and of 31 days": {30, 31} <= set(gaps),
            "drop-outs, but few": 3 <= sum(r["discharge_reason_id"].split(":")[-1] in (
                "own_choice", "stayed_away", "broken_off", "other_drop_out")
                for r in stays.values()) <= 12,
            "an 18th birthday": birthdays > 0,
            "admitted on the first day of a quarter": any(
                r["admitted_on"].endswith(starts) for r in stays.values()),
            "admitted on the last day of a quarter": any(
                r["admitted_on"].endswith(ends) for r in stays.values()),
            "discharged on the first day of a quarter": any(
                r["discharged_on"].endswith(starts) for r in stays.values()),
            "discharged on the last day of a quarter": any(
                r["discharged_on"].endswith(ends) for r in stays.values()),
            "a stay of zero days": any(
                r["admitted_on"] == r["discharged_on"] for r in stays.values()),
            "not admitted": {"not_target_group", "waiting"} <= results,
            "education by placement only": bool(education - set(learns)),
            "education by outcome only": bool(set(learns) - education),
            "a job before education": any(works[p] < learns[p] for p in works if p in learns),
            "no birth date and no gender": any(
                not r["birth_date"] and r["gender"] == "unknown" for r in people),
            "protected": sum(r["protected"] == "1" for r in people) >= 2,
            "an entry with several people": len(self.rows("log_entry_young_person"))
            > len(self.rows("log_entry")),
        }
        for words, there in cases.items():
            if not there:
                self.fault("hard case", "-", f"{words} is not in the example")

    def run(self):
        self.read()
        self.check_values()
        if not self.faults:
            # The later checks rely on dates and references that can be read.
            self.check_intervals()
            self.check_enrolled_days()
            self.check_referral_first()
            self.check_sizes()
            self.check_hard_cases()
        return self.faults
