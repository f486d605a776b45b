package org.waymark.careerpath;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.security.Role;
import org.waymark.base.setup.SetUpKey;
import org.waymark.base.setup.SetUpState;
import org.waymark.base.setup.SetUpStep;

/** Whether there is a path that people can explore. */
@Repository
class LaddersStep implements SetUpStep {

    private final JdbcClient jdbc;

    LaddersStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SetUpKey key() {
        return SetUpKey.LADDERS;
    }

    @Override
    public SetUpState state() {
        int paths = jdbc.sql("select count(*) from path").query(Integer.class).single();
        return paths > 0 ? SetUpState.done("careerpath.set-up.done", paths) : SetUpState.open("careerpath.set-up.open");
    }

    @Override
    public String address() {
        return "admin/paths/import";
    }

    @Override
    public Role role() {
        return Role.PEOPLE_TEAM;
    }
}
