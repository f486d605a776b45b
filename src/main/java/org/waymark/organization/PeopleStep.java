package org.waymark.organization;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.setup.SetUpKey;
import org.waymark.base.setup.SetUpState;
import org.waymark.base.setup.SetUpStep;

/** Whether anybody is known but the first administrator. */
@Repository
class PeopleStep implements SetUpStep {

    private final JdbcClient jdbc;

    PeopleStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SetUpKey key() {
        return SetUpKey.PEOPLE;
    }

    @Override
    public SetUpState state() {
        int known = jdbc.sql("select count(*) from person").query(Integer.class).single();
        return known > 1
                ? SetUpState.done("organization.set-up.people.done", known)
                : SetUpState.open("organization.set-up.people.open");
    }

    @Override
    public String address() {
        return "admin/people?show=import";
    }
}
