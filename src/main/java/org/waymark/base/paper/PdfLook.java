package org.waymark.base.paper;

/**
 * How text looks on paper, and how far it keeps from what stands above it.
 *
 * @param size of the font, in points
 * @param above what it keeps from what stands above it, in points
 * @param isStrong whether it is strong
 * @param isQuiet whether it stands back
 */
public record PdfLook(float size, float above, boolean isStrong, boolean isQuiet) {

    private static final float LEADING = 1.35f;

    /**
     * How high a line is.
     *
     * @return in points
     */
    public float leading() {
        return size * LEADING;
    }

    /**
     * How high lines are, with what they keep from what stands above.
     *
     * @param lines how many
     * @return in points
     */
    public float height(int lines) {
        return above + lines * leading();
    }
}
