"""Audits of archives, folders and data sets: judged in parallel, stored as a run, resumable."""
