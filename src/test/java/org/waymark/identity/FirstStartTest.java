package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.testing.Browser;
import org.waymark.testing.Installation;

@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final Pattern LINK = Pattern.compile("WARN .*https://waymark\\.example/welcome/(\\S+)");
    private static final String EMAIL = "first@waymark.example";
    private static final String PASSWORD = "the very first one";

    @Test
    void first_administrator_signs_up_with_the_link_in_the_log(CapturedOutput log) throws Exception {
        try (Installation installation = new Installation()) {
            ApplicationContext first = installation.start(Map.of("waymark.url", "https://waymark.example/"));
            Welcome welcome = first.getBean(Welcome.class);
            assertThat(links(log)).hasSize(1);

            // What happens at the next start, as long as nobody has used it.
            first.getBean(FirstAdministratorLink.class).run(new DefaultApplicationArguments());
            List<String> links = links(log);
            assertThat(links).hasSize(2).doesNotHaveDuplicates();
            assertThat(welcome.find(links.getFirst())).isEmpty();
            String token = links.getLast();
            assertThat(welcome.find(token).orElseThrow().person()).isNull();
            assertThat(new Browser(port(first)).view("welcome/" + token)).contains("Set up Waymark");

            assertThat(welcome.becomeFirstAdministrator(token, " ", EMAIL, PASSWORD))
                    .contains(AccountProblem.NAME_MISSING);
            assertThat(welcome.becomeFirstAdministrator(token, "First", "not an address", PASSWORD))
                    .contains(AccountProblem.EMAIL_NOT_VALID);
            RunAs.operator(() -> first.getBean(People.class).add("First Archer", EMAIL));
            assertThat(welcome.becomeFirstAdministrator(token, "Bob Baker", EMAIL, PASSWORD))
                    .contains(AccountProblem.EMAIL_OF_SOMEBODY_ELSE);
            assertThat(welcome.becomeFirstAdministrator(token, "First", EMAIL, EMAIL))
                    .contains(AccountProblem.PASSWORD_KNOWN_TO_OTHERS);
            assertThat(welcome.becomeFirstAdministrator(token, "First", EMAIL, PASSWORD))
                    .isEmpty();
            assertThat(welcome.becomeFirstAdministrator(token, "Second", "second@waymark.example", PASSWORD))
                    .contains(AccountProblem.LINK_OVER);

            PersonReference administrator = RunAs.operator(
                    () -> first.getBean(People.class).findByEmail(EMAIL).orElseThrow());
            assertThat(RunAs.operator(
                            () -> first.getBean(AccountDirectory.class).find(administrator.id())))
                    .map(AccountEntry::roles)
                    .contains(Set.of(Role.ADMINISTRATOR));
            Browser browser = new Browser(port(first));
            browser.signInToStay(EMAIL, PASSWORD);
            assertThat(browser.isSignedIn()).isTrue();
            assertThat(browser.view("")).as("what to do next").contains("Nobody else is here yet", "Import people");
            assertThat(browser.view("admin/people")).contains("Nobody else is here yet", "Add a person");
            String cookie = browser.cookie("waymark-device").orElseThrow();

            ApplicationContext second = installation.start(Map.of("waymark.url", "https://waymark.example/"));
            assertThat(links(log)).as("there is an account now").hasSize(2);
            Browser afterRestart = new Browser(port(second));
            afterRestart.keep("waymark-device", cookie);
            assertThat(afterRestart.isSignedIn())
                    .as("a restart signs nobody out")
                    .isTrue();
        }
    }

    private static int port(ApplicationContext application) {
        return Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static List<String> links(CapturedOutput log) {
        return LINK.matcher(log.getAll())
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
