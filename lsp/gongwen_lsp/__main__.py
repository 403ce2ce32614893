"""`python -m gongwen_lsp`, the same as `gwlint lsp`."""

import sys

from gongwen_lsp import serve

sys.exit(serve(sys.argv[1:]))
