"""Cards as plain headings, paragraphs and lists, for formats that set one text below the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model.words import in_quotes, listed
from .blocks import Block, Heading, Item, Items, Paragraph, PlainBlock
from .cards import Card, CardGroup, Column, Columns, Head, Rules, Strip
from .tones import Tone


def plain(blocks: Iterable[Block]) -> tuple[PlainBlock, ...]:
    """Return the blocks with those of cards put into others."""
    return tuple(each for block in blocks for each in _plain(block))


def _plain(block: Block) -> Iterator[PlainBlock]:
    if isinstance(block, Head):
        yield from _head(block)
    elif isinstance(block, Columns):
        for column in block.columns:
            yield from _column(column)
    elif isinstance(block, Strip):
        yield Heading(3, block.title)
        yield Items(
            tuple(
                Item(0, each.who, each.title, code=each.code, lines=_some(each.because))
                for each in block.entries
            )
        )
    elif isinstance(block, Rules):
        yield Heading(3, block.title)
        yield Items(tuple(Item(0, rule, verdict) for rule, verdict in block.verdicts))
    else:
        yield block


def _head(head: Head) -> Iterator[PlainBlock]:
    yield Heading(2, head.title)
    yield Paragraph(". ".join(filter(None, (head.kind, head.held_by))), Tone.ASIDE, head.code)
    if head.text:
        yield Paragraph(head.text)
    if head.verdict:
        yield Paragraph(f"{head.verdict[:1].upper()}{head.verdict[1:]}. {head.sentence}", Tone.VERDICT)
    else:
        yield Paragraph(head.sentence, Tone.VERDICT)


def _column(column: Column) -> Iterator[PlainBlock]:
    yield Heading(3, f"{column.heading}{': ' * bool(column.tally)}{column.tally}", column.tone)
    if not column.groups:
        yield Paragraph(column.when_empty)
    for group in column.groups:
        yield Paragraph(_heading(group))
        yield Items(tuple(map(_item, group.cards)))
    for note in column.notes:
        yield Paragraph(note, Tone.ASIDE)


def _heading(group: CardGroup) -> str:
    return f"{group.heading}{f', {group.note}' * bool(group.note)}:"


def _item(card: Card) -> Item:
    lines = tuple(_lines(card))
    if card.tone is Tone.PLAIN:  # an answer
        who = card.source or card.kind or "no source"
        return Item(0, who, card.title, card.kind * bool(card.source), card.code, lines)
    head = ", ".join(filter(None, ("contradiction" * card.contradicts, card.strength, card.state)))
    aside = "; ".join(filter(None, (card.kind, card.source)))
    return Item(0, head, card.title, aside, card.code, lines, card.tone)


def _lines(card: Card) -> Iterator[str]:
    if card.premises:
        yield f"together with {_quoted(card.premises)}"
    yield from _some(card.because)
    yield from _some(card.why.text if card.why else "")
    for each in card.on_it:
        premises = f" with {_quoted(each.premises)}" if each.premises else ""
        yield f"{each.head} {_quoted((each.title,))}{premises}{each.tail}{each.end} {each.because}".rstrip()
    yield from _some(card.foot)


def _quoted(titles: Iterable[str]) -> str:
    return listed([in_quotes(each) for each in titles])


def _some(text: str) -> tuple[str, ...]:
    return (text,) if text else ()
