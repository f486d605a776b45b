package org.waymark.careerpath.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Waymark's own format, as {@link WaymarkYamlReader} reads it: nothing of a document is lost on the way out and in. */
public final class WaymarkYamlWriter {

    /** Lets editors complete and check the file. */
    private static final String SCHEMA =
            "# yaml-language-server: $schema=http://localhost:8080/schema/path.schema.json\n";

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            // The schema that the reader resolves with: a text that it would take for a number is put in quotes.
            .setSchema(new CoreSchema())
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            // A changed word changes one line of the file, however long it is.
            .setSplitLines(false)
            .setDereferenceAliases(true)
            .build();

    private WaymarkYamlWriter() {}

    /**
     * Writes a path.
     *
     * @param document possibly with flaws
     * @return the text of a file, which {@link PathReaders#parse} takes for the same path
     */
    public static String write(PathDocument document) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "waymark/path/1");
        root.put("id", document.id());
        root.put("name", document.name());
        put(root, "department", document.department());
        put(root, "summary", document.summary());
        put(root, "promotions", document.promotions());
        put(root, "family", document.family());
        putAll(root, "tracks", document.tracks(), track -> named(track.id(), track.name(), track.summary()));
        putAll(
                root,
                "competencies",
                document.competencies(),
                competency -> named(competency.id(), competency.name(), competency.summary()));
        putAll(root, "roles", document.roles(), WaymarkYamlWriter::role);
        putAll(root, "steps", document.steps(), step -> step(document.id(), step));
        return SCHEMA + new Dump(SETTINGS, new Texts()).dumpToString(root);
    }

    /** Lines as lines, unless a text has something that only an escape makes visible and brings through. */
    private static final class Texts extends StandardRepresenter {

        private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{FEFF}&&[^\n]]");

        Texts() {
            super(SETTINGS);
            representers.put(String.class, text -> representScalar(Tag.STR, (String) text, style((String) text)));
        }

        private static ScalarStyle style(String text) {
            if (INVISIBLE.matcher(text).find()) {
                return ScalarStyle.DOUBLE_QUOTED;
            }
            return text.indexOf('\n') < 0 ? ScalarStyle.PLAIN : ScalarStyle.LITERAL;
        }
    }

    private static Map<String, Object> named(String id, String name, @Nullable String summary) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("id", id);
        entries.put("name", name);
        put(entries, "summary", summary);
        return entries;
    }

    private static Map<String, Object> role(PathDocument.Role role) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("id", role.id());
        entries.put("title", role.title());
        entries.put("level", role.level());
        put(entries, "track", role.track());
        put(entries, "summary", role.summary());
        Map<String, List<Object>> expectations = new LinkedHashMap<>();
        role.expectations()
                .forEach(one -> expectations
                        .computeIfAbsent(one.competency(), ignored -> new ArrayList<>())
                        .add(expectation(one)));
        if (!expectations.isEmpty()) {
            entries.put("expectations", expectations);
        }
        RoleNote.ALL.forEach(note -> put(entries, note.key(), note.said().apply(role.notes())));
        return entries;
    }

    private static Object expectation(PathDocument.Expectation expectation) {
        boolean isLinked = expectation.id() != null || expectation.buildsOn() != null;
        if (expectation.proficiency() == null && expectation.examples().isEmpty() && !isLinked) {
            return expectation.text();
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        put(entries, "id", expectation.id());
        entries.put("text", expectation.text());
        put(entries, "builds-on", expectation.buildsOn());
        put(entries, "proficiency", expectation.proficiency());
        putAll(entries, "examples", expectation.examples(), example -> example);
        return entries;
    }

    private static Map<String, Object> step(String path, PathDocument.Step step) {
        boolean isWithin = RoleAddress.path(step.to()).equals(path);
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("from", step.from());
        entries.put("to", isWithin ? RoleAddress.role(step.to()) : step.to());
        entries.put("kind", step.kind().word());
        put(entries, "note", step.note());
        return entries;
    }

    private static void put(Map<String, Object> entries, String key, @Nullable Object value) {
        if (value != null) {
            entries.put(key, value instanceof RoleFamily family ? family.word() : value);
        }
    }

    private static <T> void putAll(Map<String, Object> entries, String key, List<T> items, Function<T, Object> form) {
        if (!items.isEmpty()) {
            entries.put(key, items.stream().map(form).toList());
        }
    }
}
