package org.waymark.growth.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.document.GrowthDocument.Text;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.ContentTitles;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.SharedContent;

/** What a document is made of: all that the viewer wrote of growth, what others shared with them of it, and the words for both. */
public final class GrowthMaterial {

    private final Map<ContentRef, OwnContent> written;
    private final Map<ContentKind, List<SharedContent>> received;
    private final Map<PersonId, PersonReference> people;
    private final List<ContentTitles> titles;
    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;

    GrowthMaterial(
            Map<ContentRef, OwnContent> written,
            Map<ContentKind, List<SharedContent>> received,
            Map<PersonId, PersonReference> people,
            List<ContentTitles> titles,
            MessageSource messages,
            Locale locale,
            ZoneId zone) {
        this.written = written;
        this.received = received;
        this.people = people;
        this.titles = titles;
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
    }

    /**
     * What the viewer wrote of a kind, whoever it is about.
     *
     * @param kind which kind
     * @return in the order in which it was begun
     */
    public Map<ContentRef, OwnContent> written(ContentKind kind) {
        return written.entrySet().stream()
                .filter(one -> one.getKey().kind().equals(kind))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * One thing that the viewer wrote.
     *
     * @param ref which
     * @return {@link OwnContent#NOTHING} if they did not
     */
    public OwnContent written(ContentRef ref) {
        return written.getOrDefault(ref, OwnContent.NOTHING);
    }

    /**
     * What others share with the viewer that is about them.
     *
     * @param kind of which kind
     * @return the latest first
     */
    public List<SharedContent> received(ContentKind kind) {
        return received.getOrDefault(kind, List.of());
    }

    /**
     * What somebody is called who wrote something of it, or whom something is about.
     *
     * @param person who
     * @return a word for somebody who is not here any more, if they are not
     */
    public String called(PersonId person) {
        return Optional.ofNullable(people.get(person))
                .map(PersonReference::called)
                .orElseGet(() -> say("growth.document.somebody"));
    }

    /**
     * What the viewer wrote of something, but what is its title.
     *
     * @param kind of which kind
     * @param content what
     * @return in the order of the kind, without texts to which nothing is written
     */
    public List<Text> texts(ContentKind kind, OwnContent content) {
        List<Text> texts = new ArrayList<>();
        kind.texts().stream().filter(text -> !text.isTopic()).forEach(text -> {
            OwnContent.Text own = content.text(text.name());
            if (own.lost()) {
                texts.add(text(text, Optional.empty()));
            } else if (!own.words().isEmpty()) {
                texts.add(text(text, Optional.of(own.words())));
            }
        });
        return texts;
    }

    /**
     * The same of something that was shared.
     *
     * @param kind of which kind
     * @param shared what
     * @return in the order of the kind
     */
    public List<Text> texts(ContentKind kind, SharedContent shared) {
        return kind.texts().stream()
                .filter(text -> !text.isTopic() && shared.texts().containsKey(text.name()))
                .map(text -> text(text, shared.texts().getOrDefault(text.name(), Optional.empty())))
                .toList();
    }

    private Text text(ContentKind.Text text, Optional<String> words) {
        return new Text(
                text.label().isEmpty() ? "" : say(text.label()),
                words.map(said -> text.valueKey(said).map(this::say).orElse(said))
                        .orElseGet(() -> say("growth.document.lost")));
    }

    /**
     * What something is in the viewer's own words.
     *
     * @param kind of which kind
     * @param content what
     * @return empty if its kind has no such text, or if it is not put into words
     */
    public Optional<String> title(ContentKind kind, OwnContent content) {
        return kind.texts().stream()
                .filter(ContentKind.Text::isTopic)
                .map(text -> content.text(text.name()))
                .filter(own -> own.lost() || !own.words().isEmpty())
                .map(own -> own.lost() ? say("growth.document.lost") : own.words())
                .findFirst();
    }

    /**
     * What people call that which things of a kind are about. It takes a statement or two for a kind, however many there are.
     *
     * @param kind of which kind
     * @param subjects what they are about
     * @return by subject; nothing for a kind of which there is one
     */
    public Map<String, String> titles(ContentKind kind, Set<String> subjects) {
        return titles.stream()
                .filter(known -> known.kind().equals(kind) && !subjects.isEmpty())
                .findFirst()
                .map(known -> {
                    Map<String, String> found = known.fullTitles(subjects);
                    return subjects.stream()
                            .collect(Collectors.toMap(
                                    subject -> subject, subject -> found.getOrDefault(subject, known.gone(subject))));
                })
                .orElse(Map.of());
    }

    /**
     * What is said around what things of a kind are about.
     *
     * @param kind of which kind
     * @param subjects what they are about
     * @return by subject
     */
    Map<String, ContentTitles.Around> around(ContentKind kind, Set<String> subjects) {
        return titles.stream()
                .filter(known -> known.kind().equals(kind) && !subjects.isEmpty())
                .findFirst()
                .map(known -> known.around(subjects))
                .orElse(Map.of());
    }

    /**
     * Says something of the bundles.
     *
     * @param key of its text
     * @param arguments what it names
     * @return in the language of the document
     */
    public String say(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }

    /**
     * Says a day.
     *
     * @param day of any year
     * @return as people write it
     */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("base.date.day-of-year"), locale).format(day);
    }

    /**
     * Says the day of an instant.
     *
     * @param instant of any year
     * @return as people write it
     */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }
}
