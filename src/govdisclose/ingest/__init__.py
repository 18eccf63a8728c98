"""Tolerant readers of office tables (读取): xlsx, docx, html, csv."""
