"""Pictures of cards as Discord shows them: messages drawn as a page, photographed and measured by a browser."""
