package org.waymark.meeting.wrapup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;

/**
 * What two people have talked about, and what they could talk about next. It counts nothing and judges nothing: it says
 * when.
 *
 * @param kinds the eight kinds in their order
 * @param next the kind that was never talked about, or longest ago; never a personal one
 * @param gently a personal kind whose turn it would be, null for none
 * @param growth what of growth they have talked about; without what they never did
 */
public record ConversationMap(
        List<Talked> kinds, Suggestion next, @Nullable Suggestion gently, List<TalkedGrowth> growth) {

    /** How many questions of the next kind are proposed. */
    static final int QUESTIONS = 3;

    /** How many of a personal kind: one is an offer, a list would be an interview. */
    private static final int GENTLE_QUESTIONS = 1;

    /**
     * When a kind was last talked about.
     *
     * @param kind the kind
     * @param last the day of the 1:1, null for never
     */
    public record Talked(Kind kind, @Nullable LocalDate last) {}

    /** What of growth two people can talk about, as far as both of them know of it. */
    public enum Growth {
        /** They looked at the plan together. */
        LOOK,
        /** A step of the plan was moved or done. */
        STEP,
        /** Both opened a standing to each other. */
        STANDING;

        /**
         * What it is called.
         *
         * @return a key in the bundles
         */
        public String key() {
            return "meeting.map.growth." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * When something of growth was last talked about.
     *
     * @param what it
     * @param last the day
     */
    public record TalkedGrowth(Growth what, LocalDate last) {}

    /**
     * A kind that could be next.
     *
     * @param kind the kind
     * @param questions of the bank, that were not asked before as far as the viewer knows; the lightest first
     */
    public record Suggestion(Kind kind, List<Question> questions) {}

    /**
     * Draws a map.
     *
     * @param talked when each kind, and what of growth, was last talked about
     * @param asked ids of questions that were asked before
     * @param personal the personal kinds that may be brought up here, the first before the second
     * @param bank where questions come from
     */
    static ConversationMap of(LastTalked talked, Set<String> asked, Collection<Kind> personal, QuestionBank bank) {
        Map<Kind, LocalDate> last = talked.kinds();
        Comparator<Kind> byTurn = Comparator.comparing(kind -> last.getOrDefault(kind, LocalDate.MIN));
        Kind next = Kind.easiestFirst().stream()
                .filter(kind -> !kind.isPersonal())
                .min(byTurn)
                .orElseThrow();
        Suggestion gently = personal.stream()
                .filter(kind -> byTurn.compare(kind, next) < 0 || !last.containsKey(kind))
                .findFirst()
                .map(kind -> new Suggestion(kind, bank.unasked(kind, asked, GENTLE_QUESTIONS)))
                .orElse(null);
        return new ConversationMap(
                Arrays.stream(Kind.values())
                        .map(kind -> new Talked(kind, last.get(kind)))
                        .toList(),
                new Suggestion(next, bank.unasked(next, asked, QUESTIONS)),
                gently,
                Arrays.stream(Growth.values())
                        .flatMap(what ->
                                Stream.ofNullable(talked.growth().get(what)).map(day -> new TalkedGrowth(what, day)))
                        .toList());
    }
}
