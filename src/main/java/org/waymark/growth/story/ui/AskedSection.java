package org.waymark.growth.story.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.story.Stories;
import org.waymark.growth.story.StoriesPage;
import org.waymark.growth.story.Story;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.ContentRequest;
import org.waymark.sharing.DeclinedLately;

/** Whom the viewer asked for a story, and what they told. */
class AskedSection extends Section {

    private static final long serialVersionUID = 1;

    private enum Act {
        PASS_ON,
        TAKE_BACK,
        CALL_OFF
    }

    private final transient Stories stories;
    private final transient People people;
    private final PersonId viewer;
    private final ComboBox<PersonReference> colleague = new ComboBox<>();
    private final Div asking = new Div();
    private final StaticHtml full = new StaticHtml(new Div());
    private final ActionList asked;

    AskedSection(Stories stories, People people, PersonId viewer, StoriesPage page) {
        this.stories = stories;
        this.people = people;
        this.viewer = viewer;
        addClassName("wm-section");
        colleague.setLabel(getTranslation("growth.stories.whom"));
        colleague.setItemLabelGenerator(PersonReference::called);
        colleague.setItems(
                query -> people.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> people.count(query.getFilter().orElse("")));
        Button ask = new Button(getTranslation("growth.stories.ask"), click -> ask());
        asking.addClassName("wm-asking");
        asking.add(
                paragraph("wm-meta", getTranslation("growth.stories.asked.hint", Stories.MOST)),
                actions(colleague, ask));
        asked = new ActionList(getTranslation("growth.stories.asked"), Act.class, this::act);
        add(new H2(getTranslation("growth.stories.asked")), asking, full, asked);
        show(page);
    }

    private void refresh() {
        show(stories.page());
    }

    final void show(StoriesPage page) {
        List<ContentRequest> requests = page.asked();
        Map<PersonId, Story> told = page.told().stream()
                .collect(Collectors.toMap(story -> story.author().id(), Function.identity()));
        boolean isFull = requests.size() >= Stories.MOST;
        asking.setVisible(!isFull);
        full.show(isFull ? new Div(paragraph("wm-meta", getTranslation("growth.stories.full"))) : new Div());
        List<ActionList.Item> items = new ArrayList<>();
        requests.forEach(
                request -> items.add(item(request, told.remove(request.other().id()), page.manager())));
        // Told by somebody who is not asked any more.
        told.values()
                .forEach(story -> items.add(new ActionList.Item(
                        story.author().id().toString(),
                        "",
                        story.author().called(),
                        words(story),
                        "",
                        List.of(),
                        List.of())));
        asked.show(items);
    }

    private ActionList.Item item(ContentRequest request, @Nullable Story story, @Nullable PersonReference manager) {
        List<String> metas = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        PersonReference passedOnTo = request.passedOnTo();
        if (request.isDeclined()) {
            metas.add(getTranslation("growth.stories.has-declined"));
        } else if (story == null) {
            metas.add(getTranslation("growth.stories.asked-on", Dates.shortDay(this, request.at())));
        } else if (passedOnTo != null) {
            metas.add(getTranslation("growth.stories.passed-on", passedOnTo.called()));
            actions.add(new Action(
                    Act.TAKE_BACK, getTranslation("growth.stories.take-back", passedOnTo.firstName()), true));
        } else if (!request.mayPassOn()) {
            metas.add(getTranslation("growth.stories.you-alone"));
        } else if (manager != null && !manager.id().equals(request.other().id())) {
            metas.add(getTranslation("growth.stories.may-show"));
            actions.add(new Action(
                    Press.to(Act.PASS_ON, manager.id()),
                    getTranslation("growth.stories.show-to", manager.firstName()),
                    false));
        }
        actions.add(new Action(Act.CALL_OFF, getTranslation("growth.stories.call-off"), true));
        return new ActionList.Item(
                request.other().id().toString(),
                "",
                request.other().called(),
                story == null ? "" : words(story),
                "",
                metas,
                actions);
    }

    private String words(Story story) {
        return story.texts().stream()
                .flatMap(text -> Stream.ofNullable(text.words()))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private void ask() {
        PersonReference chosen = colleague.getValue();
        if (chosen == null) {
            wrong(getTranslation("growth.stories.nobody-chosen"));
        } else if (chosen.id().equals(viewer)) {
            wrong(getTranslation("growth.stories.yourself"));
        } else {
            ask(chosen);
        }
    }

    private void ask(PersonReference chosen) {
        try {
            stories.ask(new NamedReader(chosen.id()));
            colleague.setInvalid(false);
            colleague.clear();
            refresh();
        } catch (DeclinedLately no) {
            wrong(getTranslation(
                    "growth.stories.declined-lately", chosen.firstName(), Dates.shortDay(this, no.again())));
        }
    }

    private void wrong(String message) {
        colleague.setErrorMessage(message);
        colleague.setInvalid(true);
    }

    private void act(String author, Press<Act> press) {
        PersonId who = new PersonId(Long.parseLong(author));
        switch (press.action()) {
            case PASS_ON -> stories.passOn(who, press.named());
            case TAKE_BACK -> stories.takeBack(who);
            case CALL_OFF -> stories.callOff(who);
        }
        refresh();
    }
}
