"""Harm and wrongs that are laid at somebody's door: what makes a telling a reproach."""
