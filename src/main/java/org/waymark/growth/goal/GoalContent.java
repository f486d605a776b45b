package org.waymark.growth.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.ContentTitles;
import org.waymark.sharing.SharedQuery;
import org.waymark.sharing.SharedQuery.Titled;

/**
 * What people write about where they would like to be. There are so few pictures and experiments that their subjects are numbers from
 * 1; the subject of a milestone is the number of its row, and that of what somebody says about their progress the day.
 */
@Configuration
class GoalContent {

    static final int PICTURES = 3;
    static final int EXPERIMENTS = 5;

    static final String PICTURE_WORDS = "picture";
    static final String MODEL = "picture-model";
    static final String WHAT = "milestone";
    static final String IN_LINE = "in-line";
    static final String TO_CHANGE = "to-change";
    static final String PROGRESS_WORDS = "progress";
    static final String CHOICE = "stance";
    static final String TRY = "try-out";
    static final String LOVE_WORDS = "love";

    static final String PAGE = "growth/goals";
    static final String PROGRESS_PAGE = "growth/goals/progress";
    static final String LOVE_PAGE = "growth/love";

    static final int LONGEST = 4_000;

    /** It stands on a line that one reads at a glance. */
    private static final int LONGEST_WHAT = 200;

    private static final int LONGEST_CODE = 40;

    static final ContentKind PICTURE = kind(
            "growth.own.picture",
            22,
            PAGE,
            true,
            false,
            words(PICTURE_WORDS, "growth.goal.picture"),
            words(MODEL, "growth.goal.picture.model"),
            words("picture-path", "growth.goal.picture.path"));

    /** What it is says which one is meant, so it goes with the topic. */
    static final ContentKind MILESTONE = kind(
            "growth.own.milestone",
            23,
            PAGE,
            true,
            false,
            new Text(WHAT, LONGEST_WHAT, "growth.goal.milestone", "", true),
            words(IN_LINE, "growth.goal.milestone.in-line"),
            words(TO_CHANGE, "growth.goal.milestone.to-change"));

    static final ContentKind PROGRESS = kind(
            "growth.own.progress", 24, PROGRESS_PAGE, true, true, words(PROGRESS_WORDS, "growth.goal.progress.words"));

    static final ContentKind STANCE = kind(
            "growth.own.stance",
            25,
            PAGE,
            false,
            false,
            new Text(CHOICE, LONGEST_CODE, "growth.goal.stance.choice", Stance.CODES),
            words("stance-why", "growth.goal.stance.why"));

    static final ContentKind EXPERIMENT = kind(
            "growth.own.experiment",
            26,
            PAGE,
            true,
            false,
            words(TRY, "growth.goal.experiment.try"),
            words("find-out", "growth.goal.experiment.find-out"),
            words("by-when", "growth.goal.experiment.by-when"));

    static final ContentKind LOVE = kind(
            "growth.own.love",
            27,
            LOVE_PAGE,
            true,
            false,
            words(LOVE_WORDS, "growth.love.words"),
            words("love-gives", "growth.love.gives"),
            words("love-work", "growth.love.work"));

    private static ContentKind kind(
            String key, int place, String page, boolean hasTopic, boolean grows, Text... texts) {
        return new ContentKind(key, place, page, Audience.MANAGER, hasTopic, grows, List.of(texts))
                .told(key + ".told", "");
    }

    private static Text words(String name, String label) {
        return new Text(name, LONGEST, label, "");
    }

    static ContentRef picture(int number) {
        return PICTURE.on(Numbered.prefix(PICTURE) + number);
    }

    static ContentRef experiment(int number) {
        return EXPERIMENT.on(Numbered.prefix(EXPERIMENT) + number);
    }

    static ContentRef milestone(MilestoneId id) {
        return MILESTONE.on(id.toString());
    }

    static ContentRef progress(LocalDate day) {
        return PROGRESS.on(day.toString());
    }

    /** Whether anything was written, or is shared. */
    static boolean isBegun(ContentDetail content) {
        return content.share() != null
                || content.texts().stream()
                        .anyMatch(text -> text.lost() || !text.words().isEmpty());
    }

    @Bean
    ContentKind pictureKind() {
        return PICTURE;
    }

    @Bean
    ContentKind milestoneKind() {
        return MILESTONE;
    }

    @Bean
    ContentKind progressKind() {
        return PROGRESS;
    }

    @Bean
    ContentKind stanceKind() {
        return STANCE;
    }

    @Bean
    ContentKind experimentKind() {
        return EXPERIMENT;
    }

