package org.waymark.company;

import java.util.Locale;

/**
 * A colour by what the eye takes it for, in which Aura derives one from the other.
 *
 * @param lightness from 0 to 1
 * @param chroma how colourful, from 0 for grey
 * @param hue in radians
 * @see <a href="https://www.w3.org/TR/css-color-4/#ok-lab">CSS Color Module Level 4, Oklab and OkLCh</a>
 */
record Oklch(double lightness, double chroma, double hue) {

    private static final double HALF_A_STEP = 0.5 / 255;

    /** In degrees, as style sheets write it. */
    static Oklch of(double lightness, double chroma, double degrees) {
        return new Oklch(lightness, chroma, Math.toRadians(degrees));
    }

    /**
     * Reads a colour.
     *
     * @param hex such as {@code #11644c}
     */
    static Oklch of(String hex) {
        double red = linear(Integer.parseInt(hex.substring(1, 3), 16) / 255.0);
        double green = linear(Integer.parseInt(hex.substring(3, 5), 16) / 255.0);
        double blue = linear(Integer.parseInt(hex.substring(5, 7), 16) / 255.0);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.hypot(a, b), Math.atan2(b, a));
    }

    Oklch with(double otherLightness, double otherChroma) {
        return new Oklch(otherLightness, otherChroma, hue);
    }

    double distance(Oklch other) {
        double a = chroma * Math.cos(hue) - other.chroma * Math.cos(other.hue);
        double b = chroma * Math.sin(hue) - other.chroma * Math.sin(other.hue);
        return Math.sqrt(Math.pow(lightness - other.lightness, 2) + a * a + b * b);
    }

    /** Whether a screen can show it as it is. */
    boolean isShown() {
        for (double channel : linear()) {
            double value = gamma(channel);
            if (value < -HALF_A_STEP || value > 1 + HALF_A_STEP) {
                return false;
            }
        }
        return true;
    }

    /** As a screen shows it, such as {@code #11644c}. */
    String hex() {
        double[] channels = linear();
        return String.format(Locale.ROOT, "#%02x%02x%02x", step(channels[0]), step(channels[1]), step(channels[2]));
    }

    /** Red, green and blue as light, beyond 0 and 1 where no screen can show it. */
    double[] linear() {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static int step(double channel) {
        return (int) Math.round(Math.clamp(gamma(channel), 0, 1) * 255);
    }

    static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    static double gamma(double channel) {
        return channel <= 0.0031308 ? channel * 12.92 : 1.055 * Math.pow(channel, 1 / 2.4) - 0.055;
    }
}
