"""Refreshing: newer data fetched, checked, shown and applied, one file a stage. Knows no chat and no screen."""
