"""Small invented pages that rules on elements share as examples."""

from __future__ import annotations

from typing import Final

TITLE: Final = "The old fire station bakes again"
PARAGRAPHS: Final = (
    "The ovens in the old fire station of Lower Marrow were lit again on Saturday, eleven years "
    "after the last loaf left the building. Forty people stood in the yard before six in the "
    "morning, some of them with the cloth bags that they had kept from the first bakery.",
    "Three households from the street had bought the hall together last winter. They took out the "
    "false ceiling, found the brick vault behind it and spent two months on the chimney alone, "
    "because a pair of owls had nested in it and could not be moved before the summer.",
    "The flour comes from a mill nine kilometres up the valley. Its miller says that he had given "
    "up on selling to bakers at all, since none of them would take grain that changes from one "
    "field to the next and asks for a longer rest in the trough.",
    "On the first day they sold everything within two hours. From next week the shop opens on "
    "four mornings, and on the fifth the oven belongs to the school, whose pupils measured the "
    "heat of the bricks and drew the curve on the wall beside the door.",
)
"""An invented article."""


def story(paragraphs: int = 4, name: str = "") -> str:
    """The first paragraphs of the article; `name` is a class that each of them gets."""
    attribute = f' class="{name}"' if name else ""
    return "".join(f"<p{attribute}>{text}</p>" for text in PARAGRAPHS[:paragraphs])


def page(body: str, names: str = "") -> str:
    """A page around the article's headline and a body; `names` are the classes of <body>."""
    attribute = f' class="{names}"' if names else ""
    return (
        f'<!doctype html><html lang="en"><head><title>{TITLE}</title></head><body{attribute}>'
        f'<nav><a href="/">Home</a> <a href="/valley">Valley</a></nav><main><h1>{TITLE}</h1>{body}'
        "</main><footer>The Marrow Messenger, Mill Lane 4</footer></body></html>"
    )


def gated(wall: str, names: str = "") -> str:
    """The article's first three paragraphs with a wall after them."""
    return page(f'<div class="story">{story(3)}</div>{wall}', names)


def around(attributes: str, names: str = "") -> str:
    """The whole article in an element with these attributes."""
    return page(f"<div {attributes}>{story()}</div>", names)


def unshown(wall: str) -> str:
    """The whole article with a wall after it that is not shown."""
    return page(f'<div class="story">{story()}</div><div style="display:none">{wall}</div>')
