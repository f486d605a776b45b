package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.command.Command;
import org.waymark.base.security.RunAs;
import org.waymark.testing.PseudoLanguage;
import org.waymark.testing.Unbracketed;
import org.waymark.testing.WaymarkTest;

/**
 * What commands say, in a language in which each text of the bundles stands in brackets: how they are used, what they do not
 * understand, what stands against a file, and what they did.
 */
@WaymarkTest
class PseudoLanguageCommandsTest {

    /** Marks, files, and what is typed: the words of a command, its options, and what stands for a value. */
    private static final Unbracketed OUTSIDE = Unbracketed.without(
            "^(?:[+~-] )",
            "\\./waymark [a-z-]+(?: (?:path|people|verify|export))?",
            "/[\\w./-]+",
            "--[a-z-]+",
            "\\b[A-Z-]{2,}(?:=[A-Z]+)?\\b",
            "yaml\\|csv|csv\\|jsonl");

    private static final String PATH = """
        format: waymark/path/1
        id: bracketed
        name: Bracketed
        promotions: How.
        tracks:
          - {id: bread, name: Bread}
        competencies:
          - {id: craft, name: Craft}
          - {id: oven, name: Oven}
        roles:
          - id: here
            title: Here
            level: 1
            track: bread
            helps: [Patience]
            seats: 2
            expectations: {craft: [{text: Counts., id: counts, examples: [Up to ten.]}]}
          - id: next
            title: Next
            level: 2
            expectations: {craft: [{text: Counts on., builds-on: counts}, Weighs., Mixes., Folds.]}
        steps:
          - {from: here, to: next, kind: promotion}
        """;

    private static final String TABLE = """
        path,role,level,track,competency,expectation,proficiency,examples,expectation id,builds on,seats,destination family
        Bracketed Table,One,1,A,Craft,Does it.,Expert,,does,,1,
        Bracketed Table,Two,2,,Craft,Does more.,,,,does,,
        """;

    @Autowired
    private List<Command<?>> commands;

    @TempDir
    private Path folder;

    private final List<String> found = new ArrayList<>();
    private final Set<Command<?>> called = new HashSet<>();
    private int files;

    @Test
    void nothing_that_a_command_says_is_from_no_bundle() {
        PseudoLanguage.during(() -> {
            usage();
            paths();
            foreignPaths();
            tables();
            people();
            trail();
            keysAndBackups();
        });
        assertThat(called).containsExactlyInAnyOrderElementsOf(commands);
        assertThat(found).isEmpty();
    }

    private void usage() {
        for (Command<?> command : commands) {
            say(command, List.of("--help"));
            for (List<String> arguments :
                    List.of(List.of("--none"), List.of("a", "b", "c"), List.of("--format"), List.of("--apply=1"))) {
                say(command, arguments);
            }
        }
        say("import path", "a", "--id", "b", "--id", "c");
        say("import path", "a", "--column", "role");
        say("import path", "a", "--levels", "");
        say("import path", folder.resolve("none").toString());
        say("import path");
        say("export path");
        say("export path", "no-such-path");
        say("export path", "--all", "--format", "doc");
    }

