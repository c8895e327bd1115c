"""Adds works to the references of a map, whatever their format, from what databases and programs export."""

from .cite import NothingToAdd, Plan, plan_to_cite
from .incoming import Incoming, incoming_works

__all__ = ["Incoming", "NothingToAdd", "Plan", "incoming_works", "plan_to_cite"]
