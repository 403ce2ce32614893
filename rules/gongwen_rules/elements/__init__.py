"""YS 要素: present, in order, well formed, agreeing."""
