package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.RunAs;
import org.waymark.company.CompanyEditing;
import org.waymark.company.CompanyField;
import org.waymark.company.CompanyFixture;
import org.waymark.company.CompanyWords;
import org.waymark.testing.WaymarkTest;

/** Under which name mail comes. */
@WaymarkTest
class MailFromTest {

    @Autowired
    private CompanyEditing editing;

    @Autowired
    private MailFrom from;

    @AfterEach
    void nothing_is_said_any_more() {
        CompanyFixture.reset(editing);
    }

    @Test
    void mail_comes_under_the_name_of_the_company_once_it_has_one() {
        assertThat(from.name()).isEqualTo("Waymark");
        RunAs.operator(() ->
                editing.save(CompanyWords.NONE, CompanyWords.NONE.with(CompanyField.NAME, "Northwind Instruments")));
        assertThat(from.name()).isEqualTo("Waymark at Northwind Instruments");
    }
}
