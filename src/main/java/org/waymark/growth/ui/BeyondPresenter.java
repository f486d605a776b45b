package org.waymark.growth.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Press;
import org.waymark.growth.BeyondDetail;
import org.waymark.growth.BeyondDetail.ShareDetail;

/**
 * Puts into words who reads what somebody thinks about a life beyond the company, and what they can do about it now.
 *
 * @param reader the component that shows them
 * @param detail the state of it
 */
record BeyondPresenter(Component reader, BeyondDetail detail) {

    /** Who reads the texts. */
    String audience() {
        ShareDetail share = detail.share();
        if (share == null) {
            return say("base.share.private");
        }
        String name = share.recipient().called();
        if (share.isTopic()) {
            return say("growth.beyond.topic", name);
        }
        return share.changedSince()
                ? say("base.share.version", name, Dates.shortDay(reader, share.since()))
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
            notes.add(say("growth.beyond.reason"));
        } else if (share.changedSince()) {
            notes.add(say("base.share.changed", share.recipient().called()));
        } else {
            notes.add(say("base.share.since", Dates.shortDay(reader, share.since())));
        }
        detail.openings()
                .forEach(opening ->
                        notes.add(say("base.share.opened", opening.reader(), Dates.minute(reader, opening.at()))));
        if (share != null
                && detail.openings().stream()
                        .noneMatch(opening ->
                                opening.reader().equals(share.recipient().called()))) {
            notes.add(say("base.share.not-opened", share.recipient().called()));
        }
        return notes;
    }

    /** What the manager sees, or would see. */
    String outlook() {
        ShareDetail share = detail.share();
        if (share != null) {
            return say(
                    share.isTopic() ? "growth.beyond.sees-topic" : "growth.beyond.sees",
                    share.recipient().called(),
                    Dates.shortDay(reader, share.since()));
        }
        if (detail.manager() == null) {
            return say("growth.beyond.nobody");
        }
        return say(
                detail.hasWordsToShare() ? "growth.beyond.would-see" : "growth.beyond.would-see-topic",
                detail.manager().called());
    }

    /** What a button is called with that shares with the manager of today. */
    String to(String name) {
        return detail.manager() == null ? name : Press.to(name, detail.manager().id());
    }

    /** What the button says that shares the words; empty if it has nothing to do. */
    String share() {
        ShareDetail share = detail.share();
        if (detail.manager() == null || !detail.hasWordsToShare()) {
            return "";
        }
        if (share == null || share.isTopic()) {
            return say("base.share.with", detail.manager().firstName());
        }
        return share.changedSince() ? say("base.share.update") : "";
    }

    /** What the button says that shares the topic; empty if it has nothing to do. */
    String topic() {
        ShareDetail share = detail.share();
        if (detail.manager() == null) {
            return "";
        }
        if (share == null) {
            return say("base.share.topic");
        }
        return share.isTopic() ? "" : say("base.share.make-topic");
    }

    private String say(String key, @Nullable Object... parameters) {
        return reader.getTranslation(key, parameters);
    }
}
