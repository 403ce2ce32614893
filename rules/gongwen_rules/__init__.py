"""The rules that come with gongwen-lint: a sub-package a chapter, a rule a file."""
