"""The configuration: the nearest gwlint.toml or [tool.gwlint], never above the project root."""

from gongwen_lint.config.model import Config, ConfigError, FailOn, Override, patterns
from gongwen_lint.config.nearest import Nearest, nearest_config
from gongwen_lint.config.notice import notice
from gongwen_lint.config.read import NAME, is_root, known_genre, project_root, read_config
from gongwen_lint.config.template import template

__all__ = [
    "NAME",
    "Config",
    "ConfigError",
    "FailOn",
    "Nearest",
    "Override",
    "is_root",
    "known_genre",
    "nearest_config",
    "notice",
    "patterns",
    "project_root",
    "read_config",
    "template",
]
