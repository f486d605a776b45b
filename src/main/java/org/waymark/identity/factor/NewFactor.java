package org.waymark.identity.factor;

/**
 * A secret for an app, which counts once a code of it was typed.
 *
 * @param secret 32 letters and digits, to be typed into the app
 * @param uri the same for an app that reads it from a picture
 */
public record NewFactor(String secret, String uri) {

    /** It lets somebody in. */
    @Override
    public String toString() {
        return "new factor";
    }
}
