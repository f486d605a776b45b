package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.named;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.RunAs;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswers;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each string of the Big List of Naughty Strings as an answer. The list comes with the front end's packages, as npm's
 * {@code blns}.
 *
 * <p>Every one of them survives the browser's field as it is. By the HTML standard a field could not keep a carriage
 * return, which it turns into a line feed ("API value" of a {@code textarea}); no string of the list has one. Control
 * characters such as escape, bell and backspace, which the list does have, stay.
 */
@WaymarkBrowserTest
class NaughtyStringsIT {

    /** Enough at a time to be quick, and few enough for a page that anybody would have. */
    private static final int BATCH = 50;

    /** All but the first, which is empty: an answer without a word has nothing to share. */
    private static final List<String> STRINGS = new JsonMapper()
                    .readValue(
                            Path.of("node_modules", "blns", "resources", "blns.json")
                                    .toFile(),
                            new TypeReference<List<String>>() {})
                    .stream()
                    .filter(string -> !string.isEmpty())
                    .toList();

    @Autowired
    Company company;

    @Autowired
    Reflections reflections;

    @Autowired
    SharedAnswers sharedAnswers;

    private Member tomas;
    private Member ines;

    @Test
    void the_list_is_there() {
        assertThat(STRINGS).hasSizeGreaterThan(450).noneMatch(string -> string.contains("\r"));
    }

    @Test
    void each_string_survives_the_database_and_sharing() {
        ReflectionId reflection = ask(STRINGS.size());
        RunAs.person(ines.id(), () -> {
            List<AnswerDetail> answers = reflections.read(reflection).answers();
            for (int i = 0; i < STRINGS.size(); i++) {
                reflections.saveDraft(answers.get(i).id(), STRINGS.get(i), 0);
                reflections.share(answers.get(i).id(), named());
            }
            assertThat(reflections.read(reflection).answers())
                    .extracting(AnswerDetail::draft)
                    .isEqualTo(STRINGS);
            return true;
        });
        assertThat(RunAs.person(tomas.id(), () -> sharedAnswers.open(ines.id())))
                .extracting(SharedAnswer::text)
                .extracting(text -> text.orElse("nothing"))
                .containsExactlyInAnyOrderElementsOf(STRINGS);
    }

    @Test
    void each_string_survives_the_browser_and_does_no_harm_there(Windows windows) {
        Page hers = windows.signIn(ines);
        List<ReflectionId> pages = new ArrayList<>();
        for (int start = 0; start < STRINGS.size(); start += BATCH) {
            List<String> batch = STRINGS.subList(start, Math.min(start + BATCH, STRINGS.size()));
            ReflectionId reflection = ask(batch.size());
            pages.add(reflection);
            hers.navigate("/reflections/" + reflection.value());
            assertThat(QuestionBox.all(hers)).hasCount(batch.size());
            for (int i = 0; i < batch.size(); i++) {
                QuestionBox.at(hers, i + 1).field().fill(batch.get(i));
            }
            assertThat(hers.locator(".wm-saved", new Page.LocatorOptions().setHasText("Saved")))
                    .hasCount(batch.size());
            hers.reload();
            assertThat(QuestionBox.all(hers)).hasCount(batch.size());
            assertThat(hers.locator(".wm-writing textarea").evaluateAll("fields => fields.map(field => field.value)"))
                    .isEqualTo(batch);
        }
        RunAs.person(ines.id(), () -> {
            pages.forEach(page ->
                    reflections.read(page).answers().forEach(answer -> reflections.share(answer.id(), named())));
            return true;
        });

        Page his = windows.signIn(tomas);
        his.navigate("/team/" + ines.id());
        assertThat(his.locator(".wm-words")).hasCount(STRINGS.size());
        assertThat(his.locator(".wm-words").allTextContents()).containsExactlyInAnyOrderElementsOf(STRINGS);
        assertThat(his.locator(".wm-words *")).hasCount(0);
        // That no dialog opened and no script ran or failed is what Windows looks after.
    }

    @BeforeEach
    void hire() {
        tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
    }

    /** A reflection with as many questions in own words. */
    private ReflectionId ask(int questions) {
        ReflectionId reflection = company.meeting(
                        ines.id(), LocalDate.now(ZoneId.systemDefault()).plusDays(7), 0)
                .reflection();
        return RunAs.person(ines.id(), () -> {
            IntStream.range(0, questions)
                    .forEach(number -> reflections.addOwn(reflection, Kind.STRENGTHS, "Question " + number));
            return reflection;
        });
    }
}
