"""Names of regulars out of files other programs wrote: tables (CSV) and address cards (vCard).

`file.read` is the way in. Of a person only what they are called is taken; all else that stands in a file is counted,
and never read into the café.
"""
