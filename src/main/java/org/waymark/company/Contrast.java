package org.waymark.company;

/**
 * How well two colours can be told apart.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
 */
final class Contrast {

    private Contrast() {}

    /** From 1 to 21, of two colours as red, green and blue light. */
    static double of(double[] one, double[] other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Beyond what a screen can show it is cut, as browsers do. */
    private static double luminance(double[] light) {
        return 0.2126 * Math.clamp(light[0], 0, 1)
                + 0.7152 * Math.clamp(light[1], 0, 1)
                + 0.0722 * Math.clamp(light[2], 0, 1);
    }
}
