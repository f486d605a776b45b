package org.waymark.growth.story;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;
import org.waymark.growth.GrowthArea;
import org.waymark.growth.GrowthState;
import org.waymark.sharing.ContentRequest;

/** Stories among the parts of growth: that somebody asks the viewer comes first. */
@Component
@Order(25)
class StoryArea implements GrowthArea {

    private final Stories stories;

    StoryArea(Stories stories) {
        this.stories = stories;
    }

    @Override
    public GrowthState state() {
        List<ContentRequest> all = stories.requests();
        long asked = all.stream().filter(ContentRequest::isMine).count();
        List<ContentRequest> askingMe = all.stream()
                .filter(request -> !request.isMine() && !request.isDeclined())
                .toList();
        return new GrowthState(
                StoryContent.KIND.page(),
                "growth.stories",
                false,
                asked == 0 ? null : Sentence.of("growth.stories.says", asked),
                askingMe.isEmpty()
                        ? null
                        : Sentence.of(
                                "growth.stories.asks",
                                askingMe.getFirst().other().called()));
    }
}
