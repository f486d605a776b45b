package org.waymark.growth.story;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.growth.document.GrowthChapterProvider;
import org.waymark.growth.document.GrowthDocument.Chapter;
import org.waymark.growth.document.GrowthDocument.Passage;
import org.waymark.growth.document.GrowthMaterial;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.SharedContent;

/** In the document of one's growth stand the stories that were told to oneself; those that one told belong to another one's growth. */
@Component
class StoryChapter implements GrowthChapterProvider {

    @Override
    public Set<ContentKind> written() {
        return Set.of(StoryContent.KIND);
    }

    @Override
    public Set<ContentKind> received() {
        return Set.of(StoryContent.KIND);
    }

    @Override
    public Telling begin() {
        return material -> List.of(new Chapter(
                StoryContent.KIND.place(),
                material.say("growth.stories.title"),
                material.received(StoryContent.KIND).stream()
                        .map(story -> passage(story, material))
                        .toList()));
    }

    private static Passage passage(SharedContent story, GrowthMaterial material) {
        return new Passage(
                material.called(story.author()),
                material.say("growth.document.told", material.day(story.sharedAt())),
                material.texts(StoryContent.KIND, story),
                List.of());
    }
}
