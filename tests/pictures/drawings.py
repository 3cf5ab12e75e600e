"""The small drawings of a page: the two avatars and Discord's signs, as SVG."""

from math import cos, radians, sin

_STROKE = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'


def _sign(name: str, path: str) -> str:
    return f'<svg class="sign {name}" viewBox="0 0 24 24" {_STROKE}>{path}</svg>'


def _cluster() -> str:
    around = ((20 + 9 * sin(radians(turn)), 20 - 9 * cos(radians(turn))) for turn in range(0, 360, 60))
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.4" fill="#cfe0ff"/>' for x, y in around)
    return f'<circle cx="20" cy="20" r="20" fill="#3d5fc4"/>{dots}<circle cx="20" cy="20" r="4.2" fill="#fff"/>'


BOT = f'<svg class="avatar" viewBox="0 0 40 40">{_cluster()}</svg>'
PERSON = (
    '<svg class="avatar small" viewBox="0 0 40 40"><circle cx="20" cy="20" r="20" fill="#3f9a78"/>'
    '<circle cx="20" cy="15.5" r="6.5" fill="#fff"/><path d="M8 32a12 10 0 0 1 24 0z" fill="#fff"/></svg>'
)
CHEVRON = _sign("chevron", '<path d="m6 9 6 6 6-6"/>')
LEAVES = _sign("leaves", '<path d="M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5"/>')
EYE = _sign("eye", '<path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7z"/><circle cx="12" cy="12" r="3"/>')
