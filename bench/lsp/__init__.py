"""What the language server costs and how soon it answers. Usage: see `python -m bench.lsp --help`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the texts and the wire are shared with other benches
