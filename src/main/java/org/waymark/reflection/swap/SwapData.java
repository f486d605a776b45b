package org.waymark.reflection.swap;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;
import org.waymark.reflection.question.QuestionTexts;

/** Questions that somebody answers as another one does, and what the two wrote. */
@Component
@Order(31)
class SwapData implements MyDataProvider {

    private static final String AUTHOR = "author_id";
    private static final String MINE = "author_id = :me";
    private static final String BETWEEN_US = ":me in (employee_id, manager_id)";
    private static final String SWAP = "swap";
    private static final String SWAP_ID = "swap_id";

    private final QuestionTexts questions;

    SwapData(QuestionTexts questions) {
        this.questions = questions;
    }

    @Override
    public List<MyDataTable> tables() {
        return List.of(
                questions
                        .asking(MyDataTable.of(SWAP, BETWEEN_US))
                        .sealed(
                                QuestionTexts.OWN_QUESTION,
                                "offered_by",
                                row -> SwapStore.questionPlace(swap(row, "id"))),
                MyDataTable.of("swap_part", MINE)
                        .under(SWAP, SWAP_ID)
                        .sealed("draft", AUTHOR, row -> SwapStore.draftPlace(swap(row, SWAP_ID), author(row))),
                // The other one's words as well, once both have shared.
                MyDataTable.of("swap_words", BETWEEN_US)
                        .under(SWAP, SWAP_ID)
                        .sealed("words", AUTHOR, row -> SwapStore.wordsPlace(swap(row, SWAP_ID), author(row))),
                MyDataTable.of("swap_ready", BETWEEN_US).under(SWAP, SWAP_ID));
    }

    private static SwapId swap(MyDataTable.Row row, String column) {
        return new SwapId(row.id(column));
    }

    private static PersonId author(MyDataTable.Row row) {
        return new PersonId(row.id(AUTHOR));
    }
}
