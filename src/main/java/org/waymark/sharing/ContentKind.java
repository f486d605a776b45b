package org.waymark.sharing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.base.text.TextRule;

/**
 * A kind of what people write, as the module declares it that it belongs to: a bean. Everything that is done with what people write
 * follows from it.
 *
 * @param key tells it apart, such as {@code growth.own.beyond}; also the key of its heading in the bundles
 * @param place among the kinds on a page, smaller ones first
 * @param page the address at which it is written; empty where {@link ContentTitles#around} says it of each
 * @param audience for whom it can be
 * @param hasTopic whether its author can tell without words that they would like to talk about it
 * @param grows whether people have ever more of it: then nothing reads all that somebody has of it but what shows or erases all
 * @param texts what can be written, in the order in which it is read; shared together
 * @param told how its reader is told of it
 */
public record ContentKind(
        String key,
        int place,
        String page,
        Audience audience,
        boolean hasTopic,
        boolean grows,
        List<Text> texts,
        Told told) {

    /**
     * How the reader of a kind is told of it, where that is not as of any other.
     *
     * @param heading the key of the heading above it, which may name its author; empty for that of the kind
     * @param topic the key of what stands in place of words where its author would like to talk about it; empty for what it says of
     *     every kind
     */
    public record Told(String heading, String topic) {

        static final Told AS_OTHERS = new Told("", "");
    }

    /**
     * A kind of which its reader is told as of others.
     *
     * @param key tells it apart
     * @param place among the kinds on a page
     * @param page the address at which it is written
     * @param audience for whom it can be
     * @param hasTopic whether its author can tell without words that they would like to talk about it
     * @param grows whether people have ever more of it
     * @param texts what can be written
     */
    public ContentKind(
            String key, int place, String page, Audience audience, boolean hasTopic, boolean grows, List<Text> texts) {
        this(key, place, page, audience, hasTopic, grows, texts, Told.AS_OTHERS);
    }

    /**
     * A kind of which people have a few.
     *
     * @param key tells it apart
     * @param place among the kinds on a page
     * @param page the address at which it is written
     * @param audience for whom it can be
     * @param hasTopic whether its author can tell without words that they would like to talk about it
     * @param texts what can be written
     */
    public ContentKind(String key, int place, String page, Audience audience, boolean hasTopic, List<Text> texts) {
        this(key, place, page, audience, hasTopic, false, texts);
    }

    /**
     * The same, of which its reader is told in words of its own.
     *
     * @param heading as {@link Told#heading}
     * @param topic as {@link Told#topic}
     * @return the kind
     */
    public ContentKind told(String heading, String topic) {
        return new ContentKind(key, place, page, audience, hasTopic, grows, texts, new Told(heading, topic));
    }

    /** Whether whoever was a manager of its author's could read it, so that its author decides about the next one. */
    boolean isHandedOver() {
        return audience == Audience.MANAGER;
    }

    /** Whether nobody but whoever it is about can be its reader. */
    boolean isAboutItsReader() {
        return audience == Audience.PERSON_ABOUT || audience == Audience.ASKER || isOpenedTogether();
    }

    /** Whether neither of two people reads the other before both have shared. */
    boolean isOpenedTogether() {
        return audience == Audience.BOTH;
    }

    /**
     * One of the texts.
     *
     * @param name tells it apart within its kind
     * @param longest how many characters fit
     * @param label the key of what it is called, empty where the heading of its kind says enough
     * @param codes what the keys begin with of what its values are called, if it is chosen among some; empty if it is words
     * @param isTopic whether it says what it is about: it is the title of the thing, and goes with the topic where there is one
     */
    public record Text(String name, int longest, String label, String codes, boolean isTopic) {

        /**
         * What belongs to no topic.
         *
         * @param name tells it apart within its kind
         * @param longest how many characters fit
         * @param label the key of what it is called
         * @param codes what the keys begin with of what its values are called
         */
        public Text(String name, int longest, String label, String codes) {
            this(name, longest, label, codes, false);
        }

        /**
         * Words that the heading of their kind says enough about.
         *
         * @param name tells it apart within its kind
         * @param longest how many characters fit
         */
        public Text(String name, int longest) {
            this(name, longest, "", "");
        }

        /**
         * What a value is called that is chosen among some.
         *
         * @param value as it is kept
         * @return its key in the bundles; empty if the text is words
         */
        public Optional<String> valueKey(String value) {
            return codes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(codes + value.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /**
     * One thing of this kind.
     *
     * @param subject what it is about, such as the address of a role; empty for a kind of which everybody has one
     * @return which
     */
    public ContentRef on(String subject) {
        return new ContentRef(this, subject, null);
    }

    /** The one thing of this kind. */
    public ContentRef one() {
        return on("");
    }

    void requireFits(String name, String words) {
        int longest = texts.stream()
                .filter(text -> text.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no text " + name + " in " + key))
                .longest();
        TextRule.requireFits(words, longest);
    }

    /** Without what is more than the topic. */
    <V> Map<String, V> topicOf(Map<String, V> byName) {
        return texts.stream()
                .filter(text -> text.isTopic() && byName.containsKey(text.name()))
                .collect(Collectors.toMap(Text::name, text -> byName.get(text.name())));
    }

    /** Whether texts are no more than the topic; never where there is none, though a text may say there what it is about. */
    boolean isTopic(Map<String, ?> byName) {
        return hasTopic && topicOf(byName).size() == byName.size();
    }

    /** Values by text, in the order of the texts. */
    <V> Map<String, V> inOrder(Map<String, V> byName) {
        return texts.stream()
                .map(Text::name)
                .filter(byName::containsKey)
                .collect(Collectors.toMap(
                        name -> name, name -> byName.get(name), (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
