"""Whether a document is public (公开属性认定), with the reasons."""
