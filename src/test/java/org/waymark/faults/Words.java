package org.waymark.faults;

/** Words that tell what they are, so that they are known again wherever they come up. */
final class Words {

    static final String DRAFT = "draft-";
    static final String SHARED = "shared-";
    static final String POINT = "point-";

    private Words() {}

    static String draft(Cast cast, int number) {
        return DRAFT + cast.round() + "-" + number;
    }

    static String shared(Cast cast, int number) {
        return SHARED + cast.round() + "-" + number;
    }

    static String point(Cast cast, int number) {
        return POINT + cast.round() + "-" + number;
    }

    /** The number at the end. */
    static int number(String words) {
        return Integer.parseInt(words.substring(words.lastIndexOf('-') + 1));
    }
}
