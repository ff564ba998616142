"""What other systems run: the pre-commit hooks, the GitHub action, the GitLab template."""
