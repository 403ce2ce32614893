"""Injection bench: correct documents, one known fault at a time, and whether the linter finds it where it is.

Usage: python -m bench.injection [--category BD] [--operator 名称] [--misses] [--documents 文件名] [--json]

A fault is put into a correct document by an operator, a pure function from the draft to the faulty text and the place
of the fault, or to None where the draft cannot show it. The linter runs before and after; what is new counts.
"""
