"""Who says what in a text, whom it leaves unnamed, and what reason it gives for that.

One way through the room: ``cues`` are found in one scan (with what grants anonymity, ``anonymity``); the sentence round
a cue becomes ``tokens``; from the cue ``sources`` walks to the speaker, over ``asides`` and by way of ``subjects``;
``kinds`` says what the speaker is, ``contents`` what is said, ``speakers`` who is meant by "he" or "the official".
``statements`` does these steps for a whole text, ``granted`` ties anonymity to speakers, ``records`` is what comes out.
"""
