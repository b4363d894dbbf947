"""Card payloads and QR codes: alphabet, check, keyboard-layout repair, matrix."""
