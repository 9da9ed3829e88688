"""The classical family: a guilloche frame, everything centred, the foot row never moves."""
