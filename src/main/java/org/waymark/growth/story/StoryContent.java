package org.waymark.growth.story;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;

/** Stories as what people write: about whoever asked, for them. */
@Configuration
class StoryContent {

    /** The longest text, in characters. */
    private static final int LONGEST = 10_000;

    static final String STORY = "story";
    static final String DIFFERENCE = "difference";

    static final ContentKind KIND = new ContentKind(
                    "growth.own.stories",
                    36,
                    "growth/stories",
                    Audience.ASKER,
                    false,
                    List.of(
                            new Text(STORY, LONGEST, "growth.stories.story", ""),
                            new Text(DIFFERENCE, LONGEST, "growth.stories.difference", "")))
            .told("growth.stories.told", "");

    @Bean
    ContentKind storyKind() {
        return KIND;
    }
}