    private void paths() {
        path(PATH);
        say("import path", "--apply", file(PATH));
        path(PATH);
        path(PATH.replace("name: Bracketed", "name: Renamed\nfamily: sales\nsummary: What.")
                .replace("title: Here", "title: There")
                .replace("level: 2", "level: 3")
                .replace("text: Counts.", "text: Counts up.")
                .replace("helps: [Patience]", "week: Busy.\n    opening: Soon.")
                .replace("Up to ten.", "Up to two.")
                .replace("kind: promotion", "kind: lateral, note: Well.")
                .replace(
                        "  - {id: craft, name: Craft}\n  - {id: oven, name: Oven}",
                        "  - {id: oven, name: Ovens, summary: S}\n  - {id: craft, name: Craft}"));
        path(PATH.substring(0, PATH.indexOf("  - id: next"))
                + "steps:\n  - {from: here, to: else.where, kind: across}\n");
        path(PATH.replace("  - id: next", "  - {id: third, title: Third, level: 1}\n  - id: next"));
        for (String[] broken : new String[][] {
            {"level: 1", "level: one"},
            {"level: 1", "level: 0"},
            {"level: 1", "level: 100"},
            {"title: Here", "titel: Here"},
            {"title: Here", "title:"},
            {"title: Here", "title: 12"},
            {"title: Here", "title: ''"},
            {"title: Here", "title: '" + "x".repeat(500) + "'"},
            {"title: Here", "title: \"a\\nb\""},
            {"title: Here", "title: \"\\u202Ea\""},
            {"title: Here", "title: \"a\\u0000\""},
            {"title: Here", "\ttitle: Here"},
            {"title: Here", "title: [a"},
            {"title: Here", "title: Here\n    title: There"},
            {"id: here", "id: Here There"},
            {"id: here", "id: next"},
            {"track: bread", "track: cake"},
            {"tracks:\n  - {id: bread, name: Bread}", "tracks: []"},
            {"{craft: [{text: Counts.", "{cake: [{text: Counts."},
            {"kind: promotion", "kind: across"},
            {"kind: promotion", "kind: jump"},
            {"to: next", "to: here"},
            {"to: next", "to: nowhere"},
            {"to: next", "to: else.where"},
            {"from: here", "from: nowhere"},
            {"level: 2", "level: 1"},
            {"builds-on: counts", "builds-on: nothing"},
            {"text: Counts on., builds-on: counts", "text: Counts on., id: counts"},
            {"steps:\n", "steps:\n  - {from: here, to: next, kind: promotion}\n"},
            {"roles:", "roles: &r\n  - *r\nrole:"},
            {"roles:", "roles: " + "[".repeat(500) + "\nrole:"},
            {"competencies:", "competencies: []\ncompetency:"},
            {PATH, ""},
            {PATH, "Only prose."},
            {PATH, "---\nname: x\n---\nProse below."},
            {PATH, "name: x\nwords: [a]\n"},
        }) {
            path(PATH.replace(broken[0], broken[1]));
        }
        say("import path", file(PATH), "--id", "other");
        say("import path", bytes(new byte[] {'i', 'd', ':', ' ', (byte) 0xFF}));
    }

    private void foreignPaths() {
        String themes = """
            name: Baking
            levels: [{id: one, name: One}, {id: two, name: Two}]
            themes: [{id: craft, name: Craft}]
            competencies:
              - {id: a, level: one, theme: craft, summary: Does.}
              - {id: b, level: two, theme: craft, summary: Does more.}
            """;
        path(themes);
        path(themes.replace("level: two", "level: three")
                .replace("theme: craft, summary: Does.", "theme: x, summary: D."));
        path(themes.replace("id: two,", "id: one,"));
        path(themes.replace("id: two,", "id: '!',"));
        path(themes.replace("id: b, level: two", "id: a, level: one").replace("Does more.", "Does."));
        path(themes.replace("name: Baking", "name: '!'"));
        say("import path", file(themes), "--id", "No Id");
        String topics = """
            ---
            title: Baking framework
            levels: 2
            topics:
              - name: craft
                title: Craft
                content:
                  - {level: 1, criteria: [Does.]}
            ---
            Prose.
            """;
        path(topics);
        path(topics.replace("level: 1", "level: 3"));
        path(topics.replace("title: Baking framework", "title: '\uD83C\uDF5E'"));
        path(topics.replace("name: craft", "name: '!'"));
        path(topics.replace("topics:", "topics:\n  - {name: craft, title: C, content: []}"));
    }

