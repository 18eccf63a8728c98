"""Legal instruments, their versions and terms, as dated data (法律依据)."""
