package org.waymark.provisioning;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Where files of people are brought: for whoever has a token, and for nobody who is merely signed in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class FeedAccess {

    /** Before that of people, which takes every address. Nothing goes on behind the door. */
    @Bean
    @Order(4)
    SecurityFilterChain feeds(HttpSecurity http, FeedDoor door) throws Exception {
        return http.securityMatcher(FeedDoor.ADDRESS)
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(door.filter(), AuthorizationFilter.class)
                .build();
    }
}
