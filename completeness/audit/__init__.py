"""Audits: many documents, and what only a whole run can tell."""
