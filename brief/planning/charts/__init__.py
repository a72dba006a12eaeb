"""Laying out charts.

content lays out the slide: one chart with its points, or two; row sets a chart, or two side by
side, with title and caption (captions); box makes the chart itself. It counts its marks (marks) in
one scale (scale), sets their names and labels at a size (setting, in the lines that lines breaks),
and places the labels of a line (line_labels). words is what is said in caption and description,
names what marks are called, tones the colours of their bases.

page gives a chart that has pages to itself as many as it takes. drawn is a chart before it has a
size; one of several series has its places (places), marks (series_marks), setting (series_setting,
series_bars, on series_rows), labels (series_labels) and words (series_words).
"""
