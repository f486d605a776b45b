package org.waymark.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.security.SignedIn;
import org.waymark.organization.People;
import org.waymark.testing.Shown;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class HomeViewTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Test
    void home_greets_the_person() {
        PersonId id = RunAs.operator(() -> people.add("Ada", "ada@example.org"));
        SignedIn principal = () -> id;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, List.of(new SimpleGrantedAuthority("ROLE_EMPLOYEE"))));
        navigate(HomeView.class);
        assertThat(Shown.texts("h1")).singleElement().asString().endsWith(", Ada");
    }
}
