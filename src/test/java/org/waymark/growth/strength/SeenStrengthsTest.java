package org.waymark.growth.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.questionbank.Depth;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionDraft;
import org.waymark.reflection.observation.ObservationQuestions;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.observation.SharedObservation;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.ContentTitles;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.OwnBank;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class SeenStrengthsTest {

    @Autowired
    private Strengths strengths;

    @Autowired
    private Observations observations;

    @Autowired
    private ObservationQuestions questions;

    @Autowired
    private Sharing sharing;

    @Autowired
    private OwnBank ownBank;

    @Autowired
    private List<ContentTitles> titles;

    @Autowired
    private Company company;

    private PersonId manager;
    private PersonId employee;
    private String question = "";
    private String other = "";

    @BeforeEach
    void hire() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        question = as(manager, questions::all).getFirst().id();
        other = as(manager, questions::all).getLast().id();
    }

    @AfterEach
    void back() {
        ownBank.putBack();
    }

    @Test
    void what_the_manager_shares_stands_there_and_the_manager_sees_that_it_was_opened() {
        assertThat(open()).isEmpty();
        observe(manager, question, "You hear what nobody says.");
        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.questionId()).isEqualTo(question);
            assertThat(one.observations())
                    .extracting(SharedObservation::words)
                    .containsExactly("You hear what nobody says.");
            assertThat(Objects.requireNonNull(one.reply()).words(StrengthContent.REPLY))
                    .isEmpty();
        });
        assertThat(as(manager, () -> observations.about(employee)))
                .filteredOn(one -> one.question().id().equals(question))
                .allSatisfy(one -> assertThat(one.openedAt()).isNotNull());
    }

    @Test
    void an_answer_is_its_authors_alone_until_they_share_it_with_the_manager() {
        observe(manager, question, "You hear what nobody says.");
        answer("That surprises me.");
        assertThat(read(manager)).isEmpty();
        does(employee, () -> sharing.share(reply(), named()));
        assertThat(read(manager)).containsExactly(Optional.of("That surprises me."));
        does(employee, () -> sharing.withdraw(reply()));
        assertThat(read(manager)).isEmpty();
    }

    @Test
    void an_answer_stays_when_the_manager_withdraws_what_it_answers() {
        observe(manager, question, "You hear what nobody says.");
        observe(manager, other, "You could lead.");
        answer("That surprises me.");
        does(manager, () -> {
            observations.withdraw(employee, question);
            observations.withdraw(employee, other);
        });
        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.observations()).isEmpty();
            assertThat(Objects.requireNonNull(one.reply()).words(StrengthContent.REPLY))
                    .isEqualTo("That surprises me.");
        });
    }

    @Test
    void an_answer_stays_with_its_question_whatever_becomes_of_that() {
        String own = ownBank.write(asked("What do they bake best?"));
        question = own;
        observe(manager, question, "Bread.");
        answer("That surprises me.");
        does(employee, () -> sharing.share(reply(), named()));
        ownBank.reword(own, asked("What do they bake better than others?"));
        staysShared("What do they bake best?");
        ownBank.hide(own);
        staysShared("What do they bake best?");
        does(manager, () -> observations.withdraw(employee, question));
        staysShared("What do they bake best?");
        does(employee, () -> sharing.withdraw(reply()));
        assertThat(read(manager)).isEmpty();
    }

    private void staysShared(String asked) {
        assertThat(open())
                .filteredOn(one -> one.questionId().equals(question))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.question()).isEqualTo(asked);
                    assertThat(Objects.requireNonNull(one.reply()).words(StrengthContent.REPLY))
                            .isEqualTo("That surprises me.");
                });
        assertThat(read(manager)).containsExactly(Optional.of("That surprises me."));
        assertThat(titles.stream()
                        .filter(one -> one.kind().equals(StrengthContent.REPLIES))
                        .map(one -> as(manager, () -> one.titles(List.of(question)))))
                .containsExactly(Map.of(question, asked));
    }

    private static QuestionDraft asked(String words) {
        return new QuestionDraft(Kind.STRENGTHS, Perspective.MANAGER, Depth.LIGHT, "", words, "", "");
    }

    @Test
    void what_managers_of_then_and_now_see_stands_together_and_the_answer_goes_to_the_one_of_now() {
        observe(manager, question, "You hear what nobody says.");
        PersonId next = company.person("Nadia Next");
        company.changeManager(employee, next);
        observe(next, question, "You are heard.");
        answer("Both are true.");
        does(employee, () -> sharing.share(reply(), named()));
        assertThat(open())
                .singleElement()
                .satisfies(one -> assertThat(one.observations())
                        .extracting(SharedObservation::words)
                        .containsExactly("You are heard.", "You hear what nobody says."));
        assertThat(read(next)).containsExactly(Optional.of("Both are true."));
        assertThatThrownBy(() -> read(manager)).isInstanceOf(AccessDeniedException.class);
    }

    private List<SeenStrength> open() {
        return as(employee, strengths::open).seen();
    }

    private void observe(PersonId author, String asked, String words) {
        does(author, () -> {
            assertThat(observations.save(employee, asked, words, -1)).isPresent();
            observations.share(new NamedReader(employee), asked);
        });
    }

    private void answer(String words) {
        does(
                employee,
                () -> assertThat(sharing.save(reply(), StrengthContent.REPLY, words, -1))
                        .isPresent());
    }

    private ContentRef reply() {
        return StrengthContent.REPLIES.on(question);
    }

    private List<Optional<String>> read(PersonId reader) {
        return as(reader, () -> sharing.open(StrengthContent.REPLIES, employee)).stream()
                .flatMap(shared -> shared.texts().values().stream())
                .toList();
    }
}
