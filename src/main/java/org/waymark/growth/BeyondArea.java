package org.waymark.growth;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetail.ShareDetail;

/** The life beyond the company, among the parts of growth. */
@Component
@Order(50)
class BeyondArea implements GrowthArea {

    private final BeyondTheCompany beyond;

    BeyondArea(BeyondTheCompany beyond) {
        this.beyond = beyond;
    }

    @Override
    public GrowthState state() {
        return new GrowthState(GrowthContent.BEYOND.page(), "growth.beyond", false, says(beyond.mine()), null);
    }

    private static @Nullable Sentence says(ContentDetail detail) {
        ShareDetail share = detail.share();
        if (share != null) {
            return Sentence.of(
                    share.isTopic() ? "growth.area.topic" : "growth.area.shared",
                    share.recipient().called());
        }
        return detail.hasWordsToShare() ? Sentence.of("growth.area.private") : null;
    }
}
