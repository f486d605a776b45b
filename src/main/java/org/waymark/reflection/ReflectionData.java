package org.waymark.reflection;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.MyDataPart;
import org.waymark.base.privacy.MyDataTable;

/** What somebody reflects on, and what was shared with them about themselves. What others answered is theirs. */
@Component
@Order(30)
class ReflectionData implements MyDataPart {

    static final String ANSWER = "answer";
    static final String SUBJECT = "subject";

    private static final String AUTHOR = "author_id";
    private static final String MINE = "author_id = :me";
    private static final String BETWEEN_US = ":me in (employee_id, manager_id)";
    private static final String QUESTION = "question";
    private static final String OWN_QUESTION = "own_question";

    private final QuestionTexts questions;

    ReflectionData(QuestionTexts questions) {
        this.questions = questions;
    }

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                MyDataTable.of("reflection", MINE).titled("day"),
                // What tells its words apart is for programs.
                asking(MyDataTable.of(ANSWER, MINE))
                        .under("reflection", "reflection_id")
                        .worded(SUBJECT, row -> ""),
                asking(MyDataTable.of("question_of_the_day", MINE)),
                asking(MyDataTable.of("proposed_question", BETWEEN_US))
                        .sealed(
                                OWN_QUESTION,
                                "manager_id",
                                row -> ProposedQuestion.ownQuestionPlace(new ProposalId(row.id("id")))),
                MyDataTable.of("proposal_decision", "employee_id = :me").under("proposed_question", "proposal_id"),
                asking(MyDataTable.of("swap", BETWEEN_US))
                        .sealed(OWN_QUESTION, "offered_by", row -> SwapStore.questionPlace(swap(row, "id"))),
                MyDataTable.of("swap_part", MINE)
                        .under("swap", "swap_id")
                        .sealed("draft", AUTHOR, row -> SwapStore.draftPlace(swap(row, "swap_id"), author(row))),
                // The other one's words as well, once both have shared.
                MyDataTable.of("swap_words", BETWEEN_US)
                        .under("swap", "swap_id")
                        .sealed("words", AUTHOR, row -> SwapStore.wordsPlace(swap(row, "swap_id"), author(row))),
                MyDataTable.of("swap_ready", BETWEEN_US).under("swap", "swap_id"));
    }

    private MyDataTable asking(MyDataTable table) {
        return table.worded(QUESTION, row -> questions.bank(row.text(QUESTION)))
                .titled(QUESTION + "_text", OWN_QUESTION)
                .coded("kind", "questionbank.kind.");
    }

    private static SwapId swap(MyDataTable.Row row, String column) {
        return new SwapId(row.id(column));
    }

    private static PersonId author(MyDataTable.Row row) {
        return new PersonId(row.id(AUTHOR));
    }
}
