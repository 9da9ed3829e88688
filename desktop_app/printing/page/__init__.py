"""One page: what flows down it, what stands in its place, what gives way, and how texts are fitted."""
