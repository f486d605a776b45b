package org.waymark.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class RelyingPartyTest {

    @ParameterizedTest
    @CsvSource({
        "https://waymark.example.com, waymark.example.com, https://waymark.example.com",
        "https://Waymark.Example.com:443/, waymark.example.com, https://waymark.example.com",
        "https://intranet.example.com:8443/waymark, intranet.example.com, https://intranet.example.com:8443",
        "http://localhost:8080, localhost, http://localhost:8080"
    })
    void passkeys_are_bound_to_the_address_where_people_reach_the_portal(String url, String host, String origin) {
        assertThat(place(url)).contains(new RelyingParty.Place(host, origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://waymark.example.com",
                "http://localhost.example.com",
                "https://10.0.0.7",
                "https://[::1]:8443"
            })
    void there_are_none_without_encryption_nor_at_an_address_of_numbers(String url) {
        assertThat(place(url)).isEmpty();
    }

    @Test
    void portal_that_is_tried_on_ones_own_machine_has_them() {
        MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "9090");
        assertThat(new RelyingParty(environment).place())
                .contains(new RelyingParty.Place("localhost", "http://localhost:9090"));
    }

    private static Optional<RelyingParty.Place> place(String url) {
        return new RelyingParty(new MockEnvironment().withProperty("waymark.url", url)).place();
    }
}
