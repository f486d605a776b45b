package org.waymark.questionbank;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.security.Role;
import org.waymark.base.setup.SetUpKey;
import org.waymark.base.setup.SetUpState;
import org.waymark.base.setup.SetUpStep;

/** Whether the company made anything of the question bank that comes with Waymark. It works as it is, too. */
@Repository
class QuestionsStep implements SetUpStep {

    private final JdbcClient jdbc;
    private final QuestionFiles files;

    QuestionsStep(JdbcClient jdbc, QuestionFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public SetUpKey key() {
        return SetUpKey.QUESTIONS;
    }

    @Override
    public SetUpState state() {
        boolean isChanged = jdbc.sql("""
            select exists (select from question_setting) or exists (select from question_order)
                or exists (select from question_set)
            """).query(Boolean.class).single();
        return isChanged
                ? SetUpState.done("questionbank.set-up.done")
                : SetUpState.open("questionbank.set-up.open", files.all().size());
    }

    @Override
    public String address() {
        return "admin/questions";
    }

    @Override
    public Role role() {
        return Role.PEOPLE_TEAM;
    }
}
