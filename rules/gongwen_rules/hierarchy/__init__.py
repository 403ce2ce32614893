"""CC 层次: ordinals, headings, announced counts."""
