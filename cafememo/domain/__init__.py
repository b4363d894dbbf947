"""What a café remembers, and its rules: frozen dataclasses and pure functions, standard library only."""
