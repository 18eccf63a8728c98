"""Strict codecs of our own forms and one-way outputs (写出)."""
