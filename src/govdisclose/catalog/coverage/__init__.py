"""Published against required (公开落实情况)."""
