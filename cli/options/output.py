"""The options that say where a result is written, and in which format."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

import click

from ...render import RenderError, format_of, served_instead
from ...render.formats import SUFFIXES, format_named
from ..errors import CannotRun
from .choice import ANY_PATH, Named
from .group import OptionGroup


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """Where to write, and in which format; None where that is not given.

    With `bom` CSV begins with a byte order mark, by which Excel knows that it is UTF-8.
    """

    output: str | None
    format: str | None
    bom: bool = False

    @property
    def path(self) -> str | None:
        """The file to write; None for stdout."""
        return None if self.output == "-" else self.output

    def chosen_format(self, formats: Sequence[str], hint: str) -> str:
        """Return the format that is named, else that of the file's suffix, else, for stdout, the first.

        Raises: CannotRun, with the hint where the suffix is that of none of the formats; where the suffix is
        that of another format than the one named; where a byte order mark is wanted of another than CSV.
        """
        found = self._format(formats, hint)
        if self.bom and found != "csv":
            raise CannotRun(
                f"--bom is for CSV, not for {found}", "add `--format csv`, or name a file: `-o x.csv`"
            )
        return found

    def _format(self, formats: Sequence[str], hint: str) -> str:
        if self.format is not None:
            self._check_suffix()
            return self.format
        if self.path is None:
            return formats[0]
        try:
            return format_of(self.path, formats)
        except RenderError as error:
            instead = served_instead(self.path, formats)
            raise CannotRun(error.message, instead or hint) from error

    def _check_suffix(self) -> None:
        """Raise CannotRun where the file's name promises another format than is asked for."""
        path = PurePath(self.path or "")
        named = format_named(path.name)
        if named not in {"", self.format}:
            raise CannotRun(
                f"`-o {path}` asks for {named}, and `--format {self.format}` for {self.format}",
                f"leave out --format, or name the file {path.with_suffix(f'.{self.format}')}",
            )


_BOM: Final = click.Option(
    ["--bom"],
    is_flag=True,
    help="Begin CSV with a byte order mark, without which Excel garbles letters such as é.",
)


def output_group(
    formats: Iterable[str],
    where: str = "The file to write; by default the output goes to the terminal, as with -.",
    usual: str = "the terminal shows text",
) -> OptionGroup[OutputOptions]:
    """Return the options of a command that writes one of the formats; the texts are parts of its help."""
    formats = tuple(formats)
    return OptionGroup(
        OutputOptions,
        click.Option(["-o", "--output"], metavar="FILE", type=ANY_PATH, help=where),
        click.Option(
            ["--format"],
            type=Named(formats, SUFFIXES),
            help=f"The format. By default the ending of FILE chooses it; {usual}.",
        ),
        *([_BOM] if "csv" in formats else []),
    )
