"""The fixes of each problem, by its code, in the order in which they are offered.

Six codes have none. Only the author knows what is meant where values nest or repeat too deeply (AM004), a
claim stands alone (AM301) or a work is never cited (AM306). No edit of a text makes a file UTF-8 (AM001)
or removes the settings of another map (AM008), and what keeps verdicts from being compared (AM404) are other
problems. Of faults in references (AM211) only a merge that was left undecided can be mended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import (
    claims,
    files,
    links,
    margin,
    missing,
    parts,
    quoting,
    removing,
    repeated,
    shapes,
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
        missing.key_of_text,
        shapes.without_dashes,
        shapes.one_for_each,
        missing.text,
        quoting.around_comma,
        removing.empty_key,
        vocabulary.references_named,
    ),
    "AM103": (missing.text, missing.format_version),
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
    "AM211": (syntax.one_version,),
    "AM302": (claims.in_support,),
    "AM303": (claims.in_answer,),
    "AM304": (works.sources,),
    "AM305": (removing.circular_support,),
    "AM307": (removing.value, values.presumed),
    "AM308": (shapes.tags,),
    "AM401": (values.expected,),
    "AM402": (values.not_presumed,),
    "AM403": (values.hoop_test,),
}
