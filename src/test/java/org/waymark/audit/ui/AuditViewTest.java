package org.waymark.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.audit.AuditEntry;
import org.waymark.audit.AuditKind;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.Accounts;
import org.waymark.identity.Welcome;
import org.waymark.organization.People;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class AuditViewTest extends SpringBrowserlessTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Welcome welcome;

    @Autowired
    People people;

    @Autowired
    Company company;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private PersonId ada;
    private PersonId ines;

    @BeforeEach
    void ada_keeps_accounts() {
        ada = company.person("Ada " + mark);
        ines = company.person("Ines " + mark);
        company.grant(ada, Role.ADMINISTRATOR);
        TestPeople.enter(ada, Role.ADMINISTRATOR);
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void nobody_but_an_administrator_opens_it() {
        TestPeople.enter(ada, Role.PEOPLE_TEAM);
        assertThatThrownBy(() -> navigate(AuditView.class)).hasMessageContaining("AuditView");
        TestPeople.enter(ada);
        assertThatThrownBy(() -> navigate(AuditView.class)).hasMessageContaining("AuditView");
    }

    @Test
    void entries_are_sentences_the_newest_first() {
        PersonId tomas = company.person("Tomas " + mark);
        people.changeManager(ines, tomas);
        accounts.grant(ines, Role.PEOPLE_TEAM);
        String token = accounts.invite(ines);
        TestPeople.leave();
        assertThat(welcome.choosePassword(token, "a password of hers")).isEmpty();
        TestPeople.enter(ada, Role.ADMINISTRATOR);
        open(ines, null);
        assertThat(sentences())
                .containsExactly(
                        "Whoever had the sign-in link for Ines %s chose a password with it.".formatted(mark),
                        "Ada %1$s made a sign-in link for Ines %1$s.".formatted(mark),
                        "Ada %1$s trusted Ines %1$s with the work of the People team.".formatted(mark),
                        "Ada %1$s made Tomas %1$s the manager of Ines %1$s.".formatted(mark));
        assertThat(find(Paragraph.class)
                        .withAttribute("role", "status")
                        .single()
                        .getText())
                .isEqualTo("4 entries");
    }

    @Test
    void every_kind_has_its_words() {
        Grid<?> grid = open(ines, null);
        for (AuditKind kind : AuditKind.values()) {
            assertThat(grid.getTranslation("audit.kind." + kind.word())).isNotBlank();
            assertThat(grid.getTranslation("audit.entry." + kind.word())).endsWith(".");
        }
    }

    @Test
    void what_is_looked_for_is_part_of_the_address() {
        accounts.grant(ines, Role.PEOPLE_TEAM);
        people.changeManager(ines, ada);
        open(ines, AuditKind.LINE_BEGUN);
        assertThat(sentences()).containsExactly("Ada %1$s made Ada %1$s the manager of Ines %1$s.".formatted(mark));
        assertThat(find(ComboBox.class).all()).noneMatch(box -> box.isEmpty());
        open(company.person("Nobody"), null);
        assertThat(grid().getEmptyStateText()).isEqualTo("Nothing of this kind was changed yet.");
        assertThat(sentences()).isEmpty();
        UI.getCurrent().navigate(AuditView.class, QueryParameters.fromString("kind=nothing&person=x"));
        assertThat(test(grid()).size()).isPositive();
    }

    @Test
    void the_chain_is_checked_and_its_newest_hash_told() {
        accounts.grant(ines, Role.PEOPLE_TEAM);
        open(ines, null);
        test(find(Button.class).withText("Check the chain").single()).click();
        assertThat(find(Paragraph.class).withClassName("wm-lede").all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("The chain is whole: "));
        assertThat(find(TextField.class)
                        .withLabel("Hash of the newest entry")
                        .single()
                        .getValue())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void statements_do_not_grow_with_the_trail() {
        open(ines, null);
        List<String> few = StatementCounter.during(() -> open(ines, null));
        IntStream.range(0, 60).forEach(number -> {
            accounts.grant(ines, Role.PEOPLE_TEAM);
            accounts.revoke(ines, Role.PEOPLE_TEAM);
        });
        assertThat(StatementCounter.during(() -> open(ines, null)))
                .hasSizeLessThanOrEqualTo(12)
                .hasSameSizeAs(few);
    }

    @Test
    void a_person_is_told_of_links_for_them_and_of_nothing_else() {
        PersonId bo = company.person("Bo " + mark);
        String _ = accounts.invite(bo);
        accounts.grant(ines, Role.PEOPLE_TEAM);
        String token = accounts.invite(ines);
        String _ = RunAs.operator(() -> accounts.invite(ines));
        TestPeople.enter(ines);
        UI.getCurrent().navigate("account");
        assertThat(String.join("\n", Shown.texts("section")))
                .contains("Sign-in links for you", "Ada " + mark + " made a sign-in link for you on ")
                .contains("A command on the server made a sign-in link for you on ")
                .doesNotContain("Bo " + mark)
                .doesNotContain("trusted")
                .doesNotContain(token);
    }

    private Grid<?> open(PersonId person, @Nullable AuditKind kind) {
        UI.getCurrent()
                .navigate(
                        AuditView.class,
                        QueryParameters.fromString("person=" + person + (kind == null ? "" : "&kind=" + kind.word())));
        Grid<AuditEntry> grid = grid();
        test(grid).size();
        return grid;
    }

    private List<String> sentences() {
        Grid<AuditEntry> grid = grid();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row ->
                        String.valueOf(test(grid).getLitRendererPropertyValue(row, "what", "sentence", String.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<AuditEntry> grid() {
        return find(Grid.class).single();
    }
}
