package org.waymark.growth.standing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.waymark.base.text.Sentence;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;
import org.waymark.sharing.ContentTitles;
import org.waymark.sharing.SharedQuery;
import org.waymark.sharing.SharedQuery.Titled;

/**
 * What two people write of a standing. The subject of a side is {@link StandingId#subject} with the number of the expectation after a slash:
 * a standing is what both open together. That of what they agreed is the standing.
 */
@Configuration
class StandingContent {

    /** The longest words, in characters. */
    static final int LONGEST = 4_000;

    /** The longest text that says when, in characters. */
    static final int LONGEST_WHEN = 200;

    private static final int LONGEST_CODE = 20;

    static final String SEEN_KEY = "growth.standing.seen.";
    static final String OUTCOME_KEY = "growth.standing.outcome.";

    static final String SEEN = "standing-seen";
    static final String WORDS = "standing-words";
    static final String EXAMPLE = "standing-example";
    static final String WHEN = "standing-when";

    static final ContentKind SIDE = new ContentKind(
            "growth.own.standing",
            38,
            "",
            Audience.BOTH,
            false,
            true,
            List.of(
                    new Text(SEEN, LONGEST_CODE, "growth.standing.seen", SEEN_KEY),
                    new Text(WORDS, LONGEST, "growth.standing.words", ""),
                    new Text(EXAMPLE, LONGEST, "growth.standing.example", ""),
                    new Text(WHEN, LONGEST_WHEN, "growth.standing.when", "")));

    /** What an employee wrote of what was agreed, for their manager. */
    static final ContentKind AGREED = agreed(
                    "growth.own.agreed", 39, Audience.MANAGER, "growth.standing.agreed", "agreed", "agreed-outcome")
            .told("growth.own.agreed.told", "");

    /** What a manager wrote of what was agreed, for whom it is about. */
    static final ContentKind AGREED_BY_MANAGER = agreed(
            "growth.own.agreed-by-manager",
            40,
            Audience.PERSON_ABOUT,
            "growth.standing.agreed",
            "agreed-by-manager",
            "agreed-by-manager-outcome");

    private static final SharedQuery<Titled> AGREED_ON = new SharedQuery<>(
            """
        select subject, title, path_name, held_on from agreed_standings(asked.author, asked.reader)
        """,
            found -> new Titled(
                    found.title(),
                    List.of(Sentence.of("growth.standing.agreed.held", found.detail(), found.requireDay()))));

    private static ContentKind agreed(
            String key, int place, Audience audience, String label, String words, String outcome) {
        return new ContentKind(
                key,
                place,
                "",
                audience,
                false,
                List.of(
                        new Text(words, LONGEST, label, ""),
                        new Text(outcome, LONGEST_CODE, "growth.standing.outcome", OUTCOME_KEY)));
    }

    @Bean
    ContentKind standingKind() {
        return SIDE;
    }

    @Bean
    ContentKind agreedKind() {
        return AGREED;
    }

    @Bean
    ContentKind agreedByManagerKind() {
        return AGREED_BY_MANAGER;
    }

    @Bean
    ContentTitles standingTitles(StandingStore store, MessageSource messages) {
        return new Titles(SIDE, store, messages);
    }

    @Bean
    ContentTitles agreedTitles(StandingStore store, MessageSource messages) {
        return new Titles(AGREED, store, messages);
    }

    @Bean
    ContentTitles agreedByManagerTitles(StandingStore store, MessageSource messages) {
        return new Titles(AGREED_BY_MANAGER, store, messages);
    }

    /** The role, and what it asks: as far as the viewer may see the standing. */
    private record Titles(ContentKind kind, StandingStore store, MessageSource messages) implements ContentTitles {

        @Override
        public Map<String, String> titles(Collection<String> subjects) {
            return store.findTitles(subjects, kind.equals(SIDE));
        }

        /** Whoever reads what was agreed need not see the standing: it was with a manager of before. */
        @Override
        public @Nullable SharedQuery<Titled> query() {
            return kind.equals(AGREED) ? AGREED_ON : null;
        }

        @Override
        public String gone(String subject) {
            String key = "growth.standing.gone";
            return Objects.requireNonNullElse(
                    messages.getMessage(key, null, key, LocaleContextHolder.getLocale()), key);
        }

        @Override
        public Map<String, Around> around(Collection<String> subjects) {
            return titles(subjects).keySet().stream()
                    .collect(Collectors.toMap(
                            subject -> subject,
                            subject -> new Around(
                                    null,
                                    null,
                                    "growth/standing/"
                                            + StandingId.ofSubject(subject).orElseThrow())));
        }
    }
}
