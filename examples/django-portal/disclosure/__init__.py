"""The disclosure pages of a county portal."""
