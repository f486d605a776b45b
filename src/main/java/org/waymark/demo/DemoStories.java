package org.waymark.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.demo.DemoGrowthFile.Asked;
import org.waymark.growth.story.Stories;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;

/** Plays how people of the demo company ask each other for a time at which they were at their best. */
@Component
class DemoStories {

    private static final int DAYS_TO_WRITE = 2;

    private final DemoOwnGrowth own;
    private final Stories stories;
    private final Sharing sharing;

    DemoStories(DemoOwnGrowth own, Stories stories, Sharing sharing) {
        this.own = own;
        this.stories = stories;
        this.sharing = sharing;
    }

    void play(DemoCast cast, Asked asked) {
        PersonId asker = cast.person(asked.asker());
        PersonId colleague = cast.person(asked.colleague());
        cast.as(asker, asked.day(), () -> stories.ask(new NamedReader(colleague)));
        if (asked.story() == null) {
            return;
        }
        int told = asked.day() + DAYS_TO_WRITE;
        ContentRef ref = own.kind("growth.own.stories").one().about(asker);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("story", asked.story());
        texts.put("difference", Objects.requireNonNullElse(asked.difference(), ""));
        cast.as(colleague, told, () -> {
            texts.forEach((name, words) -> {
                var _ = sharing.save(ref, name, words, -1);
            });
            stories.allow(asker, asked.mayPassOn());
            sharing.share(ref, new NamedReader(asker));
        });
        if (asked.passOn()) {
            cast.as(asker, told + 1, () -> {
                var _ = stories.open();
                stories.passOn(colleague, cast.manager(asker));
            });
        }
    }
}
