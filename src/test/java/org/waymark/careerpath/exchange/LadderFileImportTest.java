package org.waymark.careerpath.exchange;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.LadderFiles;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.document.PathReaders.Format;
import org.waymark.careerpath.editing.PathImportReport;
import org.waymark.testing.English;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class LadderFileImportTest {

    private static final String HEADER = "path,role,level,competency,expectation,of files\n";

    @Autowired
    LadderFileImport files;

    @Autowired
    PathExport exports;

    private static LadderFile file(String name, String content) {
        return new LadderFile(name, content.getBytes(UTF_8));
    }

    private LadderFileReport dryRun(LadderFile file, LadderTableOptions options) {
        return RunAs.operator(() -> files.dryRun(file, options));
    }

    private LadderFileReport apply(LadderFile file, @Nullable String accepted) {
        return RunAs.operator(() -> files.apply(file, LadderTableOptions.NONE, accepted));
    }

    private static String rows(String path, String... expectations) {
        StringBuilder rows = new StringBuilder();
        for (String expectation : expectations) {
            rows.append("%s,Baker,1,Dough,%s,\n".formatted(path, expectation));
        }
        return rows.toString();
    }

    @Test
    void each_format_is_told_from_what_the_file_says() {
        assertThat(dryRun(file("", HEADER + rows("File One", "Knows.")), LadderTableOptions.NONE)
                        .format())
                .isEqualTo(Format.TABLE);
        assertThat(dryRun(file("", LadderFiles.resource("/ladders/topics.md")), LadderTableOptions.NONE)
                        .format())
                .isEqualTo(Format.FOREIGN);
        assertThat(dryRun(file("", LadderFiles.resource("/demo/paths/design.yml")), LadderTableOptions.NONE)
                        .format())
                .isEqualTo(Format.WAYMARK);
        assertThat(dryRun(file("", "a,b\n1,2\n"), LadderTableOptions.NONE).format())
                .isEqualTo(Format.UNKNOWN);
        assertThat(dryRun(file("", "a,b\n1,2\n").asTable(), LadderTableOptions.NONE)
                        .format())
                .isEqualTo(Format.TABLE);
        assertThat(dryRun(file("x.TSV", "a\tb\n1\t2\n"), LadderTableOptions.NONE)
                        .format())
                .isEqualTo(Format.TABLE);
    }

    @Test
    void files_in_the_utf_16_of_spreadsheets_are_read_with_a_mark_and_without() {
        String table = HEADER + rows("File Wide", "Knows “when”.");
        String yaml = LadderFiles.resource("/demo/paths/design.yml");
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            for (String mark : List.of("", "\uFEFF")) {
                LadderFileReport rows =
                        dryRun(new LadderFile("a.csv", (mark + table).getBytes(charset)), LadderTableOptions.NONE);
                assertThat(rows.problems()).isEmpty();
                assertThat(rows.paths()).extracting(PathImportReport::name).containsExactly("File Wide");
                LadderFileReport ladder =
                        dryRun(new LadderFile("", (mark + yaml).getBytes(charset)), LadderTableOptions.NONE);
                assertThat(ladder.problems()).isEmpty();
                assertThat(ladder.format()).isEqualTo(Format.WAYMARK);
            }
        }
    }

    @Test
    void a_character_that_could_not_be_kept_is_a_sentence_and_no_failure() {
        assertThat(dryRun(
                                file("a.csv", "path,ro\0le,role,level,competency,expectation\nA,,B,1,C,D\n"),
                                LadderTableOptions.NONE)
                        .problems())
                .extracting(problem -> English.of(problem.inFull()))
                .containsExactly("line 1: The character U+0000 belongs in no text.");
        assertThat(dryRun(
                                new LadderFile("a.yml", new byte[] {'i', 'd', ':', ' ', (byte) 0xFF}),
                                LadderTableOptions.NONE)
                        .problems())
                .singleElement()
                .extracting(problem -> English.of(problem.inFull()))
                .asString()
                .contains("is not in UTF-8");
    }

    @Test
    void what_was_accepted_is_written() {
        LadderFile table = file("a.csv", HEADER + rows("File Accepted", "Knows."));
        LadderFileReport seen = dryRun(table, LadderTableOptions.NONE);
        assertThat(seen.isToImport()).isTrue();
        LadderFileReport done = apply(table, seen.fingerprint());
        assertThat(done.isApplied()).isTrue();
        assertThat(done.isToImport()).isFalse();
        assertThat(dryRun(table, LadderTableOptions.NONE).isToImport()).isFalse();
    }

    @Test
    void what_differs_from_what_was_accepted_is_not_written() throws SQLException {
        // The words of the changes are shortened: these two look alike in them.
        String start = "Knows ".repeat(20);
        LadderFile table = file("a.csv", HEADER + rows("File Changed", start + "mine."));
        LadderFileReport seen = dryRun(table, LadderTableOptions.NONE);
        apply(file("b.csv", HEADER + rows("File Changed", start + "theirs.")), null);
        Set<String> before = StoredRows.all();
        LadderFileReport refused = apply(table, seen.fingerprint());
        assertThat(refused.isOutdated()).isTrue();
        assertThat(refused.isApplied()).isFalse();
        assertThat(refused.counts().changed()).isEqualTo(1);
        assertThat(StoredRows.all()).isEqualTo(before);
        assertThat(apply(table, refused.fingerprint()).isApplied()).isTrue();
    }

    @Test
    void two_columns_of_one_name_are_told_apart_by_their_number() {
        LadderFile table = file("a.csv", "path,role,level,Skill,Skill,\nFile Twice,Baker,1,Dough,Knows.,\n");
        assertThat(dryRun(table, LadderTableOptions.NONE).problems())
                .extracting(problem -> English.of(problem.inFull()))
                .contains(
                        "line 1: Each of the columns “Skill #4”, “Skill #5” could hold the competency. Say which: --column competency=\"Skill #4\".");
        for (String second : List.of("#5", "Skill #5")) {
            LadderTableOptions named = new LadderTableOptions(
                    Map.of("competency", "#4", "expectation", second),
                    Map.of(),
                    null,
                    List.of(),
                    PathImportOptions.NONE);
            assertThat(dryRun(table, named).problems()).isEmpty();
        }
        LadderTableOptions numbered = new LadderTableOptions(
                Map.of(), Map.of(4, "competency", 5, "expectation"), null, List.of(), PathImportOptions.NONE);
        RunAs.operator(() -> files.apply(table, numbered, null));
        assertThat(dryRun(table, LadderTableOptions.NONE).isToImport()).isFalse();
        assertThat(RunAs.operator(() -> exports.yaml("file-twice")))
                .hasValueSatisfying(yaml -> assertThat(yaml).contains("Knows."));
    }

    @Test
    void no_word_stands_for_nothing_if_somebody_says_so_and_that_is_remembered() {
        LadderFile table = file("a.csv", "path,role,level,competency,expectation,of none\n" + rows("File None", "n/a"));
        LadderTableOptions none =
                new LadderTableOptions(Map.of(), Map.of(), List.of(), List.of(), PathImportOptions.NONE);
        RunAs.operator(() -> files.apply(table, none, null));
        assertThat(RunAs.operator(() -> exports.csv("file-none")))
                .hasValueSatisfying(csv -> assertThat(csv).contains("n/a"));
        assertThat(dryRun(table, LadderTableOptions.NONE).isToImport()).isFalse();
    }

    @Test
    void two_thousand_rows_of_forty_paths_take_no_statement_more_than_one() {
        LadderFile few = file("a.csv", HEADER + rows("File Many 0", "Knows."));
        List<String> one = StatementCounter.during(() -> dryRun(few, LadderTableOptions.NONE));
        StringBuilder text = new StringBuilder(HEADER);
        for (int path = 0; path < 40; path++) {
            for (int row = 0; row < 50; row++) {
                text.append("File Many %d,Role %d,%d,Skill %d,\"%s\nrow %d of %d\",\n"
                        .formatted(path, row % 5, row % 5 + 1, row / 5, "Prose. ".repeat(214), row, path));
            }
        }
        LadderFile many = file("b.csv", text.toString());
        long started = System.nanoTime();
        List<String> new40 = StatementCounter.during(() -> dryRun(many, LadderTableOptions.NONE));
        long read = System.nanoTime();
        assertThat(apply(many, dryRun(many, LadderTableOptions.NONE).fingerprint())
                        .isApplied())
                .isTrue();
        long written = System.nanoTime();
        List<String> again = StatementCounter.during(() ->
                assertThat(dryRun(many, LadderTableOptions.NONE).isToImport()).isFalse());
        System.out.printf(
                "A table of 2,000 rows, %d kB: %d ms to read, %d ms to read again and write, %d ms to compare with what is"
                        + " there; statements: %d for one path, %d for forty, %d again%n",
                text.length() / 1_000,
                (read - started) / 1_000_000,
                (written - read) / 1_000_000,
                (System.nanoTime() - written) / 1_000_000,
                one.size(),
                new40.size(),
                again.size());
        assertThat(new40).hasSameSizeAs(one);
        assertThat(again.size()).isLessThanOrEqualTo(12);
    }
}
