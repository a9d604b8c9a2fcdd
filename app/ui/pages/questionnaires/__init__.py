"""The page on which a team answers: questionnaires at the left, one question in the middle, its why at the right."""
