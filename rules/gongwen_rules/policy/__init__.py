"""TF 提法: names and formulations that are fixed."""
