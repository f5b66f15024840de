"""The learned reader: one small encoder whose heads mark names, attribution, events, figures and times."""