    @Bean
    ContentKind loveKind() {
        return LOVE;
    }

    @Bean
    ContentTitles pictureTitles(MessageSource messages) {
        return new Numbered(PICTURE, PICTURES, "growth.goal.picture.title", messages);
    }

    @Bean
    ContentTitles experimentTitles(MessageSource messages) {
        return new Numbered(EXPERIMENT, EXPERIMENTS, "growth.goal.experiment.title", messages);
    }

    @Bean
    ContentTitles progressTitles(MessageSource messages, Clock clock) {
        return new ContentTitles() {

            @Override
            public ContentKind kind() {
                return PROGRESS;
            }

            @Override
            public Map<String, String> titles(Collection<String> days) {
                return bySubject(
                        days,
                        subject -> day(subject)
                                .map(day -> say(messages, "growth.goal.progress.of", written(messages, day)))
                                .orElse(null));
            }

            // What was said on a day stays; something new is said today.
            @Override
            public boolean isThere(String subject) {
                return day(subject).filter(LocalDate.now(clock)::equals).isPresent();
            }

            @Override
            public Map<String, Around> around(Collection<String> days) {
                return bySubject(days, day -> new Around(null, null, PROGRESS_PAGE + "?day=" + day));
            }
        };
    }

    /** A day as people write it. */
    static String written(MessageSource messages, LocalDate day) {
        return DateTimeFormatter.ofPattern(say(messages, "base.date.day-of-year"), LocaleContextHolder.getLocale())
                .format(day);
    }

    static Optional<LocalDate> day(String subject) {
        try {
            return Optional.of(LocalDate.parse(subject))
                    .filter(day -> day.toString().equals(subject));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Bean
    ContentTitles milestoneTitles(MilestoneStore milestones, MessageSource messages) {
        return new MilestoneTitles(milestones, messages);
    }

    /** Where milestones stand on the way, for whoever may know. */
    private record MilestoneTitles(MilestoneStore milestones, MessageSource messages) implements ContentTitles {

        @Override
        public ContentKind kind() {
            return MILESTONE;
        }

        @Override
        public Map<String, String> titles(Collection<String> subjects) {
            Map<String, Horizon> horizons = milestones.horizons(subjects);
            return bySubject(
                    horizons.keySet(),
                    subject -> say(
                            messages,
                            Objects.requireNonNull(horizons.get(subject)).key()));
        }

        @Override
        public SharedQuery<Titled> query() {
            return new SharedQuery<>(
                    "select known.subject, '', known.horizon, cast(null as date) from horizons_of(asked.subjects) known",
                    found -> new Titled(
                            say(messages, Horizon.valueOf(found.detail()).key()), List.of()));
        }

        /** Not one that its author shares with the viewer. */
        @Override
        public boolean isThere(String subject) {
            return milestones.isOwn(subject);
        }

        @Override
        public void hold(Collection<String> subjects) {
            milestones.hold();
        }

        @Override
        public Map<String, Around> around(Collection<String> subjects) {
            return bySubject(subjects, id -> new Around(null, null, PAGE + "?show=milestone-" + id));
        }
    }

    /** The number of a picture or an experiment. */
    static int number(ContentRef ref) {
        return Integer.parseInt(
                ref.subject().substring(Numbered.prefix(ref.kind()).length()));
    }

    /**
     * What is called by a number. Its subject begins with what it is: My data finds the names of things by their subjects alone, of
     * whichever kind.
     */
    private record Numbered(ContentKind kind, int most, String title, MessageSource messages) implements ContentTitles {

        static String prefix(ContentKind kind) {
            return kind.key().substring(kind.key().lastIndexOf('.') + 1) + "-";
        }

        @Override
        public Map<String, String> titles(Collection<String> subjects) {
            return bySubject(
                    subjects,
                    subject ->
                            isOne(subject) ? say(messages, title, Integer.toString(number(kind.on(subject)))) : null);
        }

        private boolean isOne(String subject) {
            return IntStream.rangeClosed(1, most)
                    .mapToObj(number -> prefix(kind) + number)
                    .anyMatch(subject::equals);
        }

        @Override
        public Map<String, Around> around(Collection<String> subjects) {
            return bySubject(subjects, subject -> new Around(null, null, PAGE + "?show=" + subject));
        }
    }

    private static <T> Map<String, T> bySubject(Collection<String> subjects, Function<String, @Nullable T> value) {
        return subjects.stream()
                .distinct()
                .flatMap(subject ->
                        Optional.ofNullable(value.apply(subject)).stream().map(known -> Map.entry(subject, known)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String say(MessageSource messages, String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
