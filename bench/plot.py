"""A plot of points on logarithmic axes, as SVG."""
import math

WIDTH, HEIGHT, MARGIN = 640, 360, 60


def growth(points):
    """The seconds of processors for numbers of cards, beside a straight line through the first."""
    across, up = [math.log10(cards) for cards, _ in points], [math.log10(seconds) for _, seconds in points]
    left, right = min(across), max(across)
    bottom, top = min(up), max(max(up), up[0] + right - left)

    def place(x, y):
        return (MARGIN + (x - left) / ((right - left) or 1) * (WIDTH - 2 * MARGIN),
                HEIGHT - MARGIN - (y - bottom) / ((top - bottom) or 1) * (HEIGHT - 2 * MARGIN))

    def line(values, style):
        return f'<polyline fill="none" {style} points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in values)}"/>'

    measured = [place(x, y) for x, y in zip(across, up)]
    straight = [place(left, up[0]), place(right, up[0] + right - left)]
    marks = [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/><text x="{x:.1f}" y="{HEIGHT - MARGIN + 20}" '
             f'text-anchor="middle">{cards:,}</text><text x="{x + 8:.1f}" y="{y - 8:.1f}">{seconds:.0f} s</text>'
             for (x, y), (cards, seconds) in zip(measured, points)]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        "<title>Seconds of processors for a number of cards; the dashed line is straight growth</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        line(straight, 'stroke="#999" stroke-dasharray="6 4"'),
        line(measured, 'stroke="black" stroke-width="2"'),
        *marks,
        f'<text x="{WIDTH / 2}" y="{HEIGHT - 10}" text-anchor="middle">cards</text>',
        "</svg>"]) + "\n"
