"""Draws docs/cards-dark.png and docs/cards-light.png, the pictures in the README, from the cards the bot sends now."""

import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from data import editions, tables
from data.guide import open_guide
from tests.pictures import chromium
from tests.pictures.gallery import cards_to_photograph
from tests.pictures.page import Json, document, screen
from tests.pictures.style import THEMES

ON_DESKTOP = ("/rename Health Science",)
ON_PHONE = ("/job software engineer",)
CHANNEL = "school-counseling"
DESKTOP, PHONE, GAP, EDGE = 560, 360, 24, 6
WIDTH = EDGE + DESKTOP + 2 + GAP + PHONE + 2 * EDGE + EDGE
SHARPNESS = 1.5

_STYLE = f"""
body {{ background: transparent; }}
.stage {{ display: flex; gap: {GAP}px; width: {WIDTH}px; padding: {EDGE}px; }}
.window {{ display: flex; flex-direction: column; overflow: hidden; border: 1px solid var(--line);
  border-radius: 12px; background: var(--page); }}
.window.hand {{ border: {EDGE}px solid #111214; border-radius: 36px; }}
.clock {{ display: flex; justify-content: space-between; padding: 12px 26px 2px; color: var(--head);
  font-size: 14px; font-weight: 600; }}
.battery {{ align-self: center; width: 24px; height: 12px; padding: 2px; border: 1px solid var(--muted);
  border-radius: 4px; }}
.battery::before {{ content: ""; display: block; width: 80%; height: 100%; border-radius: 1px;
  background: var(--head); }}
.channel {{ padding: 12px 16px; border-bottom: 1px solid var(--code); color: var(--head); font-weight: 600; }}
.channel span {{ margin-right: 8px; color: var(--muted); font-weight: 400; }}
.window .screen {{ margin-top: auto; }}
.typing {{ display: flex; gap: 14px; margin: 4px 16px 18px; padding: 10px 14px; border-radius: 8px;
  background: var(--box); color: var(--muted); font-size: 15px; }}
.hand .typing {{ margin: 4px 12px 22px; border-radius: 22px; }}
"""
_CLOCK = '<div class="clock"><span>9:41</span><span class="battery"></span></div>'


def main() -> None:
    """Photograph the same cards in both themes."""
    edition = editions.in_memory(tables.shipped())
    cards = cards_to_photograph(open_guide(edition))
    edition.db.close()
    desktop = _window("window", "", screen(_of(cards, ON_DESKTOP), DESKTOP))
    phone = _window("window hand", _CLOCK, screen(_of(cards, ON_PHONE), PHONE))
    for theme in THEMES:
        drawn = document(f'<div class="stage">{desktop}{phone}</div>', theme, _STYLE)
        target = Path(__file__).with_name(f"cards-{theme}.png")
        chromium.photograph(drawn, target, WIDTH, chromium.measured(drawn, WIDTH).height, SHARPNESS)


def _of(cards: dict[str, Json], typed: Iterable[str]) -> list[Json]:
    return [cards[one] for one in typed]


def _window(kind: str, above: str, messages: str) -> str:
    channel = f'<div class="channel"><span>#</span>{CHANNEL}</div>'
    typing = f'<div class="typing"><span>+</span>Message #{CHANNEL}</div>'
    return f'<div class="{kind}">{above}{channel}{messages}{typing}</div>'


if __name__ == "__main__":
    main()
