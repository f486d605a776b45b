package org.waymark.faults;

/**
 * What came of some rounds.
 *
 * @param acknowledged calls that returned
 * @param open calls that were made and never answered, the one that a fault hit among them
 * @param lost acknowledged words, shares or states that are not there
 * @param doubled points that are there more than once
 * @param shown words that somebody sees for whom they are not
 */
record Verdict(int acknowledged, int open, int lost, int doubled, int shown) {

    static final Verdict NOTHING = new Verdict(0, 0, 0, 0, 0);

    Verdict plus(Verdict other) {
        return new Verdict(
                acknowledged + other.acknowledged,
                open + other.open,
                lost + other.lost,
                doubled + other.doubled,
                shown + other.shown);
    }

    boolean isClean() {
        return lost == 0 && doubled == 0 && shown == 0;
    }

    /** For the line between two processes. */
    String line() {
        return "%d %d %d %d %d".formatted(acknowledged, open, lost, doubled, shown);
    }

    static Verdict of(String line) {
        String[] numbers = line.strip().split(" ", -1);
        return new Verdict(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                Integer.parseInt(numbers[3]),
                Integer.parseInt(numbers[4]));
    }
}
