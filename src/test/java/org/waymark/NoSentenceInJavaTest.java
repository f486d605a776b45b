package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.testing.English;

/**
 * No sentence that a person reads stands in Java: it comes from the bundles, and what is found amiss travels as the key of one. What
 * this looks for and what it leaves out is said in {@code docs/decisions/2026-11-30-no-sentence-in-java.md}.
 */
class NoSentenceInJavaTest {

    private static final Path CODE = Path.of("src/main/java/org/waymark");

    /** What looks like a sentence and is none that anybody reads on a page, in a mail or on a command line. Whoever adds one says why. */
    private static final Set<String> OTHERS = Set.of(
            // At the head of files that are for machines.
            "Passwords of the embedded database, made at its first start",
            "A backup of Waymark, see docs/deployment.md",
            "The demo company lives in this folder; its passwords are public.\\n",
            // A name of its own, and keys as the browser knows them.
            "Mac OS X",
            "Control+K Meta+K");

    /** What the file system or PostgreSQL says is quoted by a sentence of ours. */
    private static final Set<String> TELLING_OF_OTHERS =
            Set.of("BackupCommand.java", "ImportPeopleCommand.java", "RestoreCommand.java");

    /** Comments, texts and characters, each as a whole. */
    private static final Pattern TOKEN =
            Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\"(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"\"\"|"
                    + "\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:\\\\.|[^'\\\\])'");

    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}’'-]*");
    private static final Pattern SENTENCE = Pattern.compile("(?s)[“(]?\\p{Lu}.*|.*[\\p{L}”)][.?!:]");

    /** The log, and exceptions: those that a person is told of carry a key. */
    private static final Pattern NOT_TOLD = Pattern.compile("\\bLOG\\b|Exception\\(|Denied\\(|\\bsuper\\(");

    /** Where a key is named in full, and where its beginning is known. */
    private static final Pattern KEY = Pattern.compile(
            "(Sentence\\.of|UsageException|SaidException|texts\\.get|ImportProblem\\.say|PathChanges\\.say|StartException)"
                    + "\\(\\s*(?:e, |failure, )?\"([\\w.-]+)\"(?!\\s*\\+)");

    @Test
    void no_text_in_java_looks_like_a_sentence_that_somebody_reads() throws IOException {
        Set<String> found = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        for (Path file : files()) {
            String code = Files.readString(file);
            for (String sentence : sentences(code)) {
                if (OTHERS.contains(sentence)) {
                    used.add(sentence);
                } else {
                    found.add(CODE.relativize(file) + ": " + sentence);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(used).as("what is left out and is still there").containsExactlyInAnyOrderElementsOf(OTHERS);
    }

    @Test
    void what_is_looked_for_is_found() {
        assertThat(sentences("say(\"There is no path “\" + path + \"”.\");")).containsExactly("There is no path “");
        assertThat(sentences("int a = 1; // \"Not a text at all.\"\nout.print(\"\"\"\n  Usage: this one.\"\"\");"))
                .containsExactly("Usage: this one.");
        assertThat(sentences("LOG.info(\"The database is new\"); throw new IOException(\"That is not one\");"))
                .isEmpty();
        assertThat(sentences("sql(\"select name from path where id = 1\"); key(\"base.close.it.now\");"))
                .isEmpty();
    }

    @Test
    void no_page_and_no_command_tells_the_message_of_an_exception_but_of_other_programs() throws IOException {
        Set<String> telling = new TreeSet<>();
        for (Path file : files()) {
            String code = Files.readString(file);
            boolean isTold = file.toString().contains("/ui/")
                    || file.toString().contains("/base/command/")
                    || code.contains("extends Command<");
            if (isTold && code.contains(".getMessage()")) {
                telling.add(String.valueOf(file.getFileName()));
            }
        }
        assertThat(telling).isEqualTo(TELLING_OF_OTHERS);
    }

    @Test
    void every_key_that_is_named_has_a_text() throws IOException {
        Set<String> unknown = new TreeSet<>();
        int looked = 0;
        for (Path file : files()) {
            Matcher named = KEY.matcher(Files.readString(file));
            while (named.find()) {
                looked++;
                String key = prefix(named.group(1)) + named.group(2);
                try {
                    English.TEXTS.get(key);
                } catch (AssertionError e) {
                    unknown.add(CODE.relativize(file) + ": " + key);
                }
            }
        }
        assertThat(looked).isGreaterThan(150);
        assertThat(unknown).isEmpty();
    }

    private static String prefix(String call) {
        return switch (call) {
            case "ImportProblem.say" -> "careerpath.problem.";
            case "PathChanges.say" -> "careerpath.difference.";
            case "StartException" -> "base.start.";
            default -> "";
        };
    }

    private static List<String> sentences(String code) {
        // Everything but texts, so that a statement can be told from what it says.
        String bare = TOKEN.matcher(code)
                .replaceAll(token ->
                        token.group().startsWith("\"") ? "\"" + " ".repeat(length(token) - 2) + "\"" : blank(token));
        return TOKEN.matcher(code)
                .results()
                .filter(token -> token.group().startsWith("\""))
                .filter(token -> isSentence(text(token)))
                .filter(token -> !NOT_TOLD.matcher(statement(bare, token)).find())
                .map(NoSentenceInJavaTest::text)
                .toList();
    }

    private static boolean isSentence(String text) {
        return text.contains(" ")
                && WORDS.matcher(text).results().count() >= 3
                && SENTENCE.matcher(text).matches();
    }

    private static String text(MatchResult token) {
        return token.group().replaceAll("^\"+|\"+$", "").strip();
    }

    /** From where a statement begins to the end of a text in it. */
    private static String statement(String bare, MatchResult token) {
        int from = Stream.of(";", "{", "}")
                .mapToInt(end -> bare.lastIndexOf(end, token.start()))
                .max()
                .orElse(-1);
        return bare.substring(from + 1, token.end());
    }

    private static String blank(MatchResult token) {
        return " ".repeat(length(token));
    }

    private static int length(MatchResult token) {
        return token.end() - token.start();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
