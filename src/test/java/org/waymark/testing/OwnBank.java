package org.waymark.testing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.waymark.base.security.RunAs;
import org.waymark.questionbank.Depth;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionDraft;
import org.waymark.questionbank.QuestionEditing;

/** What a test makes of the question bank, which is everybody's: whoever asks for something here puts it back at the end. */
@TestComponent
public class OwnBank {

    private final QuestionEditing editing;
    private final List<String> written = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();

    OwnBank(QuestionEditing editing) {
        this.editing = editing;
    }

    /** A question of the company's own, as a light one from the employee's side. */
    public static QuestionDraft draft(Kind kind, String text) {
        return new QuestionDraft(kind, Perspective.EMPLOYEE, Depth.LIGHT, "", text, "", "");
    }

    /** Writes a question that people are asked from now on. */
    public String write(QuestionDraft draft) {
        String id = RunAs.operator(() -> editing.write(draft, true));
        written.add(id);
        return id;
    }

    /** Writes other words of a question. */
    public void reword(String id, QuestionDraft draft) {
        RunAs.operator(() -> {
            editing.change(id, editing.find(id).orElseThrow().version(), draft);
            return true;
        });
    }

    /** Hides a question. */
    public void hide(String id) {
        hidden.add(id);
        hide(id, true);
    }

    private void hide(String id, boolean isHidden) {
        RunAs.operator(() -> {
            editing.hide(id, isHidden);
            return true;
        });
    }

    /** Puts the bank back: what was written is hidden, for it cannot be taken away. */
    public void putBack() {
        hidden.forEach(id -> hide(id, false));
        written.forEach(id -> hide(id, true));
        hidden.clear();
        written.clear();
    }
}
