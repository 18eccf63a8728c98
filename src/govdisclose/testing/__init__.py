"""Helpers for users' tests (测试工具)."""
