"""The way from people to papers in hand: whom, template, language, proof, done."""
