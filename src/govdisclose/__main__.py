"""``python -m govdisclose`` runs the command line (命令行)."""

from govdisclose.cli import main

if __name__ == "__main__":
    main()
