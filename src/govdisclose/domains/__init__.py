"""Domain (领域) definitions and packs."""
