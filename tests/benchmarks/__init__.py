"""Speed and memory as ratios: `python -m tests.benchmarks`, or those named, of startup, throughput, kinds, growth, index, wordings."""
