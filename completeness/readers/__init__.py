"""Inputs to documents."""
