"""The personal-information scan and the negative list applied to tables and catalogues (发布前筛查)."""
