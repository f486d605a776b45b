package org.waymark.company;

/**
 * What Aura and the styles of the portal make of an accent in light and in dark pages. The grounds are the ones on which it is hardest
 * to read: light paper, and the surface of a dark dialog. Whoever changes {@code tokens.css} or comes with another Aura changes them
 * here; {@code SetUpIT} has axe look at what a browser makes of one.
 */
enum AccentScheme {
    /** Dark words on light paper. */
    LIGHT {
        @Override
        Oklch ground() {
            return Oklch.of(0.962, 0.007, 95);
        }

        @Override
        Oklch words(Oklch accent) {
            return accent.with(Math.min(0.55, 0.3 + accent.chroma()), accent.chroma() * 0.9);
        }
    },
    /** Light words on dark ground. */
    DARK {
        @Override
        Oklch ground() {
            return Oklch.of(0.3, 0.011, 185);
        }

        @Override
        Oklch words(Oklch accent) {
            return accent.with(Math.max(0.8, 1 - 2 * accent.chroma()), accent.chroma() * 0.9);
        }
    };

    /** From which lightness on a button has black words in place of white ones. */
    private static final double BLACK_FROM = 0.62;

    private static final double[] WHITE = {1, 1, 1};

    /** How much of a tinted ground is the accent ({@code --wm-tint}). */
    private static final double TINT = 0.09;

    /** Where it is hardest to read. */
    abstract Oklch ground();

    /** {@code --aura-accent-text-color-light} and {@code -dark}. */
    abstract Oklch words(Oklch accent);

    double contrast(AccentUse use, Oklch accent) {
        return switch (use) {
            case WORDS -> Contrast.of(words(accent).linear(), tinted(accent));
            case BUTTON -> Contrast.of(accent.linear(), onButton(accent));
            case MARKS -> Contrast.of(accent.linear(), ground().linear());
        };
    }

    boolean isFine(Oklch accent) {
        for (AccentUse use : AccentUse.values()) {
            if (contrast(use, accent) < use.needed()) {
                return false;
            }
        }
        return true;
    }

    private double[] tinted(Oklch accent) {
        Oklch ground = ground();
        double a = mixed(ground.chroma() * Math.cos(ground.hue()), accent.chroma() * Math.cos(accent.hue()));
        double b = mixed(ground.chroma() * Math.sin(ground.hue()), accent.chroma() * Math.sin(accent.hue()));
        return new Oklch(mixed(ground.lightness(), accent.lightness()), Math.hypot(a, b), Math.atan2(b, a)).linear();
    }

    private static double mixed(double ofGround, double ofAccent) {
        return ofGround * (1 - TINT) + ofAccent * TINT;
    }

    /** {@code --aura-accent-contrast-color}: white, or black through which a fifth of the button shows. */
    private static double[] onButton(Oklch accent) {
        if (accent.lightness() < BLACK_FROM) {
            return WHITE;
        }
        double[] words = accent.linear();
        for (int channel = 0; channel < words.length; channel++) {
            words[channel] = Oklch.linear(0.2 * Oklch.gamma(Math.clamp(words[channel], 0, 1)));
        }
        return words;
    }
}
