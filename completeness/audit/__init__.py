"""Audits: many documents, stored as a run, and what only a whole run can tell."""
