"""Writing memos as Word documents."""
