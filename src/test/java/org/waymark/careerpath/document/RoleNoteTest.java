package org.waymark.careerpath.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.waymark.careerpath.LadderFiles;
import org.waymark.careerpath.exchange.LadderTableOptions;
import org.waymark.testing.Database;
import org.waymark.testing.WaymarkTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What else there has to be for each thing that is said of a role. */
@WaymarkTest
class RoleNoteTest {

    static final List<RoleNote> NOTES = RoleNote.ALL;

    /** What a role is, rather than what helps to imagine it. */
    private static final Set<String> OWN_COLUMNS =
            Set.of("id", "version", "path_id", "track_id", "slug", "address", "title", "level", "summary", "position");

    private static final Set<String> OWN_PROPERTIES =
            Set.of("id", "title", "level", "track", "summary", "expectations");

    private static final JsonNode SCHEMA =
            JsonMapper.shared().readTree(LadderFiles.resource("/META-INF/resources/schema/path.schema.json"));

    @Test
    void notes_hold_a_value_for_each() {
        assertThat(Stream.of(RoleNotes.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyElementsOf(NOTES.stream().map(RoleNote::key).toList());
    }

    @Test
    void the_table_of_roles_has_a_column_for_each_and_no_other() throws Exception {
        Set<String> columns = Database.asSuperuser(connection -> Database.column(connection, """
            select column_name || ' ' || udt_name from information_schema.columns
            where table_schema = 'public' and table_name = 'role'
            """));
        columns.removeIf(column -> OWN_COLUMNS.contains(column.substring(0, column.indexOf(' '))));
        assertThat(columns)
                .containsExactlyInAnyOrderElementsOf(byKey(RoleNoteTest::type).entrySet().stream()
                        .map(column -> column.getKey() + " " + column.getValue())
                        .toList());
    }

    @Test
    void tables_have_a_column_for_each() {
        assertThat(LadderTableOptions.words())
                .containsAll(
                        NOTES.stream().map(note -> note.headers().getFirst()).toList());
    }

    @Test
    void the_schema_of_files_has_a_property_for_each_and_no_other() {
        Map<String, String> properties = new TreeMap<>();
        SCHEMA.at("/$defs/role/properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            properties.put(
                    property.getKey(),
                    value.path("type").asString(value.path("$ref").asString(""))
                            + value.path("maximum").asString(""));
        });
        properties.keySet().removeAll(OWN_PROPERTIES);
        assertThat(properties).isEqualTo(byKey(RoleNoteTest::property));
    }

    @Test
    void the_schema_of_files_names_each_kind_of_work() {
        List<String> words = new ArrayList<>();
        SCHEMA.at("/$defs/family/enum").forEach(word -> words.add(word.asString()));
        assertThat(words)
                .isEqualTo(Stream.of(RoleFamily.values()).map(RoleFamily::word).toList());
    }

    @ParameterizedTest
    @FieldSource("NOTES")
    void each_is_named_where_it_is_edited_imported_and_told_of(RoleNote note) {
        ResourceBundle texts = ResourceBundle.getBundle("i18n.careerpath");
        List<String> keys = new ArrayList<>(List.of(
                "edit." + note.key(),
                "difference.field." + note.key(),
                "import.column." + note.headers().getFirst().replace(' ', '-')));
        if (note.section() == RoleNote.Section.LIKENESS) {
            keys.add("role." + note.key());
        }
        switch (note.kind()) {
            case LIST, LINE -> keys.add("edit." + note.key() + ".help");
            case NUMBER ->
                keys.addAll(List.of(
                        "edit." + note.key() + ".help", "problem.no-" + note.key(), "role." + note.key() + ".count"));
            case FAMILY -> keys.add("problem.no-" + note.key());
            case MARKDOWN -> {}
        }
        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(texts.containsKey("careerpath." + key)).isTrue());
    }

    private static Map<String, String> byKey(Function<RoleNote, String> value) {
        return NOTES.stream().collect(Collectors.toMap(RoleNote::key, value));
    }

    private static String type(RoleNote note) {
        return switch (note.kind()) {
            case LIST -> "_text";
            case NUMBER -> "int4";
            case MARKDOWN, LINE, FAMILY -> "text";
        };
    }

    private static String property(RoleNote note) {
        return switch (note.kind()) {
            case LIST -> "array";
            case MARKDOWN, LINE -> "#/$defs/text";
            case NUMBER -> "integer" + RoleNote.MOST;
            case FAMILY -> "#/$defs/family";
        };
    }
}
