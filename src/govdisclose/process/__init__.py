"""Flows of the work (公开流程): definitions, checks, templates, cases."""
