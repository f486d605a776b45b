package org.waymark.identity;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(HttpSecurity http, ThrottledPasswordSignIn passwords, StaySignedIn staySignedIn)
            throws Exception {
        return http.authenticationProvider(passwords)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/schema/**")
                        .permitAll())
                .rememberMe(
                        remember -> remember.rememberMeServices(staySignedIn).key(staySignedIn.getKey()))
                .formLogin(form -> form.failureHandler(backToSignIn()))
                .with(vaadin(), views -> views.loginView("/login", "/login"))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Says why in one word; it is the same word whether or not there is such an account. */
    private static AuthenticationFailureHandler backToSignIn() {
        return (request, response, failure) -> response.sendRedirect(
                request.getContextPath() + (failure instanceof LockedException ? "/login?wait" : "/login?error"));
    }
}
