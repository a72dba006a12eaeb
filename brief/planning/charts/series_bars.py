"""Setting several series as bars that lie in groups, for long names."""

from math import fsum

from brief.planning.charts.lines import (
    drawn_width,
    flat_name,
    height_of_lines,
    name_lines,
    words_fit,
    wrapped,
)
from brief.planning.charts.marks import flat
from brief.planning.charts.series_labels import NAME_APART
from brief.planning.charts.series_rows import Rows, bar_width, setting_of
from brief.planning.charts.setting import AIR, FILLED, MOST_LABEL, Setting, above, sides


def set_bars(of: Rows, width: float, height: float, size: float, named: float) -> Setting:
    """Set bars that lie in groups, each series named behind its first one."""
    places, language = len(of.rows[0]), of.language
    share, most = height / places * FILLED, width * named
    slot = bar_width(height / places, len(of.rows), lying=True)
    names = [name_lines(mark, most, size, language) for mark in of.rows[0]]
    if max(height_of_lines(lines, size) for lines in names) > share:
        names = [list(wrapped(flat_name(mark), most, size, False, language)) for mark in of.rows[0]]
    labels = [[["  ".join(mark.labels)] for mark in row] for row in of.rows]
    called = {
        (number, of.called(number)): [" ".join(dict.fromkeys(of.names[number]))]
        for number in range(len(of.rows))
    }
    ends = [
        fsum((
            drawn_width(labels[number][at][0], size, True, language),
            *(drawn_width(NAME_APART + name, size, True, language)
              for name in called.get((number, at), ())),
            2 * AIR,
        ))
        for number, row in enumerate(of.rows)
        for at, mark in enumerate(row)
    ]  # fmt: skip
    widest = max(drawn_width(line, size, False, language) for name in names for line in name)
    room = width - (widest + AIR)
    label = above(of.marks, ends, room)
    texts = [(flat(part), False) for mark in of.rows[0] for name in mark.names for part in name]
    high = max(height_of_lines(lines, size) for own in labels for lines in own)
    roomy = (
        max(height_of_lines(lines, size) for lines in names) <= share
        and high <= slot
        and max(ends) <= room
        and sides(of.marks) * label <= room * MOST_LABEL
    )
    return setting_of(
        of,
        [names] * len(of.rows),
        labels,
        called,
        size=size,
        room=room,
        label=label,
        whole=words_fit(texts, most, size, language),
        roomy=roomy,
        unbroken=all(drawn_width(text, size, bold, language) <= most for text, bold in texts),
    )
