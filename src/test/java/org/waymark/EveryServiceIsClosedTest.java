package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForVisitors;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class EveryServiceIsClosedTest {

    /** What people may call who have not signed in. Whoever adds a method says here why. */
    private static final List<String> OPEN = List.of(
            // Each of them asks for the secret of a one-time link.
            "Welcome.becomeFirstAdministrator",
            "Welcome.choosePassword",
            "Welcome.find",
            // What stands on the page in front of the door; and to whose session an address was said, for that session.
            "SignOn.offers",
            "SignOn.provenAddress",
            // Each of them asks for the secret of a mail.
            "MailOffLinks.change",
            "MailOffLinks.isWanted",
            // Asks for the secret of a calendar feed.
            "CalendarFeeds.open");

    @Autowired
    ApplicationContext application;

    @BeforeEach
    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void only_the_known_methods_are_open() {
        assertThat(methods()
                        .map(Call::method)
                        .filter(method -> method.isAnnotationPresent(ForVisitors.class))
                        .map(EveryServiceIsClosedTest::name))
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void every_other_method_refuses_nobody() {
        List<Call> closed = closed();
        assertThat(closed).hasSizeGreaterThan(15);
        assertThat(closed)
                .allSatisfy(call ->
                        assertThat(call.failure()).isInstanceOf(AuthenticationCredentialsNotFoundException.class));
    }

    @Test
    void every_other_method_refuses_a_visitor() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertThat(closed()).allSatisfy(call -> assertThat(call.failure()).isInstanceOf(AccessDeniedException.class));
    }

    private List<Call> closed() {
        return methods()
                .filter(call -> !call.method().isAnnotationPresent(ForVisitors.class))
                .toList();
    }

    private Stream<Call> methods() {
        return application.getBeansWithAnnotation(DeniedByDefault.class).values().stream()
                .flatMap(service -> Arrays.stream(
                                ClassUtils.getUserClass(service).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> new Call(service, method)));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private record Call(Object service, Method method) {

        /** What comes of it; the values do not matter, since nobody gets as far as having them looked at. */
        @Nullable
        Throwable failure() {
            Object[] values = Arrays.stream(method.getParameterTypes())
                    .map(Call::anyValue)
                    .toArray();
            return catchThrowable(() -> {
                try {
                    method.invoke(service, values);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }

        private static @Nullable Object anyValue(Class<?> type) {
            if (type == boolean.class) {
                return false;
            }
            return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
        }

        @Override
        public String toString() {
            return name(method);
        }
    }
}
