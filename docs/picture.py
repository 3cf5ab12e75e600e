"""Draws docs/answer.svg, the picture in the README, from the answers the program gives now."""

import io
import re
from pathlib import Path

from rich.console import Console

from bot.asking import ask
from bot.console import render
from commands.languages import ENGLISH
from data import editions, tables
from data.guide import open_guide

QUESTIONS = ("/job registered nurse", "/rename STEM")


def main() -> None:
    """Ask the questions and save what the terminal shows."""
    edition = editions.in_memory(tables.shipped())
    guide = open_guide(edition)
    edition.db.close()
    console = Console(record=True, width=96, file=io.StringIO(), force_terminal=True)
    for question in QUESTIONS:
        console.print(f"[bold green]$[/] python -m bot ask [yellow]{question!r}[/]")
        console.print(render(ask(guide, question), guide.framework, ENGLISH))
    target = Path(__file__).with_name("answer.svg")
    drawn = console.export_svg(title="career-clusters-bot", unique_id="answer")
    # The picture stands alone: the reader's own monospaced font will do
    target.write_text(re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL), "utf-8")


if __name__ == "__main__":
    main()
