"""find_in_message: the job titles in a message, found by what is around them, and never in names or everyday words."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.answers import MOST_FOUND, JobAnswer
from data.district import District, DistrictTitle
from data.guide import CareerGuide
from data.questions import message
from data.questions.known_titles import KnownTitles
from data.questions.phrases import MOST_REPAIRS
from tests.data.messages_with_titles import WITH_TITLES
from tests.data.messages_without_titles import WITHOUT_TITLES

Find = Callable[[str], list[str]]

AT_LEAST = 0.97
"""The part of the messages with titles in which exactly these must be found."""


@pytest.fixture
def find(guide: CareerGuide) -> Find:
    """What is found in a message, as it is written there."""
    return lambda text: [mention.words for mention in guide.find_in_message(text).found]


def test_the_titles_of_nearly_all_messages_are_found(find: Find) -> None:
    wrong = [(text, wanted, found) for text, wanted in WITH_TITLES if (found := find(text)) != wanted]
    assert len(wrong) <= (1 - AT_LEAST) * len(WITH_TITLES), wrong


def test_nothing_is_found_where_no_job_is_meant(find: Find) -> None:
    assert [(text, found) for text in WITHOUT_TITLES if (found := find(text))] == []


def test_each_title_is_answered_as_it_would_be_alone(guide: CareerGuide) -> None:
    answer = guide.find_in_message("She wants to be a dental hygienist, or a welder, or maybe an engineer.")
    assert answer.outcome == "match"
    assert answer.note is None
    assert [mention.words for mention in answer.found] == ["dental hygienist", "welder", "engineer"]
    for mention in answer.found:
        assert mention.job == guide.find_job(mention.words)
    assert answer.found[2].job.outcome == "choose"


@pytest.mark.parametrize("text", ["RN", "Dental Hygienist", "what about a welder?", "hvac tech?", "dental hygenist"])
def test_a_message_that_is_a_question_is_answered_like_one(guide: CareerGuide, text: str) -> None:
    (found,) = guide.find_in_message(text).found
    assert found.job.matches[0].title == guide.find_job(text).matches[0].title


def test_nothing_found_is_said(guide: CareerGuide) -> None:
    answer = guide.find_in_message("see you tomorrow")
    assert (answer.outcome, answer.found) == ("none", ())
    assert answer.note == "There is no job title in this message that I am sure of. Ask for one with /job."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Baker wants to be a baker", ["baker"]),
        ("Ana Cook is out, and Ms. Weaver too", []),
        ("Coach Carter called Nurse Kelly", []),
        ("wants to be a Welder", ["Welder"]),
        ("Mason, Hunter and Cooper", []),
    ],
)
def test_names_are_no_jobs(find: Find, text: str, found: list[str]) -> None:
    assert find(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the nurse called", []),
        ("our nurses are great", []),
        ("my brother is a nurse", ["nurse"]),
        ("she has to see a dentist", []),
        ("she wants to become a dentist", ["dentist"]),
        ("he has a dentist appointment", []),
        ("the welding program is full", ["welding"]),
        ("I was welding all day", []),
        ("he is interested in welding", ["welding"]),
        ("welders earn more", ["welders"]),
        ("the welders are here", []),
        ("which cluster is nurse in?", ["nurse"]),
    ],
)
def test_what_is_around_a_title_decides(find: Find, text: str, found: list[str]) -> None:
    assert find(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a nurse, plumber or chef", ["nurse", "plumber", "chef"]),
        ("plumber or chef?", ["plumber", "chef"]),
        ("Ana: nurse\nLuis: welder\nKim: baker", ["nurse", "welder", "baker"]),
        ("1) Welder\n2) Nurse", ["Welder", "Nurse"]),
        ("Interests: cosmetology, welding, robotics", ["cosmetology", "welding", "robotics"]),
        ("Absent: Cook, Baker, Mason", []),
        ("Cc: principal, nurse, librarian", []),
        ("Thanks,\nCoach", []),
    ],
)
def test_lists_are_read_entry_by_entry(find: Find, text: str, found: list[str]) -> None:
    assert find(text) == found


def test_the_longest_title_counts_with_its_rank(find: Find) -> None:
    assert find("She is a licensed practical nurse and he is a school bus driver") == [
        "licensed practical nurse",
        "school bus driver",
    ]


def test_one_slip_in_a_long_word_is_forgiven(guide: CareerGuide, find: Find) -> None:
    answer = guide.find_in_message("wants to be a dental hygenist or an electrican")
    assert [mention.job.read_as for mention in answer.found] == ["dental hygienist", "electrician"]
    assert find("wants to be a coock or a nirse") == []
    assert find("as provided, received and detailed, the changes are a change") == []


def test_a_title_is_told_once_in_the_order_of_the_message(find: Find) -> None:
    assert find("a welder, a baker, a welder and again a baker") == ["welder", "baker"]
    many = "a plumber, a welder, a baker, a chef, a barber, a florist and a carpenter"
    assert find(many) == ["plumber", "welder", "baker", "chef", "barber", "florist", "carpenter"]


def test_titles_that_have_no_room_in_a_menu_are_told_by_their_words(guide: CareerGuide) -> None:
    titles = [one.title for one in guide.framework.occupations.values() if not {*one.title} & {*",/-("}]
    people = [title for title in titles if title.endswith("ers") and title.count(" ") == 1][: MOST_FOUND + 7]
    answer = guide.find_in_message(f"Career options: {', '.join(people)}")
    assert [mention.words for mention in answer.found] == people[:MOST_FOUND]
    assert list(answer.more) == people[MOST_FOUND:]
    assert answer.to_json()["more"] == people[MOST_FOUND:]


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        (
            "Please talk to the principal and the counselor about the bus driver",
            ["principal", "counselor", "bus driver"],
        ),
        ("La enfermera me llamó", ["enfermera"]),
        ("the nurse called", ["nurse"]),
        ("the nurse called my dad, who is a welder", []),
        ("Nurse Kelly said no, Mr. Baker agrees", []),
        ("he is a team player and our printer is dead", []),
    ],
)
def test_people_who_are_spoken_of_are_offered_and_not_answered(
    guide: CareerGuide, text: str, unsure: list[str]
) -> None:
    answer = guide.find_in_message(text)
    assert [mention.words for mention in answer.unsure] == unsure
    assert [mention["words"] for mention in answer.to_json()["unsure"]] == unsure
    assert bool(unsure) == (answer.note == message.ONLY_SPOKEN_OF)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We need a nurse", []),
        ("We need a nurse for career day", ["nurse"]),
        ("We need a bilingual secretary", ["bilingual secretary"]),
        ("We need the secretary for career day", []),
        ("We need teachers to sign up for career day", []),
        ("Do you know a teacher who could speak at career day?", ["teacher"]),
        ("now hiring bus drivers", ["bus drivers"]),
        ("the bus drivers are late", []),
        ("Vacancy: School Counselor", ["School Counselor"]),
        ("Absent: School Counselor", []),
        ("the counselor is out", []),
        ("counselor position open", ["counselor"]),
        ("the clinic needs an aide", ["aide"]),
        ("he needs an aide", []),
    ],
)
def test_who_is_sought_is_a_job(find: Find, text: str, found: list[str]) -> None:
    assert find(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Se busca maestra", ["maestra"]),
        ("La maestra busca su libro", []),
        ("Contratamos choferes", ["choferes"]),
        ("Mi esposo es soldador", ["soldador"]),
        ("Trabaja de cocinera", ["cocinera"]),
        ("quiere ser mecánico de autos", ["mecánico de autos"]),
        ("Se solicita trabajador social", ["trabajador social"]),
    ],
)
def test_spanish_says_it_without_an_article(find: Find, text: str, found: list[str]) -> None:
    assert find(text) == found


@pytest.mark.parametrize(
    "text", ["9:00 Welder\n9:30 Barber", "Room 4 Welder\nRoom 5 Barber", "10 am - Welder\n11 am - Barber"]
)
def test_hours_and_rooms_begin_an_entry(find: Find, text: str) -> None:
    assert find(text) == ["Welder", "Barber"]


def test_addresses_mentions_and_markup_are_no_words(find: Find) -> None:
    assert find("https://jobs.example/a-welder <@1234> :nurse: #welder") == []
    assert find("wants to be a **dental hygienist**, see <#99>") == ["dental hygienist"]


def test_a_districts_own_titles_are_found(guide: CareerGuide) -> None:
    ours = guide.with_district(District((), (DistrictTitle(title="Campus Anchor", cluster="education"),)))
    text = "My cousin works as a campus anchor now"
    assert guide.find_in_message(text).found == ()
    (found,) = ours.find_in_message(text).found
    assert found.words == "campus anchor"
    assert found.job.note == "From your district's own list."


def test_nothing_else_of_a_message_is_kept(guide: CareerGuide, caplog: pytest.LogCaptureFixture) -> None:
    before = vars(guide).keys() | {"_titles"}
    answer = guide.find_in_message("Zebulon Quixley wants to be a welder, his number is 555-0142")
    for secret in ("Zebulon", "Quixley", "555", "number"):
        assert secret not in repr(answer)
        assert secret not in json.dumps(answer.to_json())
        assert secret not in caplog.text
    assert vars(guide).keys() <= before


def test_the_json_holds_the_answers(guide: CareerGuide) -> None:
    found = json.loads(json.dumps(guide.find_in_message("he wants to be a welder").to_json()))
    assert found.keys() == {"command", "outcome", "found", "note", "more", "unsure"}
    assert (found["command"], found["outcome"], found["note"]) == ("message", "match", None)
    assert found["found"] == [{"words": "welder", "job": guide.find_job("welder").to_json()}]
    none = guide.find_in_message("").to_json()
    assert (none["outcome"], none["found"]) == ("none", [])


def test_only_the_first_4000_characters_are_read(find: Find) -> None:
    assert find(f"{'hello there. ' * 300} He wants to be a welder") == ["welder"]
    assert find(f"{'hello there. ' * 308} He wants to be a welder") == []


def test_the_work_for_a_message_is_bounded(guide: CareerGuide, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    repaired: list[object] = []

    def ask(title: str) -> JobAnswer:
        asked.append(title)
        return JobAnswer(title, "none", 0.0)

    def repair(known: KnownTitles, content: tuple[str, ...]) -> tuple[str, ...]:
        repaired.append(content)
        return ()

    monkeypatch.setattr(KnownTitles, "repaired", repair)
    titles = [title for occupation in guide.framework.occupations.values() if "," not in (title := occupation.title)]
    message.find(", ".join(f"a {title.lower()}" for title in titles), guide._titles, ask)
    message.find(" ".join(f"a qwertyu{number}x" for number in range(250)), guide._titles, ask)
    assert 0 < len(asked) <= message.MOST_ASKED
    assert 0 < len(repaired) <= MOST_REPAIRS


PIECES = st.sampled_from(
    [
        "a",
        "nurse",
        "an",
        "welder",
        "or",
        "wants to be",
        "as",
        ",",
        ".",
        "\n",
        "- ",
        "the",
        "Mason",
        "hygenist",
        ": ",
        "’s",
    ]
)
TEXT = st.one_of(
    st.text(max_size=400),
    st.lists(PIECES, max_size=40).map(" ".join),
    st.text(alphabet="aZ.,'’<>:@#`*/-\n é1", max_size=60),
)


@settings(max_examples=400, deadline=None)
@given(text=TEXT)
def test_any_text_has_an_answer_made_of_its_words(guide: CareerGuide, text: str) -> None:
    answer = guide.find_in_message(text)
    assert (answer.outcome == "match") == bool(answer.found) == (answer.note is None)
    assert len(answer.found) <= MOST_FOUND
    assert answer == guide.find_in_message(text)
    for mention in answer.found:
        assert mention.job.query == mention.words
        assert mention.job.outcome != "none"
        assert all(part in text for part in mention.words.split())
