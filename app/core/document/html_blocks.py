"""Blocks with a look of their own: requirements, callouts and figures with a caption."""

from __future__ import annotations

from html import escape
from itertools import count

from markdown_it.token import Token

from app.core.document.dialect import REQUIREMENT_ID, Marks
from app.core.document.html_headings import TakenIds, words

SEPARATOR = " · "


def frame_requirements(tokens: list[Token], marks: Marks, taken: TakenIds) -> None:
    """Mark quotations that begin with a bold requirement id.

    > **REQ-SLM-01** The service shall …            blockquote.requirement#REQ-SLM-01 > p.statement > strong.req-id
    >
    > Why: …                                        p.source

    '**REQ-SLM-01 · OPEN ERROR SLM-012**' makes it `requirement error`. The id may have the first paragraph for itself;
    then the second is the statement. Of two with the same id, the first has it as anchor.
    """
    for place, token in enumerate(tokens):
        if token.type == "blockquote_open" and (strong := _leading_strong(tokens, place + 1)):
            name, *errors = _strong_text(tokens[place + 2], strong).split(SEPARATOR)
            if REQUIREMENT_ID.fullmatch(name) and all(error.startswith(marks.open_error) for error in errors):
                token.attrSet("class", "requirement error" if errors else "requirement")
                if name not in taken:
                    taken.take(name)
                    token.attrSet("id", name)
                strong.attrSet("class", "req-id")
                _class_paragraphs(tokens, place)


def frame_callouts(tokens: list[Token], marks: Marks) -> list[Token]:
    """Return tokens in which a paragraph that begins with the bold mark of an open answer stands in a callout."""
    framed: list[Token] = []
    closing: list[Token] = []
    for place, token in enumerate(tokens):
        strong = _leading_strong(tokens, place)
        if strong and _strong_text(tokens[place + 1], strong) == marks.not_answered:
            framed.append(_markup('<div class="callout open">\n'))
            closing.append(_markup("</div>\n"))
            token.hidden = False
        framed.append(token)
        if token.type == "paragraph_close" and closing:
            token.hidden = False
            framed.append(closing.pop())
    return framed


def frame_figures(tokens: list[Token]) -> list[Token]:
    """Return tokens in which a picture alone in a paragraph is a figure, its title the caption."""
    framed = list(tokens)
    for place, token in enumerate(tokens):
        if token.type == "inline" and (picture := _lone_picture(token)) and tokens[place - 1].type == "paragraph_open":
            framed[place - 1] = framed[place + 1] = _markup("")
            framed[place] = _markup(_figure(picture))
    return [token for token in framed if token.type != "html_block" or token.content]


def _figure(picture: Token) -> str:
    source, alternative = escape(str(picture.attrGet("src"))), escape(words(picture).strip())
    caption = escape(str(picture.attrGet("title") or ""))
    below = f"<figcaption>{caption}</figcaption>\n" if caption else ""
    return f'<figure>\n<img src="{source}" alt="{alternative}" />\n{below}</figure>\n'


def _lone_picture(inline: Token) -> Token | None:
    solid = [child for child in inline.children or [] if child.type != "text" or child.content.strip()]
    return solid[0] if len(solid) == 1 and solid[0].type == "image" else None


def _leading_strong(tokens: list[Token], place: int) -> Token | None:
    """Return the bold opening with which the paragraph at `place` begins, if one does."""
    if place + 1 >= len(tokens) or tokens[place].type != "paragraph_open":
        return None
    for child in tokens[place + 1].children or []:
        if child.type != "text" or child.content.strip():
            return child if child.type == "strong_open" else None
    return None


def _strong_text(inline: Token, strong: Token) -> str:
    children = inline.children or []
    start = next(place for place, child in enumerate(children) if child is strong)
    parts: list[str] = []
    for child in children[start + 1 :]:
        if child.type == "strong_close":
            break
        parts.append(child.content)
    return "".join(parts).strip()


def _class_paragraphs(tokens: list[Token], quotation: int) -> None:
    """Class the paragraphs of a requirement: the one with its sentence, then the sources."""
    level = tokens[quotation].level
    alone = not _has_sentence(tokens[quotation + 2])
    statement = 2 if alone else 1
    number = count(1)
    for place in range(quotation + 1, len(tokens)):
        token = tokens[place]
        if token.type == "blockquote_close" and token.level == level:
            return
        if token.type == "paragraph_open" and token.level == level + 1:
            order = next(number)
            token.attrSet("class", "source" if order > statement else "statement" if order == statement else "label")


def _has_sentence(inline: Token) -> bool:
    children = inline.children or []
    end = next(place for place, child in enumerate(children) if child.type == "strong_close")
    return any(child.content.strip() for child in children[end + 1 :])


def _markup(html: str) -> Token:
    """Return a token of our own HTML; text of others never comes here unescaped."""
    return Token("html_block", "", 0, content=html)
