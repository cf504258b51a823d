"""The routine on paper: one page of HTML that needs no network and no program but a browser."""
