package org.waymark.growth.answer;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.privacy.MyDataProvider;
import org.waymark.base.privacy.MyDataTable;
import org.waymark.reflection.question.QuestionTexts;

/** Which answers somebody has kept where, for My data; what was kept stands there as content. */
@Component
@Order(57)
class KeptData implements MyDataProvider {

    private final QuestionTexts questions;

    KeptData(QuestionTexts questions) {
        this.questions = questions;
    }

    @Override
    public List<MyDataTable> tables() {
        // What tells things apart is for programs; where an answer was kept says its place.
        return List.of(MyDataTable.of("kept_answer", "author_id = :me")
                .titled("question")
                .worded("question", row -> questions.bank(row.text("question")))
                .coded("place", "growth.kept.")
                .worded("kind", row -> "")
                .worded("subject", row -> ""));
    }
}
