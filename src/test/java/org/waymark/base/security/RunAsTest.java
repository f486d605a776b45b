package org.waymark.base.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.waymark.base.domain.PersonId;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class RunAsTest extends SpringBrowserlessTest {

    private static final PersonId ADA = new PersonId(1);
    private static final PersonId GRACE = new PersonId(2);

    @Autowired
    CurrentUser currentUser;

    /** Ada is in front of a view: Vaadin's session says so, whatever the thread says. */
    @BeforeEach
    void ada_is_signed_in() {
        SignedIn principal = () -> ADA;
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(
                                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of())));
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void stated_identity_comes_before_the_one_of_the_view() {
        assertThat(currentUser.find()).contains(ADA);
        assertThat(RunAs.operator(() -> currentUser.has(Role.OPERATOR))).isTrue();
        assertThat(RunAs.operator(currentUser::find)).isEmpty();
        assertThat(RunAs.person(GRACE, currentUser::find)).contains(GRACE);
        assertThat(currentUser.find()).contains(ADA);
    }

    @Test
    void identities_can_be_stated_inside_each_other() {
        List<Optional<PersonId>> seen =
                RunAs.person(GRACE, () -> List.of(RunAs.operator(currentUser::find), currentUser.find()));
        assertThat(seen).containsExactly(Optional.empty(), Optional.of(GRACE));
    }

    @Test
    void work_in_another_thread_is_done_as_whoever_asked_for_it() throws InterruptedException {
        Supplier<Optional<PersonId>> work = RunAs.whoeverAsks(currentUser::find);
        List<Optional<PersonId>> seen = new ArrayList<>();
        Thread other = Thread.ofVirtual().start(() -> {
            seen.add(currentUser.find());
            seen.add(work.get());
            seen.add(currentUser.find());
        });
        other.join();
        assertThat(seen).containsExactly(Optional.empty(), Optional.of(ADA), Optional.empty());
    }

    @Test
    void stated_identity_ends_with_its_work_even_if_that_fails() {
        assertThatThrownBy(() -> RunAs.operator(() -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(currentUser.has(Role.OPERATOR)).isFalse();
        assertThat(currentUser.find()).contains(ADA);
    }
}
