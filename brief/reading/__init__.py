"""A document in: its text as read, in blocks with roles, and what it says about itself."""
