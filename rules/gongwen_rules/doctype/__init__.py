"""WZ 文种: chosen, written or closed wrongly."""
