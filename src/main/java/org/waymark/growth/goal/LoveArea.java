package org.waymark.growth.goal;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;
import org.waymark.growth.GrowthArea;
import org.waymark.growth.GrowthState;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetail.ShareDetail;

/** Something that somebody loves, among the parts of growth. */
@Component
@Order(15)
class LoveArea implements GrowthArea {

    private final Love love;

    LoveArea(Love love) {
        this.love = love;
    }

    @Override
    public GrowthState state() {
        return new GrowthState(GoalContent.LOVE_PAGE, "growth.love", true, says(love.mine()), null);
    }

    private static @Nullable Sentence says(ContentDetail detail) {
        ShareDetail share = detail.share();
        if (share != null) {
            return Sentence.of(
                    share.isTopic() ? "growth.area.topic" : "growth.area.shared",
                    share.recipient().called());
        }
        return GoalContent.isBegun(detail) ? Sentence.of("growth.area.private") : null;
    }
}
