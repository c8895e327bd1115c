"""The fixes of each problem, by its code, in the order in which they are offered.

These have none, as nothing but the author knows what is meant, or no edit of a text can do it: AM001 (the
editor has to save the file anew), AM004, AM008, AM211, AM301, AM306, AM404.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import (
    claims,
    files,
    links,
    margin,
    parts,
    quoting,
    removing,
    repeated,
    syntax,
    values,
    vocabulary,
    works,
)
from .suggestions import suggested

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from .case import Case, Fix

FIXES: Final[Mapping[str, tuple[Callable[[Case], Iterator[Fix]], ...]]] = {
    "AM002": (
        syntax.one_version,
        syntax.space_after_colon,
        syntax.plain_indentation,
        margin.claim_to_margin,
        syntax.without_at_sign,
        syntax.dashes_in_line,
        syntax.closed,
        quoting.in_line,
        syntax.colon_after_id,
        margin.line_to_column,
    ),
    "AM003": (repeated.one_key, repeated.other_id),
    "AM005": (files.references,),
    "AM006": (quoting.exclamation, removing.tag, removing.document_mark),
    "AM007": (quoting.before_hash, margin.claim_to_margin),
    "AM009": (files.schema,),
    "AM101": (
        suggested,
        quoting.around_comma,
        quoting.for_value,
        margin.claim_to_margin,
        margin.without_heading,
        margin.out_of_settings,
        parts.below_its_own,
        links.in_the_other,
        syntax.plain_indentation,
    ),
    "AM102": (
        suggested,
        quoting.for_value,
        syntax.space_after_colon,
        margin.below_claim,
        values.text_of_its_own,
        values.without_dashes,
        values.one_for_each,
        values.missing_text,
        quoting.around_comma,
        removing.empty_key,
        vocabulary.references_named,
    ),
    "AM103": (values.missing_text, values.format_version),
    "AM104": (suggested, removing.voice, removing.empty_key, values.bare_number, values.test_for_strength),
    "AM105": (suggested,),
    "AM201": (suggested, claims.named),
    "AM202": (repeated.other_id,),
    "AM203": (removing.reference,),
    "AM204": (removing.one_of_two_links,),
    "AM205": (suggested, works.in_references, vocabulary.references_named),
    "AM206": (suggested, vocabulary.in_vocabulary),
    "AM207": (suggested,),
    "AM208": (links.as_answer,),
    "AM209": (removing.value,),
    "AM210": (links.not_as_answer,),
    "AM302": (claims.in_support,),
    "AM303": (claims.in_answer,),
    "AM304": (works.sources,),
    "AM305": (removing.circular_support,),
    "AM307": (removing.value, values.presumed),
    "AM308": (values.tags,),
    "AM401": (values.expected,),
    "AM402": (values.not_presumed,),
    "AM403": (values.hoop_test,),
}
