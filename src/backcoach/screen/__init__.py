"""What is seen during a session, and the lines that are printed after it.

This package knows engine events, snapshots and timelines, nothing of clocks, keys, voices or logs. Importing it costs
nothing; a session has either a `full.FullScreen` or a `plain.PlainScreen`.
"""
