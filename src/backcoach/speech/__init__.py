"""The spoken session: texts are rendered to sound files by one child process and played on time by another.

This package knows texts, kinds of cues and instants, nothing of routines, engine or screen. Importing it costs
nothing; what the session holds is `backcoach.speech.voice.Voice`.
"""
