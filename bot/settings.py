"""Every setting, typed, from the environment or .env. A setting that cannot be used is one clear sentence."""

import re
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Literal

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from data.faults import in_words
from data.sentences import Sentence, say, together

ONET = "https://www.onetcenter.org/dl_files/database/db_30_3_text.zip"
ADVANCE_CTE = "https://careertech.org/wp-content/uploads/2025/09/Full_Framework_Crosswalk.xlsx"
BLS_TITLES = "https://www.bls.gov/soc/2018/soc_2018_direct_match_title_file.xlsx"
CENSUS_INDEX = (
    "https://www2.census.gov/programs-surveys/demo/guidance/industry-occupation/Census-2022-Occupation-Index_Final.xlsx"
)
"""Where the publishers keep their files in 2026."""

LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]


class SettingsError(Exception):
    """A setting cannot be used; the sentence says which and why."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Settings(BaseSettings):
    """What whoever hosts the bot can set. Only `run` needs a token."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore")

    discord_token: SecretStr | None = None
    data_dir: Path = Field(default_factory=lambda: user_data_path("career-clusters-bot", appauthor=False))
    log_level: LogLevel = "INFO"
    test_guild_id: int | None = Field(default=None, gt=0)
    admin_guild_id: int | None = Field(default=None, gt=0)
    admin_role_id: int | None = Field(default=None, gt=0)
    admin_channel_id: int | None = Field(default=None, gt=0)
    refresh_every: timedelta | None = None
    refresh_apply: bool = False
    onet_address: str = ONET
    onet_page: str = "https://www.onetcenter.org/database.html"
    advance_cte_address: str = ADVANCE_CTE
    bls_titles_address: str = BLS_TITLES
    census_index_address: str = CENSUS_INDEX
    privacy_address: str | None = Field(default=None, pattern=r"^https://\S+$", max_length=512)
    shard_count: int | None = Field(default=None, gt=0)
    shard_ids: str | None = Field(default=None, pattern=r"^\s*\d+(\s*,\s*\d+)*\s*$")

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("data_dir")
    @classmethod
    def _from_home(cls, value: Path) -> Path:
        return value.expanduser()

    @field_validator("refresh_every", mode="before")
    @classmethod
    def _span(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        found = re.fullmatch(r"\s*(\d{1,4})\s*([hd])\s*", value.lower())
        if found is None or int(found[1]) == 0:
            raise ValueError(say("write a number of hours or days, such as 12h or 7d"))
        return timedelta(hours=int(found[1])) if found[2] == "h" else timedelta(days=int(found[1]))

    @property
    def addresses(self) -> Mapping[str, str]:
        """The public address of each source that has one, by the source's id."""
        return {
            "onet": self.onet_address,
            "advance_cte": self.advance_cte_address,
            "bls_titles": self.bls_titles_address,
            "census_index": self.census_index_address,
        }

    @property
    def shards(self) -> list[int] | None:
        """The numbers of the shards that this process runs, or None for all."""
        return None if self.shard_ids is None else [int(part) for part in self.shard_ids.split(",")]


def load() -> Settings:
    """Return the settings. Raises SettingsError naming each one that cannot be used."""
    try:
        settings = Settings()
    except ValidationError as error:
        faults = error.errors(include_input=False)
        told = together(
            *(together(str(fault["loc"][0]).upper(), in_words(fault), by=": ") for fault in faults), by="; "
        )
        raise SettingsError(say("Settings that cannot be used: {faults}", faults=told)) from None
    except UnicodeDecodeError:
        raise SettingsError(say("The file .env is not UTF-8 text; save it as UTF-8.")) from None
    if settings.shards is not None and (settings.shard_count is None or max(settings.shards) >= settings.shard_count):
        raise SettingsError(say("SHARD_IDS needs SHARD_COUNT, and each id must be below it."))
    if settings.shards is not None and len(set(settings.shards)) < len(settings.shards):
        raise SettingsError(say("SHARD_IDS names a shard twice."))
    return settings
