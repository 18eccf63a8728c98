"""Working days with 调休, time limits in words, statutory terms (期限)."""
