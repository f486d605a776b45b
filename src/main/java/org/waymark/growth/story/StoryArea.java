package org.waymark.growth.story;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;
import org.waymark.growth.GrowthArea;
import org.waymark.growth.GrowthQuery;
import org.waymark.growth.GrowthState;

/** Stories among the parts of growth: that somebody asks the viewer comes first. */
@Component
@Order(25)
class StoryArea implements GrowthArea {

    private static final GrowthQuery QUERY = new GrowthQuery(
            """
        select 0, 'asked', cast(null as date), cast(null as text), asked, cast(null as text)
        from cast(count_asked('growth.own.stories') as bigint) asked where asked > 0
        union all
        select 1, 'asks', cast(waiting.at as date), called(waiting.asker_id), 0, 'growth/stories'
        from asks_waiting('growth.own.stories') waiting
        """,
            found -> found.what().equals("asked")
                    ? Sentence.of("growth.stories.says", found.number())
                    : Sentence.of("growth.stories.asks", found.name()));

    @Override
    public GrowthState state() {
        return new GrowthState(StoryContent.KIND.page(), "growth.stories", false, null, null);
    }

    @Override
    public Optional<GrowthQuery> query() {
        return Optional.of(QUERY);
    }
}
