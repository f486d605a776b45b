package org.waymark.careerpath.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.Undo;
import org.waymark.base.ui.WritingArea;
import org.waymark.careerpath.appeal.AppealChoice;
import org.waymark.careerpath.appeal.AppealDetail;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.ui.AppealPresenter.Act;
import tools.jackson.databind.json.JsonMapper;

/** Whether a role appeals to the viewer, with who reads it before the place to write; the browser draws it. */
@Tag("wm-appeal-card")
@JsModule("./appeal-card.ts")
@Uses(RadioButtonGroup.class)
@Uses(TextArea.class)
@Uses(Button.class)
class AppealCard extends Component {

    private static final long serialVersionUID = 1;

    private static final JsonMapper JSON = new JsonMapper();

    private final transient Appeals appeals;
    private final String role;
    private final String place;
    private boolean isEmpty;
    private boolean isShared;

    AppealCard(Appeals appeals, PersonId viewer, String role) {
        this.appeals = appeals;
        this.role = role;
        this.place = "appeal-" + viewer + "-" + role;
        getElement().setProperty("longest", Appeals.LONGEST);
        getElement().setProperty("labels", WritingArea.labels(this));
    }

    void show(AppealDetail detail) {
        isEmpty = detail.isEmpty();
        isShared = detail.share() != null;
        getElement().setProperty("appeal", JSON.writeValueAsString(new AppealPresenter(this, detail).card(place)));
    }

    /**
     * Keeps a choice.
     *
     * @param choice the name of an {@link AppealChoice}
     */
    @ClientCallable
    public void choose(String choice) {
        appeals.choose(role, Press.named(AppealChoice.class, choice));
        refresh();
    }

    /**
     * Saves what the browser sends.
     *
     * @param words all of them
     * @param basedOn the revision that the browser has seen
     * @return as {@link WritingArea#answer} says
     */
    @ClientCallable
    public int save(String words, int basedOn) {
        int saved = WritingArea.answer(() -> appeals.saveWords(role, words, basedOn));
        // The audience and the actions change with the first word, with the last one deleted, and once what was shared
        // differs from what is there; in between a saving costs nothing but itself.
        if (isShared || isEmpty != words.isEmpty()) {
            refresh();
        }
        return saved;
    }

    /**
     * Saves what the browser sends over whatever another window has saved, because the author chose so.
     *
     * @param words all of them
     * @return the new revision
     */
    @ClientCallable
    public int overwrite(String words) {
        return save(words, WritingArea.OVERWRITE);
    }

    /**
     * Does what a button says.
     *
     * @param pressed the name of an {@link Act}, and whom its button named
     */
    @ClientCallable
    public void act(String pressed) {
        Press<Act> press = Press.parse(Act.class, pressed);
        switch (press.action()) {
            case SHARE -> appeals.share(role, press.named());
            case WITHDRAW -> Undo.offerWithdrawn(appeals.withdraw(role), appeals::putBack, this::refresh);
        }
        refresh();
    }

    private void refresh() {
        show(appeals.mine(role));
    }
}
