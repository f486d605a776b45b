package org.waymark.growth.story.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.LazyFold;
import org.waymark.growth.story.Stories;
import org.waymark.growth.story.StoriesPage;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.ContentRequest;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/** Who asks the viewer for a story, each with who will read it before the place to write; not shown while nobody asks. */
class AskingMeSection extends Section {

    private static final long serialVersionUID = 1;

    private final transient Stories stories;
    private final transient ContentEditing editing;
    private final Map<PersonId, LazyFold> folds = new LinkedHashMap<>();

    /** To whom it is drawn that the viewer said no. */
    private final Set<PersonId> declined = new HashSet<>();

    AskingMeSection(Stories stories, ContentEditing editing, StoriesPage page) {
        this.stories = stories;
        this.editing = editing;
        addClassName("wm-section");
        add(new H2(getTranslation("growth.stories.asking-me")));
        draw(page);
        folds.values().stream().findFirst().ifPresent(LazyFold::unfold);
    }

    /** What is open for writing stays open. */
    final void show(StoriesPage page) {
        draw(page);
        folds.values().forEach(LazyFold::refresh);
    }

    private void draw(StoriesPage page) {
        Map<PersonId, ContentRequest> asking = page.askingMe().stream()
                .collect(Collectors.toMap(
                        request -> request.other().id(), request -> request, (one, other) -> one, LinkedHashMap::new));
        // Whoever asks no more takes nothing away from what is being written, or from where it can be taken back.
        folds.forEach((asker, fold) -> {
            if (!asking.containsKey(asker)) {
                fold.setNote(getTranslation("growth.stories.tell.nobody"));
            }
        });
        asking.forEach((asker, request) -> {
            if (request.isDeclined() ? declined.add(asker) : declined.remove(asker)) {
                Optional.ofNullable(folds.get(asker)).ifPresent(before -> {
                    LazyFold again = fold(request);
                    replace(before, again);
                    folds.put(asker, again);
                });
            }
            LazyFold fold = folds.computeIfAbsent(asker, ignored -> {
                LazyFold made = fold(request);
                add(made);
                return made;
            });
            fold.setNote(request.isDeclined() ? getTranslation("growth.stories.you-declined") : "");
        });
        setVisible(!folds.isEmpty());
    }

    private LazyFold fold(ContentRequest request) {
        return new LazyFold(
                getTranslation("growth.stories.asks", request.other().called()), () -> content(request));
    }

    private LazyFold.Content content(ContentRequest request) {
        PersonReference asker = request.other();
        if (request.isDeclined()) {
            return new LazyFold.Content(afterAll(asker), () -> {});
        }
        ContentSection story = new ContentSection(
                editing,
                stories.mine(asker.id()),
                new ContentSection.Look(
                        "story-" + asker.id(),
                        3,
                        getTranslation("growth.stories.tell", asker.called()),
                        getTranslation("growth.stories.who-reads", asker.called()),
                        "growth.stories.tell"));
        Checkbox mayPassOn = new Checkbox(getTranslation("growth.stories.may-pass-on", asker.firstName()));
        mayPassOn.setValue(request.mayPassOn());
        mayPassOn.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                stories.allow(asker.id(), change.getValue());
            }
        });
        Component decline = decline(asker);
        Div content = new Div(story, new Div(mayPassOn, decline));
        return new LazyFold.Content(content, new AfterTheFirst(story::refresh));
    }

    private Div afterAll(PersonReference asker) {
        Button tell = new Button(getTranslation("growth.stories.after-all"), click -> {
            stories.allow(asker.id(), false);
            show(stories.page());
            Optional.ofNullable(folds.get(asker.id())).ifPresent(fold -> {
                fold.unfold();
                fold.focus();
            });
        });
        return new Div(paragraph("wm-meta", getTranslation("growth.stories.decline.hint")), tell);
    }

    private Component decline(PersonReference asker) {
        Button decline = new Button(getTranslation("growth.stories.decline"), click -> {
            stories.decline(asker.id());
            Components.notice(getTranslation("growth.stories.declined", asker.called()));
            show(stories.page());
            // What was pressed is gone with what it stood in.
            Optional.ofNullable(folds.get(asker.id())).ifPresent(LazyFold::focus);
        });
        decline.addThemeVariants(ButtonVariant.TERTIARY);
        return new Div(decline, paragraph("wm-meta", getTranslation("growth.stories.decline.hint")));
    }

    /** It was read to be drawn, and is read again with each change. */
    private static final class AfterTheFirst implements SerializableRunnable {

        private static final long serialVersionUID = 1;

        private final SerializableRunnable again;
        private boolean isDrawn;

        AfterTheFirst(SerializableRunnable again) {
            this.again = again;
        }

        @Override
        public void run() {
            if (isDrawn) {
                again.run();
            }
            isDrawn = true;
        }
    }
}
