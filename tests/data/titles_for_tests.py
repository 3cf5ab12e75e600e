"""A handful of titles and the matcher of them."""

from data.matching import Origin, Target, TitleRecord
from data.matching.arrays import TitleArrays
from data.matching.build import build
from data.matching.language import Language
from data.matching.matcher import TitleMatcher

NURSE = Target("29-1141.00", "physical-health", ("health",))
TEACHER = Target("25-2021.00", "teaching", ("education",))
WELDER = Target("51-4121.00", "production", ("manufacturing", "construction"))
FITTER = Target("47-2152.00", "skilled-trades", ("construction",))
COOK = Target("35-2014.00", "culinary", ("hospitality",))
PILOT = Target(None, "unmanned", ("digital",))

TARGETS = [NURSE, TEACHER, WELDER, FITTER, COOK, PILOT]
CLUSTERS = ["health", "education", "manufacturing", "construction", "hospitality", "digital"]
LANGUAGE = Language(
    {"tchr": "teacher", "rn": "registered nurse"},
    frozenset({"of", "the", "a"}),
    frozenset({"i", "want", "to", "be"}),
    frozenset({"senior", "ii", "part", "time"}),
)
RECORDS = [
    TitleRecord("Registered Nurses", NURSE, 1.0, Origin.OFFICIAL),
    TitleRecord("nurse", NURSE, 1.0, Origin.OWN),
    TitleRecord("emergency room nurse", NURSE, 1.0, Origin.OWN),
    TitleRecord("school nurse", NURSE, 1.0, Origin.OWN),
    TitleRecord("takes care of sick people", NURSE, 1.0, Origin.OWN),
    TitleRecord("Elementary School Teachers", TEACHER, 1.0, Origin.OFFICIAL),
    TitleRecord("teacher", TEACHER, 1.0, Origin.OWN),
    TitleRecord("reading teacher", TEACHER, 1.0, Origin.OWN),
    TitleRecord("Welders, Cutters, and Brazers", WELDER, 1.0, Origin.OFFICIAL),
    TitleRecord("welder", WELDER, 0.7, Origin.OWN),
    TitleRecord("welder", FITTER, 0.3, Origin.OWN),
    TitleRecord("metal worker", WELDER, 0.35, Origin.OWN),
    TitleRecord("metal worker", COOK, 0.35, Origin.OWN),
    TitleRecord("metal worker", TEACHER, 0.3, Origin.OWN),
    TitleRecord("pipe fitter", FITTER, 1.0, Origin.OWN),
    TitleRecord("Cooks, Restaurant", COOK, 1.0, Origin.OFFICIAL),
    TitleRecord("line cook", COOK, 1.0, Origin.OWN),
    TitleRecord("kitchen worker", COOK, 1.0, Origin.LOADED),
    TitleRecord("drone pilot", PILOT, 1.0, Origin.OWN),
]


def index(records: list[TitleRecord] = RECORDS) -> TitleArrays:
    return build(records, TARGETS, CLUSTERS, LANGUAGE)


def matcher(records: list[TitleRecord] = RECORDS) -> TitleMatcher:
    return TitleMatcher(index(records), TARGETS, LANGUAGE, ["pizza", "good morning"])
