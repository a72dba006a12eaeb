"""Laying out what a table record, or a table of figures, becomes on a slide.

What stands in the cells: content (a record as it is), comparison, confidence, options, sources;
number_columns for those of numbers. They make sheets (sheet): texts before their size is known.
How a sheet is set: setting, at a size and a density (density), in widths that columns estimates
and eased_widths corrects; shared_lines says where two languages have a line in common. How much
stands on a page: paging chooses size and density, dividing cuts between rows, points_beneath adds
the slide's points. Timelines (timeline, timeline_level) are no tables and set themselves; evidence
stands beside points; spoken is for screen readers. Which of them a layout takes is in kinds.
"""
