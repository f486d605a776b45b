package org.waymark.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.audit.AuditKind;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.identity.Accounts;
import org.waymark.identity.Welcome;
import org.waymark.identity.invitation.AccountInvitations;
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
    AccountInvitations invitations;

    @Autowired
    Company company;

    @Autowired
    TestPeople testPeople;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private PersonId ada;
    private PersonId ines;
    private PersonId pia;

    @BeforeEach
    void ada_keeps_accounts() {
        ada = company.person("Ada " + mark);
        ines = company.person("Ines " + mark);
        pia = testPeople.member("Pia " + mark).id();
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
        String token = released(ines);
        TestPeople.leave();
        assertThat(welcome.choosePassword(token, "a password of hers")).isEmpty();
        TestPeople.enter(ada, Role.ADMINISTRATOR);
        open(ines, null);
        assertThat(sentences())
                .containsExactly(
                        "Whoever had the sign-in link for %s chose a password with it.".formatted(called("Ines", ines)),
                        "%s released the sign-in link for %s, and saw it."
                                .formatted(called("Pia", pia), called("Ines", ines)),
                        "%s asked for a sign-in link for %s.".formatted(called("Ada", ada), called("Ines", ines)),
                        "%s trusted %s with the work of the People team."
                                .formatted(called("Ada", ada), called("Ines", ines)),
                        "%s made %s the manager of %s."
                                .formatted(called("Ada", ada), called("Tomas", tomas), called("Ines", ines)));
        assertThat(find(Paragraph.class)
                        .withAttribute("role", "status")
                        .single()
                        .getText())
                .isEqualTo("5 entries");
    }

    @Test
    void every_kind_has_its_words() {
        UI reader = UI.getCurrent();
        for (AuditKind kind : AuditKind.values()) {
            assertThat(reader.getTranslation("audit.kind." + kind.word())).isNotBlank();
            assertThat(reader.getTranslation("audit.entry." + kind.word())).endsWith(".");
        }
    }

    @Test
    void what_is_looked_for_is_part_of_the_address() {
        accounts.grant(ines, Role.PEOPLE_TEAM);
        PersonId tomas = company.person("Tomas " + mark);
        people.changeManager(ines, tomas);
        open(ines, AuditKind.LINE_BEGUN);
        assertThat(sentences())
                .containsExactly("%s made %s the manager of %s."
                        .formatted(called("Ada", ada), called("Tomas", tomas), called("Ines", ines)));
        assertThat(find(ComboBox.class).single().isEmpty()).isFalse();
        assertThat(find(ComboBox.class).single().getLabel()).isEqualTo("Person");
        assertThat(Shown.texts("[aria-current=page]")).contains("Reporting line begun");
        assertThat(Shown.texts("details.wm-section > summary"))
                .as("folded on a phone")
                .singleElement()
                .asString()
                .startsWith("Kind of change");
        assertThat(Shown.all("details.wm-section .wm-families")).hasSize(1);
        assertThat(Shown.target("All kinds")).isEqualTo("admin/audit?person=" + ines);
        assertThat(Shown.target("Sign-in link made")).isEqualTo("admin/audit?kind=link-made&person=" + ines);
        open(company.person("Nobody"), null);
        assertThat(Shown.texts(".wm-empty")).containsExactly("Nothing of this kind was changed yet.");
        assertThat(sentences()).isEmpty();
        UI.getCurrent().navigate(AuditView.class, QueryParameters.fromString("kind=nothing&person=x&before=y"));
        assertThat(sentences()).isNotEmpty();
    }

    @Test
    void the_chain_is_checked_and_its_newest_hash_told() {
        accounts.grant(ines, Role.PEOPLE_TEAM);
        open(ines, null);
        test(find(Button.class).withText("Check the chain").single()).click();
        assertThat(Shown.texts(".wm-changes p"))
                .anyMatch(text -> text.startsWith("The chain is whole: "))
                .anyMatch(text -> text.matches("Hash of the newest entry: [0-9a-f]{64}"));
    }

    @Test
    void statements_do_not_grow_with_the_trail_which_comes_page_by_page() {
        open(ines, null);
        List<String> few = StatementCounter.during(() -> open(ines, null));
        IntStream.range(0, 30).forEach(number -> {
            accounts.grant(ines, Role.PEOPLE_TEAM);
            accounts.revoke(ines, Role.PEOPLE_TEAM);
        });
        assertThat(StatementCounter.during(() -> open(ines, null)))
                .hasSizeLessThanOrEqualTo(12)
                .hasSameSizeAs(few);

        // Sixty entries: the older ones are a link away, and so are the newest again.
        assertThat(sentences()).hasSize(50);
        UI.getCurrent().navigate(AuditView.class, queryOf(Shown.target("Older entries")));
        assertThat(sentences()).hasSize(10).last().asString().contains("trusted Ines " + mark);
        assertThat(Shown.target("The newest entries")).isEqualTo("admin/audit?person=" + ines);
    }

    @Test
    void two_of_one_name_are_not_mixed_up() {
        PersonId other = company.person("Ada " + mark);
        people.changeManager(ines, other);
        open(ines, AuditKind.LINE_BEGUN);
        assertThat(sentences())
                .containsExactly("%s made %s the manager of %s."
                        .formatted(called("Ada", ada), called("Ada", other), called("Ines", ines)));
        assertThat(called("Ada", ada)).isNotEqualTo(called("Ada", other));
    }

    private String called(String name, PersonId person) {
        return name + " " + mark + " (no. " + person + ")";
    }

    private static QueryParameters queryOf(String address) {
        return QueryParameters.fromString(address.substring(address.indexOf('?') + 1));
    }

    @Test
    void a_person_is_told_of_links_for_them_and_of_nothing_else() {
        PersonId bo = company.person("Bo " + mark);
        invitations.ask(bo);
        accounts.grant(ines, Role.PEOPLE_TEAM);
        String token = released(ines);
        String _ = testPeople.link(ines);
        TestPeople.enter(ines);
        UI.getCurrent().navigate("account");
        assertThat(String.join("\n", Shown.texts("section")))
                .contains("Sign-in links for you", called("Ada", ada) + " asked for a sign-in link for you on ")
                .contains(called("Pia", pia) + " released a sign-in link for you on ")
                .contains("A command on the server asked for a sign-in link for you on ")
                .contains("A sign-in link went to you by mail on ")
                .doesNotContain("Bo " + mark)
                .doesNotContain("trusted")
                .doesNotContain(token);
    }

    /** A link that the viewer asks for and Pia releases. */
    private String released(PersonId person) {
        long asked = invitations.ask(person).id();
        company.grant(pia, Role.PEOPLE_TEAM);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        String token = invitations.release(asked).orElseThrow();
        TestPeople.enter(ada, Role.ADMINISTRATOR);
        return token;
    }

    private void open(PersonId person, @Nullable AuditKind kind) {
        UI.getCurrent()
                .navigate(
                        AuditView.class,
                        QueryParameters.fromString("person=" + person + (kind == null ? "" : "&kind=" + kind.word())));
    }

    private static List<String> sentences() {
        return Shown.texts(".wm-row span");
    }
}
