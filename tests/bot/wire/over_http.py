"""Run a module with refreshes that also fetch from a stand-in: `python -m tests.bot.wire.over_http MODULE ARGS...`."""

import runpy
import sys
from functools import partial
from unittest.mock import patch

from data.refresh.fetch import fetch
from data.refresh.refresher import Refresher

if __name__ == "__main__":
    given = Refresher.__init__.__defaults__ or ()
    also_http = tuple(partial(fetch, allow_http=True) if value is fetch else value for value in given)
    _, *sys.argv = sys.argv
    with patch.object(Refresher.__init__, "__defaults__", also_http):
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
