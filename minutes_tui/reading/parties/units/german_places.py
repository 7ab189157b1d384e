"""Names of places behind a German unit: Bezirksregierung Arnsberg, Polizeipräsidium Oberbayern Süd.

A capital alone does not tell a name from a noun (legt die Regierung Zahlen vor); known seats of authorities and the
endings of German place names do.
"""

import re
from typing import Final

from minutes_tui.reading.wording.words import Word, listed

_NAMES: Final = listed(
    """
    baden wurttemberg bayern berlin brandenburg bremen hamburg hessen mecklenburg vorpommern niedersachsen
    nordrhein westfalen rheinland pfalz saarland sachsen anhalt thuringen schleswig holstein franken
    oberfranken mittelfranken unterfranken schwaben oberbayern niederbayern oberpfalz rheinhessen lausitz
    westfalen lippe rheinland kurpfalz harz eifel allgau vogtland uckermark altmark ostfriesland emsland
    munsterland ruhr saar mosel weser ems elbe aachen aalen arnsberg ansbach augsburg bamberg bautzen
    bayreuth bielefeld bochum bonn bottrop celle chemnitz coburg cottbus darmstadt detmold dessau dresden
    duisburg dusseldorf emden erfurt erlangen essen esslingen flensburg frankfurt freiberg freiburg fulda furth
    gelsenkirchen gera giessen gorlitz gotha gottingen greifswald gustrow hagen halle hamm hanau hannover
    heidelberg heilbronn herne hildesheim hof ingolstadt jena kaiserslautern karlsruhe kassel kempten kiel
    koblenz koln konstanz krefeld landshut leer leipzig leverkusen lindau lubeck luneburg magdeburg mainz
    mannheim marburg meissen memmingen minden monchengladbach mulheim munchen munster neuss nordhausen nurnberg
    oberhausen offenbach oldenburg osnabruck paderborn passau pirna plauen potsdam ravensburg recklinghausen
    regensburg remscheid reutlingen rostock saarbrucken salzgitter schwerin siegen solingen speyer stade
    stendal stralsund stuttgart suhl trier tubingen ulm unna wien bern zurich graz linz salzburg innsbruck
    wiesbaden wilhelmshaven wismar wittenberg wolfsburg worms wuppertal wurzburg zwickau hanoi hue saigon
    europa deutschland osterreich schweiz vietnam bund
    """
)
_ENDINGS: Final = re.compile(
    r"^\w{2,}(?:burg|dorf|hausen|furt|ingen|brucken?|stedt|leben|rode|haven|munde|kirchen|hofen|stadt|weiler|nitz|witz)$"
)
_NO_PLACES: Final = re.compile(r"(?:erleben|ableben|leben|innenstadt|altstadt|neustadt|hauptstadt)$")
_SIDES: Final = frozenset(
    ("nord", "sud", "ost", "west", "mitte", "nordost", "nordwest", "sudost", "sudwest", "land")
)


def place_end(words: tuple[Word, ...], index: int) -> int:
    """The index behind the name of a place that begins at a word, with its side: Oberbayern Süd; else the index."""
    end = index
    while end < len(words) and words[end].capital and _is_place(words[end].bare, end > index):
        end += 1
        if end + 1 < len(words) and words[end].lower == "-" and words[end + 1].capital:
            end += 1
    return end


def places_end(words: tuple[Word, ...], begin: int) -> int:
    """die Universitäten | Jena, Halle und Leipzig: the index behind several names of places; else the index."""
    end = place_end(words, begin)
    while end > begin and end + 1 < len(words) and words[end].lower in (",", "und", "sowie"):
        further = place_end(words, end + 1)
        if further == end + 1:
            return begin if words[end + 1].capital else end
        end = further
    return end


def is_place(bare: str) -> bool:
    """Is a folded word the name of a place?"""
    return _is_place(bare, behind=False)


def _is_place(bare: str, behind: bool) -> bool:
    if bare in _NAMES or (bare in _SIDES and (behind or bare != "land")):
        return True
    return bool(_ENDINGS.match(bare)) and not _NO_PLACES.search(bare)
