"""Pictures of many agreements: static SVG that follows the colours of the page."""