    private void tables() {
        table(TABLE);
        say("import path", "--apply", table(TABLE));
        table(TABLE);
        for (String[] broken : new String[][] {
            {"1,A,Craft", "low,A,Craft"},
            {",Craft,Does more.", ",craft,Does more."},
            {"Does it.,Expert", "Does it.,Expert,,,,,,,x"},
            {"Bracketed Table,Two", ",Two"},
            {"Two,2", ",2"},
            {"Craft,Does more", ",Does more"},
            {"Does more.", ""},
            {"does,1", "does,many"},
            {"does,,1,", "does,,1,cooking"},
            {"does,,1", "Does It,,1"},
            {",,,does,", ",,does,does,"},
            {",,,does,", ",,,nothing,"},
            {"path,role", "path,job"},
            {"path,role", "role,role"},
            {"path,", "way,"},
            {"Two,2,,Craft,Does more.", "One,2,B,Craft,Does it.,Working"},
            {"Two", "!"},
            {"One", "a\0b"},
            {"One", "x".repeat(300)},
            {TABLE, ""},
            {TABLE, "path,role,competency,expectation\n"},
            {TABLE, "path,role\n\"a,b\n"},
            {TABLE, "path,role" + ",x".repeat(3000) + "\na,b\n"},
            {TABLE, "path,role," + "x".repeat(3000) + "\na,b\n"},
            {TABLE, "path,role,level,competency,expectation\nUnused,-,1,Dough,Weighs.\n"},
            {
                TABLE,
                "path,role,level,competency,expectation,proficiency\nUnused,A,1,Dough,Weighs.,\nUnused,A,1,Dough,,Expert\n"
            },
        }) {
            table(TABLE.replace(broken[0], broken[1]));
        }
        StringBuilder many = new StringBuilder("path,role,level,competency,expectation\n");
        for (int i = 0; i < 9; i++) {
            many.append("Many,Role ").append(i).append(",1,,Does ").append(i).append(".\n");
        }
        table(many.toString());
        say("import path", table(TABLE), "--id", "one", "--name", "One");
        say("import path", table(TABLE.replace("path,", "way,")), "--id", "One Two");
        say("import path", table(TABLE), "--column", "cake=role");
        say("import path", table(TABLE), "--column", "role=cake");
        say("import path", table(TABLE), "--column", "role=level", "--nothing", "Expert");
        say("import path", table(TABLE.replace(",1,A", ",low,A").replace(",2,,", ",high,,")), "--levels", "low,high");
        say("import path", bytes(new byte[] {'p', ',', (byte) 0xFF}).replace(".txt", ".csv"));
    }

    private void people() {
        String table = """
            id,name,email,title,department,start date,role,phone
            1,Ada B,ada@brackets.example,T,New one,07/05/11,no.role,1
            1,Ben B,ada@brackets.example,T,,x,,
            """;
        for (String list : List.of(
                table,
                "id,name,email,manager_id\np-1,Ada Bracket,ada@brackets.example,\n",
                "id,name,email,manager_id\n1,,ada@brackets.example,\n2,Ben,ben@brackets.example,nobody\n",
                "name,mail\nAda,ada\n",
                "")) {
            say("import people", file(list));
        }
        say("import people", file("name,email\n"), "--domain", "nothing");
        say("import people", file("name,email\n"), "--date-format", "hello");
        say("import people", file("name,email\n"), "--date-format", "MM/dd/yy");
        say("import people", folder.resolve("none").toString());
        say("import people", folder.toString());
    }

    private void trail() {
        say("audit verify");
        say("audit verify", "--newest", "0".repeat(64));
        say("audit verify", "--newest", "x");
        say("audit export", "--format", "doc");
    }

    private void keysAndBackups() {
        say("rotate-key", "nobody@brackets.example");
        say("reset-second-factor", "nobody@brackets.example");
        say("rotate-master-key", "--finish");
        say("backup", file("no folder"));
        say("restore", folder.resolve("none").toString());
        say("restore", folder.resolve("none").toString(), "--from", file("no backup"));
    }

    private void path(String content) {
        say("import path", file(content));
    }

    private String table(String content) {
        String file = bytes(content.getBytes(StandardCharsets.UTF_8));
        Path table = Path.of(file.replace(".txt", ".csv"));
        try {
            Files.move(Path.of(file), table);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        say("import path", table.toString());
        return table.toString();
    }

    private String file(String content) {
        return bytes(content.getBytes(StandardCharsets.UTF_8));
    }

    private String bytes(byte[] content) {
        try {
            return Files.write(folder.resolve("file-" + files++ + ".txt"), content)
                    .toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void say(String words, String... arguments) {
        say(
                commands.stream()
                        .filter(command -> String.join(" ", command.words()).equals(words))
                        .findFirst()
                        .orElseThrow(),
                List.of(arguments));
    }

    private void say(Command<?> command, List<String> arguments) {
        called.add(command);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        RunAs.operator(() -> command.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8)));
        OUTSIDE.in(printed.toString(StandardCharsets.UTF_8))
                .ifPresent(rest -> found.add(String.join(
                                        " ",
                                        Stream.concat(command.words().stream(), arguments.stream())
                                                .toList())
                                .lines()
                                .findFirst()
                                .orElse("")
                        + ": " + rest));
    }
}
