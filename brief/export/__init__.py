"""Writing plans down: decks as pptx, memos as docx and pdf, and the receipt of an export."""
