"""Frameworks of abstract argumentation as the competition of solvers (ICCMA) has them: af, tgf, apx."""
