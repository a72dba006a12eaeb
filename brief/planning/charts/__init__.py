"""Laying out charts.

content lays out the slide: one chart with its points, or two; row sets a chart, or two side by
side, with title and caption (captions); box makes the chart itself. It counts its marks (marks) in
one scale (scale), sets their names and labels at a size (setting, in the lines that lines breaks),
and places the labels of a line (line_labels). words is what is said in caption and description.
"""
