"""A loopback stand-in for Discord: the server, an interaction as the person sees it, an uploaded file."""

from .cdn import Upload
from .interaction import Interaction, NoAnswerError
from .options import ClientRefusesError
from .payloads import ALL_PERMISSIONS, ORDINARY_PERMISSIONS
from .person import NotOfferedError, Person
from .server import StandIn

__all__ = [
    "ALL_PERMISSIONS",
    "ORDINARY_PERMISSIONS",
    "ClientRefusesError",
    "Interaction",
    "NoAnswerError",
    "NotOfferedError",
    "Person",
    "StandIn",
    "Upload",
]
