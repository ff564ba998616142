"""Where the pure stages run: one process, or a pool of them."""
