"""How Discord looks: its colours in both themes, and the rules of style that use them."""

THEMES = {
    "dark": {
        "page": "#313338", "card": "#2b2d31", "code": "#1e1f22", "bar": "#1e1f22", "text": "#dbdee1",
        "head": "#f2f3f5", "muted": "#949ba4", "link": "#00a8fc", "mention": "#c9cdfb", "pill": "#3c4270",
        "secondary": "#4e5058", "secondary-text": "#fff", "box": "#1e1f22", "line": "#4e5058", "private": "#35363f",
        "primary": "#5865f2", "success": "#248046", "danger": "#da373c",
    },
    "light": {
        "page": "#ffffff", "card": "#f2f3f5", "code": "#e3e5e8", "bar": "#d4d7dc", "text": "#313338",
        "head": "#060607", "muted": "#5c5e66", "link": "#006ce7", "mention": "#4752c4", "pill": "#dfe1fc",
        "secondary": "#dfe1e5", "secondary-text": "#2b2d31", "box": "#ebedef", "line": "#c4c9ce", "private": "#f5f6fe",
        "primary": "#5865f2", "success": "#248046", "danger": "#da373c",
    },
}  # fmt: skip

_MESSAGE = """
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); -webkit-font-smoothing: antialiased;
  font: 16px/1.375 "gg sans", "Noto Sans", "Helvetica Neue", Helvetica, Arial, sans-serif; }
a { color: var(--link); text-decoration: none; }
b { font-weight: 700; }
.screen { padding: 16px 0; background: var(--page); overflow-wrap: break-word; }
.message { position: relative; display: grid; grid-template-columns: 40px minmax(0, 1fr); column-gap: 16px;
  padding: 4px 48px 4px 16px; margin-bottom: 16px; }
.message:last-child { margin-bottom: 0; }
.message.private { background: var(--private); }
.phone .message { column-gap: 12px; padding-right: 12px; padding-left: 12px; }
.avatar { width: 40px; height: 40px; margin-top: 2px; }
.avatar.small { width: 16px; height: 16px; margin: 0; flex: none; }
.asked { grid-column: 2; position: relative; display: flex; align-items: center; gap: 4px; min-width: 0;
  margin-bottom: 4px; font-size: 14px; line-height: 18px; color: var(--muted); }
.spine { position: absolute; left: -36px; top: 8px; width: 32px; height: 11px; border: solid var(--line);
  border-width: 2px 0 0 2px; border-radius: 6px 0 0 0; }
.phone .spine { left: -32px; width: 28px; }
.asker { color: var(--text); font-weight: 600; }
.command { color: var(--link); font-weight: 500; }
.asked + .avatar { grid-column: 1; }
.body { min-width: 0; }
header { display: flex; flex-wrap: wrap; align-items: center; column-gap: 6px; line-height: 22px; }
.name { color: var(--head); font-weight: 600; }
.badge { padding: 0 5px; border-radius: 4px; background: var(--primary); color: #fff;
  font-size: 10.5px; font-weight: 600; line-height: 15px; letter-spacing: .02em; }
.time { color: var(--muted); font-size: 12px; }
.dismiss { display: flex; align-items: center; gap: 4px; margin-top: 6px; color: var(--muted); font-size: 12px; }
.sign { width: 16px; height: 16px; flex: none; }
"""

_TEXT = """
code { padding: 1px 3px; border-radius: 4px; background: var(--code); white-space: pre-wrap;
  font: 13px/1.3 Consolas, "Andale Mono", Menlo, Monaco, "DejaVu Sans Mono", "Liberation Mono", monospace; }
.mention { padding: 0 3px; border-radius: 4px; background: var(--pill); color: var(--mention);
  font-weight: 500; }
.moment { padding: 0 2px; border-radius: 3px; background: var(--code); }
.heading { margin: 8px 0 4px; color: var(--head); font-weight: 700; line-height: 1.3; }
.h1 { font-size: 1.5em; } .h2 { font-size: 1.25em; } .h3 { font-size: 1em; }
.subtext { color: var(--muted); font-size: .8125em; line-height: 1.4; }
.item { display: flex; gap: 8px; margin-left: calc(6px + var(--depth) * 18px); }
.item > div { min-width: 0; }
.quote { padding-left: 10px; border-left: 4px solid var(--line); border-radius: 2px; }
"""

_EMBED = """
.embed { display: grid; gap: 8px; width: fit-content; max-width: min(432px, 100%); margin-top: 6px; padding: 10px 16px
  14px 12px; border-left: 4px solid var(--bar); border-radius: 4px; background: var(--card); font-size: 14px;
  line-height: 18px; }
.embed > * { min-width: 0; }
.phone .embed { width: 100%; padding-right: 12px; }
.author { color: var(--head); font-weight: 600; }
.title { color: var(--head); font-size: 16px; font-weight: 600; line-height: 22px; }
.fields { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 8px; }
.field { min-width: 0; }
.phone .field { grid-column: 1 / -1 !important; }
.field-name { margin-bottom: 2px; color: var(--head); font-weight: 600; }
.footer { color: var(--muted); font-size: 12px; font-weight: 500; line-height: 16px; }
"""

_CONTROLS = """
.row { display: flex; flex-wrap: wrap; gap: 8px; max-width: 432px; margin-top: 8px; }
.button { display: flex; align-items: center; justify-content: center; gap: 6px; min-width: 60px; max-width: 100%;
  height: 32px; padding: 0 14px; border-radius: 8px; color: #fff; font-size: 14px; font-weight: 500; }
.phone .button { height: 36px; padding: 0 12px; }
.label { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.primary { background: var(--primary); } .success { background: var(--success); } .danger { background: var(--danger); }
.secondary { background: var(--secondary); color: var(--secondary-text); }
.disabled { opacity: .5; }
.select { display: flex; align-items: center; gap: 8px; width: 100%; height: 40px; padding: 0 8px 0 12px;
  border: 1px solid var(--line); border-radius: 8px; background: var(--box); color: var(--head); }
.placeholder { color: var(--muted); }
.chevron { width: 20px; height: 20px; margin-left: auto; color: var(--muted); }
.emoji { flex: none; font-family: "Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", sans-serif; }
.custom { display: block; width: 18px; height: 18px; border-radius: 5px; background: var(--muted); }
"""


def style(theme: str) -> str:
    """Return all rules of a theme."""
    colours = "".join(f"--{name}: {colour};" for name, colour in THEMES[theme].items())
    return f":root {{ {colours} }}{_MESSAGE}{_TEXT}{_EMBED}{_CONTROLS}"
