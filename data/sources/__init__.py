"""One file for each public source that can be loaded beside the shipped tables, each knowing one publisher's format."""
