"""Speed and memory as ratios: `python -m tests.benchmarks`, or one of startup, throughput, growth by name."""
