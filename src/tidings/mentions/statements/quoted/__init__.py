"""Words in quotation marks, transcripts and headlines: where they begin and end, and who is named beside them."""
