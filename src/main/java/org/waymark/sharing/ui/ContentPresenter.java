package org.waymark.sharing.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Press;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetail.ShareDetail;

/**
 * Puts into words who reads what somebody writes, and what they can do about it now.
 *
 * @param viewer the component that shows them
 * @param sentences what the keys of sentences begin with that a kind may say in its own words
 * @param detail the state of it
 */
record ContentPresenter(Component viewer, String sentences, ContentDetail detail) {

    /** Who reads the texts. */
    String audience() {
        ShareDetail share = detail.share();
        if (share == null) {
            return say("base.share.private");
        }
        String name = share.recipient().called();
        if (share.isTopic()) {
            return say(sentences + ".topic", name);
        }
        return share.changedSince()
                ? say("base.share.version", name, Dates.shortDay(viewer, share.since()))
                : say("base.share.shared", name);
    }

    /** The look of {@link #audience}. */
    String look() {
        ShareDetail share = detail.share();
        return share == null ? "private" : share.isTopic() ? "topic" : "shared";
    }

    /** Why it is so, and who opened it when. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        ShareDetail share = detail.share();
        if (share == null) {
            notes.add(say(sentences + ".reason"));
        } else if (share.changedSince()) {
            notes.add(say("base.share.changed", share.recipient().called()));
        } else {
            notes.add(say("base.share.since", Dates.shortDay(viewer, share.since())));
        }
        detail.openings()
                .forEach(opening ->
                        notes.add(say("base.share.opened", opening.reader(), Dates.minute(viewer, opening.at()))));
        if (share != null
                && detail.openings().stream()
                        .noneMatch(opening ->
                                opening.reader().equals(share.recipient().called()))) {
            notes.add(say("base.share.not-opened", share.recipient().called()));
        }
        return notes;
    }

    /** What the reader sees, or would see. */
    String outlook() {
        ShareDetail share = detail.share();
        if (share != null) {
            return say(
                    share.isTopic() ? sentences + ".sees-topic" : sentences + ".sees",
                    share.recipient().called(),
                    Dates.shortDay(viewer, share.since()));
        }
        if (detail.reader() == null) {
            return say(sentences + ".nobody");
        }
        if (!detail.hasWordsToShare() && !detail.ref().kind().hasTopic()) {
            return say(sentences + ".nothing", detail.reader().called());
        }
        return say(
                detail.hasWordsToShare() ? sentences + ".would-see" : sentences + ".would-see-topic",
                detail.reader().called());
    }

    /** What a button is called with that shares with whoever can be the reader today. */
    String to(Enum<?> action) {
        return detail.reader() == null
                ? action.name()
                : Press.to(action, detail.reader().id());
    }

    /** What the button says that shares the words; empty if it has nothing to do. */
    String share() {
        ShareDetail share = detail.share();
        if (detail.reader() == null || !detail.hasWordsToShare()) {
            return "";
        }
        if (share == null || share.isTopic()) {
            return say("base.share.with", detail.reader().firstName());
        }
        return share.changedSince() ? say("base.share.update") : "";
    }

    /** What the button says that shares the topic; empty if it has nothing to do. */
    String topic() {
        ShareDetail share = detail.share();
        if (detail.reader() == null || !detail.ref().kind().hasTopic()) {
            return "";
        }
        if (share == null) {
            return say("base.share.topic");
        }
        return share.isTopic() ? "" : say("base.share.make-topic");
    }

    private String say(String key, @Nullable Object... parameters) {
        return viewer.getTranslation(key, parameters);
    }
}
