package org.waymark.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.testing.Company;
import org.waymark.testing.TinyLadder;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class TalkOffersTest {

    private static final String ROLE = "talking.pilot";

    @Autowired
    TalkOffers offers;

    @Autowired
    People people;

    @Autowired
    PathImport ladders;

    @Autowired
    Company company;

    @Test
    void who_offered_shows_until_they_take_it_back() {
        PersonId pilot = pilot("Paula Pilot");
        pilot("Quentin Quiet");
        does(pilot, () -> offers.offer(ROLE));
        PersonId anybody = company.person("Anna Anybody");
        assertThat(as(anybody, () -> offers.colleagues(ROLE)))
                .extracting(PersonReference::name)
                .containsExactly("Paula Pilot");
        does(pilot, offers::takeBack);
        assertThat(as(anybody, () -> offers.colleagues(ROLE))).isEmpty();
    }

    @Test
    void an_offer_ends_with_the_role_it_was_made_for() {
        PersonId pilot = pilot("Paula Pilot");
        does(pilot, () -> offers.offer(ROLE));
        assign(pilot, "talking.captain");
        assertThat(as(pilot, () -> offers.colleagues(ROLE))).isEmpty();
        assertThat(as(pilot, () -> offers.colleagues("talking.captain"))).isEmpty();
    }

    @Test
    void nobody_offers_to_talk_about_a_role_they_do_not_hold() {
        PersonId pilot = pilot("Paula Pilot");
        assertThatThrownBy(() -> does(pilot, () -> offers.offer("talking.captain")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private PersonId pilot(String name) {
        TinyLadder.has(ladders, "talking", "pilot", "captain");
        PersonId person = company.person(name);
        assign(person, ROLE);
        return person;
    }

    private void assign(PersonId person, String role) {
        RunAs.operator(() -> {
            people.assignRole(person, role);
            return true;
        });
    }
}
