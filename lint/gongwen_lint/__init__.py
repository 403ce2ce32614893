"""gongwen-lint: documents in, findings out."""

__version__ = "0.1.0"
