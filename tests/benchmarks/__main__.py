"""Every benchmark, one table each: `python -m tests.benchmarks [NAME …]`.

Each figure stands beside a peer or the physical floor measured in the same run; read the ratios.
"""

import sys
from importlib import import_module
from pathlib import Path


def main(names: list[str]) -> None:
    """Runs the benchmarks with these names (store, reading, screen, export), or all of them."""
    folder = Path(__file__).parent
    for path in sorted(folder.glob("bench_*.py")):
        name = path.stem.removeprefix("bench_")
        if names and name not in names:
            continue
        print(f"\n== {name}", flush=True)
        import_module(f"tests.benchmarks.{path.stem}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
