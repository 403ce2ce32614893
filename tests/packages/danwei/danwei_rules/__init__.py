"""Rules of a unit, an example of a package of one's own: codes x900–x999, found through the entry point gwlint.rules."""

from danwei_rules.nickname import nickname

__all__ = ["nickname"]
