"""Words of postings, of calls for a career day and of wishes; what they decide is in sought.py. English and Spanish."""

from data.questions import cues


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


POSTING = _set(
    "hiring hires recruiting recruits seeking vacancy vacancies opening openings position positions posting "
    "contrata contratan contratamos contratando contratar solicita solicitan solicitamos vacante vacantes puesto "
    "puestos empleo empleos plaza plazas"
)
"""Who stands right after one of these, or after one of these and "for", is to be hired."""

LABELS = POSTING | _set("wanted needed speakers guests presenters oradores invitados")
"""The same before a mark: "Wanted: bus driver"."""

FOR = _set("for para de")
SEARCHING = _set("looking searching search iso")
WORKING = _set("trabaja trabajo trabajar trabajaba trabajando estudia estudiar estudiando")
"""With "de" or "para": "trabaja de cocinera", "estudia para maestra"."""

CALLING = _set(
    "need needs needing have has get getting love like find invite inviting invited include includes including "
    "want wanted needed recommend know knows busco busca buscan buscamos buscando necesito necesita "
    "necesitan necesitamos tenemos invitar invitamos conoce conocen hay"
)
"""Who stands after one of these is sought where the message is a posting or is about a career day."""

OF_CALLS = POSTING | _set(
    "resume salary speakers presenters shadow shadowing shadowed internship internships apprenticeship "
    "apprenticeships careers profesiones carreras oradores"
)
PAIRS_OF_CALLS = {
    *((careers, day) for careers in ("career", "careers") for day in ("day", "fair", "week", "night", "expo")),
    *(("guest", speaker) for speaker in ("speaker", "speakers")),
    *(("se", seeks) for seeks in ("busca", "buscan", "necesita", "necesitan")),
    *(("help", "wanted"), ("job", "fair"), ("must", "be"), ("per", "hour")),
}
"""What makes a message a posting or a call for a career day, as one word or as two that follow each other."""

SPEAKING = _set("speak speaks talk talks present speaker guest hablar hable platicar")
"""A teacher or a counselor who is to do this for a class is there as somebody of that job."""

PLACES = _set("room table booth station session period hour block group am pm salon mesa")
"""With a number these begin an entry: "Room 4 Barber"."""

EMPLOYERS = _set(
    "clinic hospital company shop store restaurant diner salon garage hotel factory farm warehouse district clinica "
    "empresa tienda restaurante taller fabrica distrito"
)
"""Who needs somebody means to hire."""

OFFERED = _set("position positions opening openings vacancy vacancies job jobs salary")
"""What follows the title of a job: "counselor position"."""

BILINGUAL = _set("bilingue bilingues")
SKIPPED = cues.ONE | cues.NUMBERS | cues.ADVERBS | cues.RANKS | _set("new full part time tiempo completo parcial")
"""What may stand between a title and the word that calls for it."""

THINKING = _set("thinking pensando")
WISHING = cues.WANTING | _set("dream dreams goal thinking considering deciding torn likes loves suena grow")
UNSURE = cues.ADVERBS | _set("either like between considering")
"""In a sentence with a wish, one of these stands before what may be wished: "wants to teach, maybe a math teacher"."""

PRICES = _set("degree degrees license salary earn earns paid schooling qualifications gana ganan sueldo")
"""What a job takes or brings: "what degree a librarian needs"."""

ENDINGS = ("ista", "ente", "ante", "ora", "ero", "era", "dor", "ario", "aria", "ogo", "oga")
"""Of Spanish people, whose title goes on behind them: "asistente dental", "trabajador social"."""
