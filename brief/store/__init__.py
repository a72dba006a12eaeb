"""The workspace on disk: finding it, reading and checking its records, writing files safely."""
