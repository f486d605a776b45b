package org.waymark.reflection;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;
import org.waymark.reflection.question.ProposalId;
import org.waymark.reflection.question.QuestionTexts;

/** What somebody reflects on, and what was shared with them about themselves. What others answered is theirs. */
@Component
@Order(30)
class ReflectionData implements MyDataProvider {

    static final String ANSWER = "answer";
    static final String SUBJECT = "subject";

    private static final String MINE = "author_id = :me";
    private static final String BETWEEN_US = ":me in (employee_id, manager_id)";

    private final QuestionTexts questions;

    ReflectionData(QuestionTexts questions) {
        this.questions = questions;
    }

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                MyDataTable.of("reflection", MINE).titled("day"),
                // What tells its words apart is for programs.
                questions
                        .asking(MyDataTable.of(ANSWER, MINE))
                        .under("reflection", "reflection_id")
                        .worded(SUBJECT, row -> ""),
                questions.asking(MyDataTable.of("question_of_the_day", MINE)),
                questions
                        .asking(MyDataTable.of("proposed_question", BETWEEN_US))
                        .sealed(
                                QuestionTexts.OWN_QUESTION,
                                "manager_id",
                                row -> new ProposalId(row.id("id")).ownQuestionPlace()),
                MyDataTable.of("proposal_decision", "employee_id = :me").under("proposed_question", "proposal_id"));
    }
}
