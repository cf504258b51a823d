"""`python -m backcoach`."""

from backcoach.cli import main

if __name__ == "__main__":
    main()
