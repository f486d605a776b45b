package org.waymark.careerpath.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.security.SignedIn;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.identity.Accounts;
import org.waymark.organization.People;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** What the tests of these views share: a viewer with a role, and a ladder of any size. */
@WaymarkTest
public abstract class LadderViewTest extends SpringBrowserlessTest {

    @Autowired
    protected People people;

    @Autowired
    protected PathImport imports;

    @Autowired
    protected TestPeople persons;

    @Autowired
    protected Accounts accounts;

    @AfterEach
    protected void sign_out() {
        SecurityContextHolder.clearContext();
    }

    /** Signs somebody in who holds a role; nobody's role is null. */
    protected void signIn(@Nullable String roleAddress) {
        PersonId viewer = RunAs.operator(() -> {
            PersonId person = people.findByEmail("ladders@example.org")
                    .map(one -> one.id())
                    .orElseGet(() -> people.add("Noor Climber", "ladders@example.org"));
            people.assignRole(person, roleAddress);
            return person;
        });
        signIn(viewer, Role.EMPLOYEE);
    }

    /** Signs somebody in who is trusted with a role. */
    protected void signInAs(Role role) {
        PersonId viewer = persons.person("Petra Keeper", TestPeople.newEmail());
        RunAs.operator(() -> {
            if (role != Role.EMPLOYEE) {
                accounts.grant(viewer, role);
            }
            return true;
        });
        signIn(viewer, Role.EMPLOYEE, role);
    }

    private static void signIn(PersonId viewer, Role... roles) {
        SignedIn principal = () -> viewer;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        principal,
                        null,
                        Stream.of(roles)
                                .map(role -> new SimpleGrantedAuthority(role.authority()))
                                .toList()));
    }

    protected void importPath(String content) {
        assertThat(RunAs.operator(() -> imports.apply(content, PathImportOptions.NONE))
                        .problems())
                .isEmpty();
    }

    /** A ladder with a fork: a trunk of one role, then two tracks of equal length. */
    public static String forkedLadder(String id, int rolesOfEachTrack) {
        StringBuilder roles = new StringBuilder("""
                format: waymark/path/1
                id: %s
                name: The %s path
                summary: From the ground up.
                promotions: |
                  ## When

                  In **March**. Ask [us](https://example.org/ask).
                tracks:
                  - {id: craft, name: Craft}
                  - {id: lead, name: Lead}
                competencies:
                  - {id: work, name: Work, summary: What gets done.}
                  - {id: people, name: People}
                roles:
                  - id: start
                    title: Start
                    level: 1
                    summary: Everybody begins here.
                    expectations:
                      work: [Learns., {text: Tries., proficiency: Awareness, examples: [Tried twice.]}]
                """.formatted(id, id));
        StringBuilder steps = new StringBuilder("steps:\n");
        for (String track : List.of("craft", "lead")) {
            String before = "start";
            for (int i = 1; i <= rolesOfEachTrack; i++) {
                String role = track + "-" + i;
                roles.append("""
                          - id: %s
                            title: Role %s
                            level: %d
                            track: %s
                            expectations:
                              work: [Learns., Does work %d.]
                              people: [Helps %d.]
                        """.formatted(role, role, i + 1, track, i, i));
                steps.append("  - {from: %s, to: %s, kind: promotion, note: After a while.}\n".formatted(before, role));
                before = role;
            }
        }
        steps.append("  - {from: craft-1, to: lead-1, kind: lateral}\n");
        return roles.append(steps).toString();
    }

    /** The parts of the page with a class of the style sheet, in reading order. */
    protected static List<Element> styled(String className) {
        return Shown.all("." + className);
    }

    /** Everything that can be read on the page. */
    protected String page() {
        return String.join(" ", Shown.texts(".wm-page"));
    }

    protected static List<String> texts(String className) {
        return Shown.texts("." + className);
    }
}
