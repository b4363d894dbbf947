"""The world at the counter: scanners that type, and later serial, camera and printers."""
