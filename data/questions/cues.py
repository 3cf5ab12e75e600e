"""Words around a job title in a message, by what they say of it. English, and the few of Spanish that decide."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


ONE = _set("a an one un una")
"""One of a kind: the job, not a person."""

KNOWN_ONE = _set(
    "the my our your his her their its this that these those el la los las mi mis tu tus su sus nuestro nuestra"
)
"""Somebody in particular: "the nurse" is not a wish to be one."""

NOT_INSIDE = ONE | KNOWN_ONE | {"or", "o", "u"}
"""Words that do not stand inside a title, if other small ones do: "director of nursing"."""

SOME = _set("any all some both most many few several no every each another other more two three four five which whose")

AS = _set("as become becoming becomes became future como ser es soy eres era fue")
BEING = _set("be being been sea sean") | AS
IS = _set("make makes made is are was were am im hes shes theyre es son era soy") | BEING

NUMBERS = _set("two three four five six several dos tres cuatro varios varias")

RANKS = _set("certified licensed registered senior junior sr jr aspiring experienced bilingual freelance seasonal")
"""What titles are compared without, and still a part of what is written."""

SERVED = _set(
    "see sees saw seeing need needs needed have has had having get gets got getting call calls called calling "
    "ask asks asked find finds found bring tell told emailed email text visit visits visited sent send use uses "
    "used using to"
)
"""Who does this to "a doctor", or goes "to a doctor", wants help and not the job."""

ADVERBS = _set("maybe possibly probably perhaps also just really still even ever only not either actually now someday")

AND = _set("and or nor y o u e")

JOINING = AND | _set("then to vs versus") | ADVERBS | ONE
"""What may stand before an entry of a list."""

FIELD_OF = _set("in into en")
FIELDS = _set(
    "interest interested interests career careers job jobs go goes going get getting work works working worked look "
    "looking degree certificate certification apprenticeship training experience major majoring majored program "
    "pathway future interesado interesada carrera trabajar"
)
"""A field of work follows these and "in": "interested in welding"."""

WANTING = _set("want wants wanted wanting wanna hope hopes plan plans quiere quiero")
DOING = _set(
    "study studying studies pursue pursuing explore exploring major learn learning estudiar estudia estudiando"
)
DOING_WANTED = _set("do doing try trying hacer")
"""Such a field follows these at once; the last only where somebody wants to."""

JOB_NOUNS = _set(
    "job jobs career careers program programs pathway pathways degree degrees license licence licensing "
    "certificate certification certifications apprenticeship apprenticeships training position positions salary "
    "salaries pay major cluster clusters field trade"
)
"""What follows a job or a field: "the welding program"."""

ASKED = _set("cluster clusters subcluster subclusters sub-cluster sub-clusters")
"""In a clause with one of these, a title is asked about."""

ASIDE = ONE | _set("what about how is are job career person position someone who be which in where cluster fits")
"""A message of a title and these is a question about it."""

WISHES = _set(
    "career careers interest interests interested job jobs option options goal goals dream dreams wants want wish "
    "choices choice pathway pathways plans speakers occupations occupation titles hiring position positions "
    "vacancy vacancies opening openings oradores vacante vacantes puesto puestos empleo empleos intereses carreras"
)
"""A label with one of these stands before titles."""

AFTER = ADVERBS | _set(
    "vs versus and or but nor so yet if because since when while who whom whose that which where how what why in "
    "at on for "
    "from with by to about as like than into after before until through during without under over near is are was "
    "were be been do does did has have had can could will would should may might must im id ill i he she it we "
    "they you him her them me us now someday soon later today tomorrow here there too also either instead one "
    "anymore right then maybe not just only really please thanks thank lol haha imo ok this next y o en por para "
    "que con cuando pero de del bilingue bilingues tiempo turno last every yesterday tonight downtown "
    "nearby locally needed wanted whod full part himself herself themselves go goes going went come comes came "
    "fall falls fit fits belong belongs count counts make makes made earn earns need needs work works worked say says "
    "said talk talks talked speak spoke visited start starts take takes took use uses study studies require "
    "requires get gets want wants like likes love loves"
)
"""What may follow a title that stands for itself; another noun makes it a part of something else."""

HONORIFICS = _set(
    "mr mrs ms miss mx dr prof professor coach sr sra señor señora sir madam officer principal nurse chef"
)

NAMES = _set(
    "baker barber bishop brewer butler carpenter cook cooper deacon dean dyer farmer fisher forester gardener "
    "hunter judge mason painter parson porter potter priest ranger sawyer saddler shepherd steward usher weaver"
)
"""Trades that are names of people more often than not."""

SCHOOL = _set(
    "teacher counselor principal coach librarian nurse secretary custodian janitor substitute aide tutor "
    "advisor superintendent dean registrar driver paraprofessional administrator assistant director officer "
    "receptionist dispatcher doctor dentist therapist psychologist orthodontist pediatrician physician guard "
    "manager specialist instructor educator interpreter coordinator president referee technician tech server "
    "operator loader controller installer agent author editor decorator guide "
    "maestro maestra profesor profesora directora consejero consejera secretaria secretario enfermera enfermero "
    "conserje bibliotecaria bibliotecario entrenador entrenadora chofer doctora psicologo psicologa"
)
"""Whom, and what, a school meets every day: a word alone counts only where somebody is to be one."""

SCHOOL_ENDS = _set(
    "teacher counselor principal coach librarian secretary custodian janitor tutor superintendent dean "
    "registrar paraprofessional substitute"
)
SCHOOL_BEGINNINGS = _set(
    "school bus guidance substitute classroom attendance crossing homeroom student lunch hall teacher teachers"
)
"""What "math teacher" ends with and "school nurse" begins with: the same of several words."""

EVERYDAY = _set(
    "boss captain chief general elder player host hostess helper worker super copper closer dresser handler "
    "planner printer sander sewer spinner streamer stunner taper tanker tester theater lather faller pitcher "
    "sitter model scout sub temp para padre cura computer fitness management sale travel science pe pm ta pa ad "
    "da it jefe compositor critic grunt seal shrink nail screw fuzz spy ref guard companion hooper "
    "gamer hacker stripper ranger"
)
"""Titles that are words of every day as well; alone they are not read as jobs."""

EVERYDAY_ENDS = _set(
    "player leader captain star host hostess model reader owner partner general sub temp page boss critic"
)
"""The same of titles of several words: "team player"."""

PEOPLE_ENDINGS = (*_set("er or ist ista ian eer ero era man woman person smith wright ant ent yst"),)
PEOPLE = _set(
    "nurse aide tech chef cook guide pilot clerk mechanic medic paramedic paralegal rep surgeon attorney judge "
    "coach vet architect deputy detective lifeguard bodyguard poet midwife executive representative apprentice "
    "waitress actress stewardess athlete cop rn lpn cna emt maid nun monk priest sheriff constable marshal "
    "valet roadie quarterback shepherd steward chaplain rabbi magistrate mime clown captain colonel admiral "
    "corporal marine scout recruit seal astronaut homeopath naturopath sleuth scribe host groom hand official "
    "crew staff extra advocate associate intern trainee referee page dj mc ump acrobat cowhand farmhand "
    "stagehand deckhand laundress seamstress concierge nanny critic fellow spy temp sub agente soldado piloto "
    "medico abogado abogada maestra maestro enfermera enfermero mecanico cocinero cocinera carpintero plomero "
    "bombero peluquera peluquero secretaria secretario conserje policia albanil gerente estilista "
    "secretary actuary missionary principal"
)
NO_PEOPLE = _set("computer center counter paper order power water weather number theater soccer")
